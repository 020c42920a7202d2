import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { strFromU8, unzipSync } from 'fflate';
import { join } from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { reportActions } from '../../src/cli/reportNames';
import { run } from '../../src/cli/run';
import { actions } from '../../src/actions';
import { cli } from '../../src/text/sv/cli';
import { open } from '../excel/workbook';

const folder = mkdtempSync(join(tmpdir(), 'internkontroll-rapport-'));
const analysis = join(__dirname, '../fixtures/workbooks/riskanalys.xlsx');

async function command(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(words, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    today: () => '2026-09-01',
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('every name of a report makes its own report, and stands in the usage text', () => {
  for (const [name, id] of Object.entries(reportActions)) {
    expect(actions[id].id).toBe(id);
    expect(cli.usage).toContain(`  ${name} `);
    expect(readArguments(['rapport', 'a.xlsx', '--mall', name])).toMatchObject({ report: name });
  }
});

test.each([
  [['rapport', 'a.xlsx'], /^Ange vilken rapport som ska tas fram: --mall namnd/],
  [['rapport', 'a.xlsx', '--mall', 'styrelse'], /^Mallen ”styrelse” finns inte. Välj: --mall namnd/],
  [['rapport', 'a.xlsx', '--mall', 'tertial', '--period', 'T4'], /^”T4” är ingen period/],
  [['rapport', 'a.xlsx', '--mall', 'namnd', '--period', 'T1'], /^Flaggan --period hör till --mall tertial/],
  [['generera', 'a.xlsx', '--mall', 'namnd'], /^Flaggan --mall finns inte/],
  [['rapport', analysis, '--mall', 'namnd'], /Arbetsboken har ingen internkontrollplan för det året/],
])('%j is answered with what to do', async (words, sentence) => {
  const { code, err } = await command(...words);
  expect(code).toBe(2);
  expect(err).toMatch(sentence);
});

test('analysis, plan and report in one workbook, and the same report again is the same sheet', async () => {
  const [plan, once, twice] = ['plan.xlsx', 'en.xlsx', 'två.xlsx'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await command('generera', analysis, '--ut', plan);
  const { code, out } = await command('rapport', plan, '--mall', 'namnd', '--ut', once, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    sheet: 'Internkontroll nämnd 2026',
    kept: '',
    risks: 25,
    controls: 22,
    findings: [],
    out: once,
  });
  await command('rapport', once, '--mall', 'namnd', '--ut', twice);
  const wrong = await command(
    'rapport',
    plan,
    '--mall',
    'tertial',
    '--period',
    'H1',
    '--ut',
    join(folder, 'h.xlsx'),
  );
  expect(wrong.err).toBe('Planens år är delat i tertial. Skriv --period T1, T2 eller T3.');
  expect(existsSync(join(folder, 'h.xlsx'))).toBe(false);
  const [first, second] = [await open(readFileSync(once)), await open(readFileSync(twice))];
  const sheets = second.host.document.sheets.map(({ name }) => name);
  expect(sheets.filter((name) => name.startsWith('Internkontroll nämnd'))).toHaveLength(1);
  expect(second.cells('Internkontroll nämnd 2026')).toEqual(first.cells('Internkontroll nämnd 2026'));
  const planned = await second.done('createPlan');
  expect([planned.wrote, planned.outcome.summary.risks]).toEqual([false, 25]);
}, 60_000);

test('the same report as a Word file, where --ut names one; the workbook is only read', async () => {
  const out = join(folder, 'beslut.docx');
  const { code, out: said } = await command('rapport', analysis, '--mall', 'beslut', '--ut', out, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(said)).toMatchObject({ sheet: '', risks: 29, out });
  const parts = unzipSync(readFileSync(out));
  expect(strFromU8(parts['word/document.xml']!)).toContain('Beslutslista till internkontrollplanen 2026');
  expect(strFromU8(parts['docProps/core.xml']!)).toContain('<dc:title>Beslutslista');
});
