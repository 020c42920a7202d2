import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { losses } from '../support/kept';
import { dialects, type Dialect } from '../trust/dialects';
import { cells, convert, internkontroll, scratch, seed } from './office';

jest.setTimeout(240_000);

const folder = join(scratch, 'dialekter');
const opened = join(folder, 'opened');

/** What LibreOffice itself makes of a risk analysis: the one dialect that a build machine can write for real. */
const saved: Dialect = {
  program: 'LibreOffice, saved by it',
  holds: ['merged cells', 'defined names', 'theme'],
  file: 'bok.xlsx',
  make: () => new Uint8Array(readFileSync(convert(seed('riskanalys.xlsx'), 'xlsx'))),
};
const all = [...dialects, saved];
const nameOf = (index: number, { file }: Dialect) => `${index}-${file}`;

/** One start of LibreOffice for all of them. */
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  for (const [index, dialect] of all.entries()) {
    const input = join(folder, `in-${nameOf(index, dialect)}`);
    writeFileSync(input, dialect.make());
    await internkontroll('generera', input, '--ut', join(folder, nameOf(index, dialect)), '--ar', '2026');
  }
  const files = all.map((dialect, index) => join(folder, nameOf(index, dialect)));
  const profile = `-env:UserInstallation=file://${join(scratch, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', opened, ...files], {
    stdio: 'pipe',
    timeout: 200_000,
  });
});

test.each(all.map((dialect, index) => [dialect.program, dialect.holds.join(', '), dialect, index] as const))(
  '%s, with %s: nothing is lost, and LibreOffice opens the plan',
  async (_program, _holds, dialect, index) => {
    const input = new Uint8Array(readFileSync(join(folder, `in-${nameOf(index, dialect)}`)));
    const made = join(folder, nameOf(index, dialect));
    expect(losses(input, new Uint8Array(readFileSync(made)))).toEqual([]);
    const plan = 'Internkontrollplan 2026';
    const shown = await cells(join(opened, nameOf(index, dialect).replace(/\.\w+$/, '.xlsx')), plan);
    const written = await cells(made, plan);
    expect(shown.values.flat().filter(Boolean).length).toBeGreaterThan(20);
    expect(shown.values.map((row) => row[2])).toEqual(written.values.map((row) => row[2]));
  },
);
