import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Programs as V8 has compiled them, kept beside their bundle (bundle.cjs): compiling three megabytes anew takes a fifth of a second of every
 * run. What is kept for a command holds just what that command has run. V8 itself refuses what another version or other options have made.
 */
export class KeptCode {
  /** Where each program is to be kept that had to be compiled. */
  private readonly compiled = new Map<string, Script>();

  /** `folder` is named by all that the programs are made of, so what lies there is of these very programs. */
  constructor(
    private readonly folder: string,
    private readonly command: string,
  ) {}

  compile = (source: string, file: string): Script => {
    const place = join(this.folder, `${basename(file)}.${this.command}.code`);
    const cachedData = contents(place);
    const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
    if (script.cachedDataRejected !== false) this.compiled.set(place, script);
    return script;
  };

  /** When the command is done, so that the functions are there that it has called. Where nothing can be kept, the next run compiles again. */
  keep(): void {
    for (const [place, script] of this.compiled) {
      const unfinished = `${place}-${process.pid}`;
      try {
        writeFileSync(unfinished, script.createCachedData());
        renameSync(unfinished, place);
      } catch {
        return;
      }
    }
  }
}

function contents(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
