import type { Request } from './arguments';

/** What a command needs of the world: where its words go, and which day it is (yyyy-mm-dd). */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly today: () => string;
}

/** 0 done, 1 done with findings, 2 could not. */
export type ExitCode = 0 | 1 | 2;

/** Does what was asked for, or throws a Complaint. */
export type Command = (request: Request, world: Surroundings) => Promise<ExitCode>;
