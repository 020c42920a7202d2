import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { addIn } from '../../src/excel/addIn';
import { policySetting } from '../../src/excel/settings';
import { noChanges } from '../../src/sheets/model';
import { presetPolicy } from '../../src/domain/presets';
import { policy as words } from '../../src/text/sv/policy';
import { actions } from '../../src/actions';
import { openWorkbook } from '../../src/cli/workbook';
import { cli } from '../../src/text/sv/cli';
import { shared, sheetData, xlsx } from '../support/xlsx';
import { analysis, bookOf, open } from '../excel/workbook';

const folder = mkdtempSync(join(tmpdir(), 'internkontroll-samla-'));
const file = (name: string) => join(folder, name);
const seed = (name: string) => join(__dirname, `../fixtures/workbooks/${name}.xlsx`);

async function command(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    today: () => '2026-09-01',
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const cellsOf = async (name: string, sheet: string) =>
  (await open(readFileSync(file(name)))).cells(sheet).map((line) => line.map(String));

test('generera on somebody else’s plan says what to run, and running it makes the plan', async () => {
  const plan = seed('internkontrollplan-2022');
  const refused = await command('generera', plan, '--ut', file('nej.xlsx'));
  expect([refused.code, existsSync(file('nej.xlsx'))]).toEqual([2, false]);
  expect(refused.err).toContain('bladet ”Internkontrollplan 2022” är en plan som kan tas över');
  expect(refused.err).toContain(`Kör: internkontroll ta-over ${plan}`);
  const taken = await command('ta-over', plan, '--ut', file('tagen.xlsx'), '--json');
  expect(taken.code).toBe(1);
  expect(JSON.parse(taken.out)).toMatchObject({
    sheet: 'Internkontrollplan 2022 (2)',
    risks: 10,
    controls: 25,
    findings: [{ code: 'taken-levels' }, { code: 'taken-outside', cell: 'A1' }],
  });
  const again = await command('ta-over', file('tagen.xlsx'), '--ut', file('igen.xlsx'));
  expect(again.out).toMatch(/^Planen för det året finns redan/);
  const report = await command(
    'rapport',
    file('tagen.xlsx'),
    '--mall',
    'namnd',
    '--ut',
    file('rapport.xlsx'),
    '--json',
  );
  expect(JSON.parse(report.out)).toMatchObject({ sheet: 'Internkontroll nämnd 2022', controls: 25 });
}, 60_000);

test('nasta-ar tells the marks and what was not done, and names the file after the new year', async () => {
  copyFileSync(seed('internkontrollplan-2022'), file('plan.xlsx'));
  await command('ta-over', file('plan.xlsx'), '--ut', file('plan22.xlsx'));
  const next = await command('nasta-ar', file('plan22.xlsx'));
  expect(next.code).toBe(1);
  expect(next.out).toContain('25 kontrollmoment: 25 kvarstår.');
  expect(next.out).toContain('18 kontrollmoment var inte klara när året slutade:');
  expect(existsSync(file('plan22-internkontrollplan-2023.xlsx'))).toBe(true);
  const none = await command('nasta-ar', seed('riskanalys'), '--ut', file('ingen.xlsx'));
  expect([none.code, existsSync(file('ingen.xlsx'))]).toEqual([2, false]);
  expect(none.err).toMatch(/ingen plan att föra vidare/);
}, 60_000);

const unit = (name: string, s: number, k: number, scale = '') =>
  bookOf({
    Riskanalys: analysis([
      ['Ekonomi', `Fel utbetalning på ${name}`, s, k, 'Stickprov av utbetalningar'],
      ['Personal', `Jäv vid inköp på ${name}`, 1, 2, 'Intervju med inköpare'],
      ['IT', `Driftstopp i system på ${name}`, 2, 3, 'Övning av reservrutin'],
    ]).map((line) => line.map((cell) => (cell === 'S' || cell === 'K' ? `${cell}${scale}` : cell))),
  });

describe('samla', () => {
  beforeAll(async () => {
    writeFileSync(file('fem.xlsx'), unit('skolan', 5, 4, ' (1–5)'));
    writeFileSync(file('fyra.xlsx'), unit('omsorgen', 4, 4, ' (1–4)'));
    writeFileSync(file('oklar.xlsx'), unit('bygg', 3, 4));
    const own = await open(unit('miljö', 3, 3), { addIn });
    await own.performer.store({
      ...noChanges.settings,
      ...policySetting(presetPolicy('general-3x3', words.words)),
    });
    writeFileSync(file('tre.xlsx'), await own.host.save());
    writeFileSync(file('skräp.xlsx'), 'inget kalkylblad');
  });

  test('one list by level, each score with its own scale, each row with its source', async () => {
    const { code, out } = await command(
      'samla', file('fem.xlsx'), file('fyra.xlsx'), file('tre.xlsx'), '--ut', file('lista.xlsx'),
    ); // prettier-ignore
    expect([code, out]).toEqual([
      0,
      `Bladet ”Bruttolista 2026” innehåller 9 risker ur 3 arbetsböcker.\nSparad i ${file('lista.xlsx')}`,
    ]);
    const cells = await cellsOf('lista.xlsx', 'Bruttolista 2026');
    const header = cells.findIndex((line) => line[0] === 'Nr');
    const pick = [1, 2, 4, 8, 9];
    expect(
      cells
        .slice(header + 1)
        .map((line) => (line[1] === '' ? line[0] : pick.map((at) => line[at]).join(' | '))),
    ).toEqual([
      'Kritisk (1)',
      'Kritisk | 20 av 25 | Fel utbetalning på skolan | 5 × 5, syns på bladet | fem.xlsx, Riskanalys!B2',
      'Hög (3)',
      'Hög | 16 av 16 | Fel utbetalning på omsorgen | 4 × 4, syns på bladet | fyra.xlsx, Riskanalys!B2',
      'Hög | 9 av 9 | Fel utbetalning på miljö | 3 × 3, arbetsbokens inställning | tre.xlsx, Riskanalys!B2',
      'Hög | 6 av 9 | Driftstopp i system på miljö | 3 × 3, arbetsbokens inställning | tre.xlsx, Riskanalys!B4',
      'Medel (2)',
      'Medel | 6 av 16 | Driftstopp i system på omsorgen | 4 × 4, syns på bladet | fyra.xlsx, Riskanalys!B4',
      'Medel | 6 av 25 | Driftstopp i system på skolan | 5 × 5, syns på bladet | fem.xlsx, Riskanalys!B4',
      'Låg (3)',
      'Låg | 2 av 9 | Jäv vid inköp på miljö | 3 × 3, arbetsbokens inställning | tre.xlsx, Riskanalys!B3',
      'Låg | 2 av 16 | Jäv vid inköp på omsorgen | 4 × 4, syns på bladet | fyra.xlsx, Riskanalys!B3',
      'Låg | 2 av 25 | Jäv vid inköp på skolan | 5 × 5, syns på bladet | fem.xlsx, Riskanalys!B3',
    ]);
    expect(cells.slice(0, header).flat()).toContain(
      '9 risker ur 3 riskanalyser. Kritisk: 1, Hög: 3, Medel: 2, Låg: 3.',
    );
  }, 60_000);

  test('a scale that cannot be told is asked about, and answered by --skala', async () => {
    const asked = await command('samla', file('oklar.xlsx'), '--ut', file('oklar-lista.xlsx'), '--json');
    expect(asked.code).toBe(1);
    expect(JSON.parse(asked.out)).toMatchObject({
      findings: [{ code: 'collected-scale', file: 'oklar.xlsx' }],
    });
    const open = await cellsOf('oklar-lista.xlsx', 'Bruttolista 2026');
    expect(open.filter((line) => line[1] === 'Nivå oklar').map((line) => line[2])).toEqual(['12', '6', '2']);
    const told = await command('samla', file('oklar.xlsx'), '--skala', '4', '--ut', file('svar.xlsx'));
    expect(told.code).toBe(0);
    const closed = await cellsOf('svar.xlsx', 'Bruttolista 2026');
    expect(closed.flat()).toContain('12 av 16');
  }, 60_000);

  test('what cannot be read is told, a sentence each, and the rest go on', async () => {
    const { code, out } = await command(
      'samla', file('skräp.xlsx'), file('finns-inte.xlsx'), seed('internkontrollplan-2022'), file('fyra.xlsx'),
      '--ut', file('resten.xlsx'),
    ); // prettier-ignore
    expect(code).toBe(1);
    expect(out).toContain('innehåller 3 risker ur 1 arbetsbok.');
    expect(out).toContain('3 filer lästes inte:');
    expect(out).toContain('skräp.xlsx är ingen Excel-arbetsbok');
    expect(out).toMatch(/^ {2}Filen .*finns-inte\.xlsx /m);
    expect(out).toContain('internkontrollplan-2022.xlsx: ingen riskanalys hittades.');
  }, 60_000);

  test('nothing to collect, and an output that is an input, are refused', async () => {
    const none = await command('samla', file('skräp.xlsx'), '--ut', file('tom.xlsx'));
    expect([none.code, existsSync(file('tom.xlsx'))]).toEqual([2, false]);
    expect(none.err).toMatch(/Ingen bruttolista gjordes\.$/);
    const self = await command('samla', file('fyra.xlsx'), '--ut', file('fyra.xlsx'));
    expect([self.code, self.err]).toEqual([2, expect.stringMatching(/är en av filerna som läses/)]);
    const scale = await command('samla', file('fyra.xlsx'), '--skala', 'stor');
    expect(scale.err).toMatch(/^”stor” är ingen skala/);
  }, 60_000);
});

test('a workbook that is shared the old way is looked at, and for a plan told what is in the way', async () => {
  const risks = analysis([['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin']]);
  writeFileSync(file('delad.xlsx'), xlsx(shared([{ name: 'Riskanalys', xml: sheetData(risks) }])));
  expect(await command('kontrollera', file('delad.xlsx'))).toMatchObject({ code: 0, err: '' });
  const refused = await command('generera', file('delad.xlsx'), '--ut', file('delad2.xlsx'));
  expect([refused.code, refused.out, existsSync(file('delad2.xlsx'))]).toEqual([2, '', false]);
  expect(refused.err).toMatch(/^delad\.xlsx: .+Delad.+Sluta dela den.+Ingenting har ändrats\.$/);
});

test.each([
  ['generera a workbook with macros under the name of one without', ['generera', 'bok.xlsm', '--ut', 'ut.xlsx'], 'filändelse'],
  ['generera under the name of something else', ['generera', 'bok.xlsx', '--ut', 'ut.txt'], 'filändelse'],
  ['samla over a workbook that is read', ['samla', 'bok.xlsx', 'annan.xlsx', '--ut', 'annan.xlsx'], 'annan.xlsx'],
  ['samla under the name of something else', ['samla', 'bok.xlsx', '--ut', 'ut.csv'], 'ut.csv'],
])('%s: refused before anything is written', async (_, [name, ...words], said) => {
  const risks = bookOf({ Riskanalys: analysis([['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin']]) });
  for (const input of ['bok.xlsx', 'bok.xlsm', 'annan.xlsx']) writeFileSync(file(input), risks);
  const refused = await command(name!, ...words.map((word) => (word.startsWith('-') ? word : file(word))));
  expect([refused.code, refused.out]).toEqual([2, '']);
  expect(refused.err).toContain(said);
  expect([existsSync(file('ut.xlsx')), existsSync(file('ut.txt')), existsSync(file('ut.csv'))]).toEqual([false, false, false]);
  expect(readFileSync(file('annan.xlsx')).equals(Buffer.from(risks))).toBe(true);
}); // prettier-ignore

test.each(['GeneralException', 'InvalidArgument'] as const)(
  'where our own Excel fails (%s), that is told as a fault of the program, about the file and with nothing written',
  async (code) => {
    writeFileSync(file('fel.xlsx'), bookOf({ Riskanalys: analysis([['HR', 'Risk', 4, 4, 'x']]) }));
    const workbook = await openWorkbook(file('fel.xlsx'), () => '2026-09-01');
    workbook.host.faults.beforeBatch(() => workbook.host.faults.failAction(0, code));
    for (const ask of ['perform', 'preview'] as const)
      expect(await workbook.performer[ask](actions.createPlan)).toMatchObject({
        ok: false,
        problem: { sentence: cli.unexpected(file('fel.xlsx')), written: false },
      });
    workbook.close();
  },
);
