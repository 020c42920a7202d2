import type { HostileFile } from './hostileFiles';

/** A file that is legal, or nearly, and shall be understood: as many risks are read as a person sees in it. */
export interface OddFile extends HostileFile {
  /** Risks that the plan is made of; left out where the file is refused or readers may differ. */
  readonly risks?: number;
}
