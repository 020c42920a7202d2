import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { cli } from '../../src/text/sv/cli';
import { open } from '../excel/workbook';

const folder = mkdtempSync(join(tmpdir(), 'internkontroll-riskbild-'));
const analysis = join(__dirname, '../fixtures/workbooks/riskanalys.xlsx');

async function command(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(words, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    today: () => '2026-05-15',
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('the register in a new file, the same again writes nothing, and its report is made from it', async () => {
  const [once, twice, report] = ['en.xlsx', 'två.xlsx', 'rapport.xlsx'].map((name) => join(folder, name)) as [
    string, string, string,
  ]; // prettier-ignore
  const first = await command('riskbild', analysis, '--ut', once, '--ar', '2026');
  expect(first.code).toBe(0);
  expect(first.out).toBe(
    `Bladet ”Riskbild 2026” innehåller 29 risker.\n11 av riskerna är inte bedömda.\nSparad i ${once}`,
  );
  const second = await command('riskbild', once, '--ut', twice, '--ar', '2026', '--json');
  expect(JSON.parse(second.out)).toEqual({
    sheet: 'Riskbild 2026', risks: 29, unscored: 11, written: 0, conflicts: 0, findings: [], out: twice,
  }); // prettier-ignore
  const made = await command('rapport', once, '--mall', 'riskbild', '--ut', report, '--ar', '2026');
  expect([made.code, made.err]).toEqual([0, '']);
  const workbook = await open(readFileSync(report));
  expect(workbook.host.document.sheets.map(({ name }) => name).slice(-3)).toEqual([
    'Riskbild 2026', 'Riskmatris 2026', 'Samlad riskbild 2026',
  ]); // prettier-ignore
}, 90_000);

test('without an analysis it says what is missing and leaves no file', async () => {
  const out = join(folder, 'ingen.xlsx');
  const { code, err } = await command(
    'riskbild',
    join(__dirname, '../fixtures/workbooks/samlad-riskbild-2025.xlsx'),
    '--ut',
    out,
  );
  expect([code, existsSync(out)]).toEqual([2, false]);
  expect(err).toContain('Ingen riskanalys hittades');
});

test('the usage text knows the command', () => expect(cli.usage).toContain('internkontroll riskbild FIL'));
