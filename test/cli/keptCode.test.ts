import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KeptCode } from '../../src/cli/keptCode';

let folder = '';
beforeEach(() => (folder = fs.mkdtempSync(path.join(tmpdir(), 'internkontroll-kod-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const source = '(function () { return function later() { return 6 * 7; }; })()';
const place = () => path.join(folder, 'program.cjs.generera.code');

/** One run of a program: what it came to, and whether V8 took what was kept (undefined: there was nothing). */
function run(): [unknown, boolean | undefined] {
  const code = new KeptCode(folder, 'generera');
  const script = code.compile(source, '/elsewhere/program.cjs');
  const said = (script.runInThisContext() as () => unknown)();
  code.keep();
  return [said, script.cachedDataRejected === undefined ? undefined : !script.cachedDataRejected];
}

test('is compiled once, and taken as it was compiled from then on', () => {
  expect(run()).toEqual([42, undefined]);
  const kept = fs.readFileSync(place());
  expect([run(), run()]).toEqual([[42, true], [42, true]]);
  expect([fs.readdirSync(folder), fs.readFileSync(place()).equals(kept)]).toEqual([[path.basename(place())], true]);
}); // prettier-ignore

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['made by another version', (bytes: Buffer) => Buffer.concat([Buffer.alloc(16, 7), bytes.subarray(16)])],
  ['something else', () => Buffer.from('hej')],
  ['empty', () => Buffer.alloc(0)],
])('what is kept is %s: it is compiled, and kept anew', (_, spoil) => {
  run();
  fs.writeFileSync(place(), spoil(fs.readFileSync(place())));
  expect(run()[0]).toBe(42);
  expect(run()).toEqual([42, true]);
});

test('each command has its own, and nothing is lost where nothing can be kept', () => {
  run();
  expect(
    new KeptCode(folder, 'kontrollera').compile(source, 'program.cjs').cachedDataRejected,
  ).toBeUndefined();
  fs.rmSync(folder, { recursive: true });
  expect(run()).toEqual([42, undefined]);
});
