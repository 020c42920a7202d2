import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '../../src/headless';
import { errors } from '../../src/text/sv/errors';
import { files } from '../../src/text/sv/files';
import { losses } from '../support/kept';
import { lintPackage } from '../support/packageLint';
import { featureFiles } from './featureFiles';
import { foreignFiles } from './foreignFiles';
import type { OddFile } from './oddFile';
import { SHEET } from './parts';
import { programFiles } from './programFiles';
import { ran } from '../support/commandLine';

const all: readonly OddFile[] = [...foreignFiles, ...programFiles, ...featureFiles];

/** Both commands: INTERNKONTROLL_LONG=1 npx jest test/trust/oddFiles */
const long = process.env['INTERNKONTROLL_LONG'] !== undefined;

/** Their formulas may look anywhere, so they are worked out anew when a plan is written. */
const CALCULATED = new Set(['volatile formulas in 5,000 cells', 'an array of a hundred million']);

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'internkontroll-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** The sentence of a refusal, about the file or about what is in it. */
const sentence = (fate: string): string => {
  const words = files[fate]?.('bok.xlsx', '§') ?? errors[fate as keyof typeof errors];
  return typeof words === 'string' ? words : words('§');
};

test.each(all.map((file) => [file.name, file] as const))('%s', async (_, { name, fate, make, risks }) => {
  const [input, output] = [join(folder, 'bok.xlsx'), join(folder, 'ut.xlsx')];
  const bytes = make();
  writeFileSync(input, bytes);
  const made = await ran('generera', input, '--ut', output);
  expect(Buffer.compare(readFileSync(input), bytes)).toBe(0);
  for (const { code, out, err } of long ? [made, await ran('kontrollera', input)] : [made]) {
    if (code < 2) expect(err).toBe('');
    else expect([out, err]).toEqual(['', expect.stringMatching(/^[^\p{Cc}\p{Cf}]*bok\.xlsx[^\p{Cc}\p{Cf}]*[.)]\n$/u)]);
    expect(err).not.toMatch(/Error|undefined|null|\{|fel i programmet|gick fel i Excel/);
  }
  if (fate === 'works') expect([made.code, made.err]).toEqual([expect.any(Number), '']);
  else if (fate !== 'either') expect([made.err, sentence(fate).split('§').every((part) => made.err.includes(part))]).toEqual([made.err, true]);
  if (risks !== undefined) expect(made.out).toContain(`innehåller ${risks} ${risks === 1 ? 'risk' : 'risker'} och`);
  expect(readdirSync(folder).sort()).toEqual(made.code === 2 ? ['bok.xlsx'] : ['bok.xlsx', 'ut.xlsx']);
  if (made.code < 2) {
    const after = new Uint8Array(readFileSync(output));
    expect(createHost(after).document.sheets.length).toBeGreaterThan(1);
    expect(losses(bytes, after).filter((loss) => !CALCULATED.has(name) || loss !== `${SHEET}: more than the selected tab is changed`)).toEqual([]);
    const known = new Set(lintPackage(bytes));
    expect(lintPackage(after).filter((problem) => !known.has(problem))).toEqual([]);
  }
  rmSync(output, { force: true });
}, 60_000); // prettier-ignore
