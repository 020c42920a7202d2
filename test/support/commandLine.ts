import { run } from '../../src/cli/run';
import { terminal } from '../../src/cli/terminal';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a command line says and how it ends, run in this process as on 2026-01-15. */
export async function ran(...words: string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const streams = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
  };
  const code = await run(
    words,
    terminal(streams, () => '2026-01-15'),
  );
  return { code, ...said };
}
