/** What a waiting thread is told to load where the command line is bundled: its program, compiled already where it has run before. */
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { join } from 'node:path';
import { KeptCode } from './keptCode';

type Loaded = (
  exports: unknown,
  require: NodeJS.Require,
  module: unknown,
  name: string,
  folder: string,
) => void;

/** Does what the words say. */
export function work(words: readonly string[]): void {
  // Part of a file's name: nothing but a command's may become one.
  const code = new KeptCode(__dirname, /^[\w-]+$/.exec(words[0] ?? '')?.[0] ?? 'annat');
  const file = join(__dirname, 'thread.cjs');
  const program = { exports: {} as typeof import('./thread') };
  const load = code.compile(Module.wrap(readFileSync(file, 'latin1')), file).runInThisContext() as Loaded;
  load(program.exports, Module.createRequire(file), program, file, __dirname);
  program.exports.work(words, code);
}
