import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from '../../src/actions';
import type { Book, Env, Outcome } from '../../src/actions/action';
import { defaultPreset, presetPolicy } from '../../src/domain/presets';
import { parseScore } from '../../src/domain/reportScore';
import { cellAddress, type Grid } from '../../src/sheets/grid';
import { isFormula } from '../../src/sheets/model';
import { cellText } from '../../src/sheets/reading/cellText';
import { emptyMemory } from '../../src/sheets/reading/memory';
import { languages } from '../../src/text';
import { followUps, seedGrids } from '../sheets/reading/seeds';
import { gridOf } from '../sheets/reading/gridOf';

const env: Env = {
  policy: presetPolicy(defaultPreset, languages.sv.policy.words),
  memory: emptyMemory,
  today: '2026-01-15',
  year: 2026,
  text: languages.sv,
  options: {},
};

const bookOf = (grids: readonly Grid[]): Book => ({
  grids,
  sheetNames: grids.map(({ sheet }) => sheet.name),
  tableNames: [],
  structureProtected: false,
});

const takeOver = (grids: readonly Grid[], more: Partial<Env> = {}) =>
  actions.takeOverPlan.perform(bookOf(grids), { ...env, ...more });

/** The plan's rows by heading; link formulas as "=…". */
function rowsOf({ changes }: Outcome): Record<string, string>[] {
  const lines = changes.drawings.at(-1)?.blocks.at(-1)?.cells ?? [];
  const [headings = [], ...body] = lines.map((line) =>
    line.map((cell) => (cell !== null && isFormula(cell) ? cell.formula : String(cell ?? ''))),
  );
  return body.map((line) =>
    Object.fromEntries(headings.map((heading, index) => [heading, line[index] ?? ''])),
  );
}

interface SeedPlan {
  readonly grupper: readonly {
    readonly skattning: number;
    readonly beskrivning: string;
    readonly omraden: readonly {
      readonly omrade: string;
      readonly kontroller: readonly Readonly<Record<string, string>>[];
    }[];
  }[];
}

describe('internkontrollplan 2022, as a person copied it out of the document', () => {
  const copied = JSON.parse(
    readFileSync(join(__dirname, '../fixtures/internkontrollplan.json'), 'utf8'),
  ) as SeedPlan;
  const made = takeOver(seedGrids('internkontrollplan-2022'));
  const rows = rowsOf(made);

  test('5 groups, 10 areas, 25 kontrollmoment, every status in its tertial', () => {
    expect(made.summary).toMatchObject({ sheet: 'Internkontrollplan 2022 (2)', risks: 10, controls: 25 });
    expect(new Set(rows.map((row) => row['Skattning'])).size).toBe(5);
    const wanted = copied.grupper.flatMap(({ skattning, beskrivning, omraden }) =>
      omraden.flatMap(({ omrade, kontroller }) =>
        kontroller.map((each) => [
          omrade,
          `${skattning} – ${beskrivning}`,
          each['kontrollmoment'],
          each['statusT1'],
          each['statusT2'],
        ]),
      ),
    );
    const got = rows.map((row) =>
      ['Område', 'Skattning', 'Kontrollmoment', 'Status T1 2022', 'Status T2 2022'].map((key) => row[key]),
    );
    expect(got).toEqual(wanted);
    expect(rows.map((row) => row['Nr'])).toEqual(rows.map((_, index) => String(index + 1)));
  });

  test('each row leads back to the row that it came from, and no trace claims it for an analysis', () => {
    expect(rows[0]?.['Källa']).toBe(
      `=HYPERLINK("#'Internkontrollplan 2022'!A"&ROW('Internkontrollplan 2022'!$A$5),"Internkontrollplan 2022 rad "&ROW('Internkontrollplan 2022'!$A$5))`,
    );
    expect(new Set(rows.map((row) => row['Spår']))).toEqual(new Set(['']));
  });

  test('scores that a 4 × 4 scale cannot give make no levels, and that is told', () => {
    expect(new Set(rows.map((row) => row['Risknivå']))).toEqual(new Set(['']));
    expect(made.findings.map(({ code }) => code)).toEqual(['taken-levels', 'taken-outside']);
    const five = presetPolicy('general-5x5', languages.sv.policy.words);
    const levels = rowsOf(takeOver(seedGrids('internkontrollplan-2022'), { policy: five }));
    expect([
      ...new Set(levels.map((row) => `${parseScore(row['Skattning'] ?? '').score} ${row['Risknivå']}`)),
    ]).toEqual(['16 Kritisk', '15 Hög', '12 Hög', '10 Hög', '9 Medel']);
  });
});

/** Every text of a sheet is in the plan, in a row or a heading; or it is told by its cell. */
test.each(followUps)('%s: nothing is lost', (name) => {
  const grids = seedGrids(name);
  const made = takeOver(grids);
  const drawing = made.changes.drawings.at(-1);
  const plan = new Set((drawing?.blocks ?? []).flatMap(({ cells }) => cells.flat()).map(String));
  const told = new Set(made.findings.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const sheets = new Set(made.findings.map(({ sheet }) => sheet));
  const rows = rowsOf(made).flatMap((row) => [
    row['Skattning'] ?? '',
    `${row['Risknivå']} (${row['Skattning']})`,
  ]);
  const isHeader = (grid: Grid, row: number) => grid.top + row === 3 || grid.top + row === 2;
  let texts = 0;
  for (const grid of grids.filter(({ sheet }) => sheets.has(sheet.name))) {
    grid.values.forEach((line, row) =>
      line.forEach((_, column) => {
        const text = cellText(grid, row, column);
        if (text === '' || isHeader(grid, row)) return;
        texts += 1;
        const place = `${grid.sheet.name}!${cellAddress(row + grid.top, column + grid.left)}`;
        const asScore = parseScore(text.replace(/^Skattning /, ''));
        const kept =
          plan.has(text) || rows.includes(text) || rows.includes(`${asScore.score} – ${asScore.words}`);
        if (!kept && !told.has(place)) throw new Error(`${place} is lost: ${text}`);
      }),
    );
  }
  expect(texts).toBeGreaterThan(30);
});

test('helårsuppföljning: what the plan has no place for stands in columns of its own, and doubt is told', () => {
  const made = takeOver(seedGrids('helarsuppfoljning-2023'));
  const rows = rowsOf(made);
  expect(rows).toHaveLength(7);
  expect(rows[3]).toMatchObject({ Skattning: '8', Risknivå: 'Medel', 'Följer plan:': 'Nej' });
  expect(rows[3]?.['Kommentar:']).toMatch(/^Arbetet är försenat/);
  expect(made.findings.map(({ code, cell }) => `${cell} ${code}`)).toEqual([
    'A4 taken-uncertain',
    'D4 taken-own-column',
    'E4 taken-as-control',
    'F4 taken-own-column',
    'G4 taken-no-period',
    'A1 taken-outside',
    'A2 taken-outside',
  ]);
});

test('tertialuppföljning: levels with their numbers apart, and the new assessment where the follow-up looks for it', () => {
  const rows = rowsOf(takeOver(seedGrids('tertialuppfoljning-2024')));
  expect(rows[4]).toMatchObject({ Skattning: '12', Risknivå: 'Hög', 'Riskvärdering T1 2024': 'Medium' });
  expect(rows[4]?.['Periodens riskanalys T1 2024']).toMatch(/^Risknivån bedöms ha minskat/);
});

test('samlad riskbild: both sheets in one plan, its year from the due dates, its own numbers beside ours', () => {
  const made = takeOver(seedGrids('samlad-riskbild-2025'));
  const rows = rowsOf(made);
  expect(made.summary).toMatchObject({ sheet: 'Internkontrollplan 2025', controls: 44 });
  expect(rows.map((row) => row['Nr (tidigare plan)']).slice(0, 5)).toEqual([
    '2.1.1',
    '2.1.1',
    '2.1.2',
    '2.2.1',
    '1.1.1',
  ]);
  expect(rows[0]).toMatchObject({ Slutdatum: '2025-09-30', 'Kontrollaktivitetens status': 'Avslutad' });
  expect(rows[0]?.['Område']).toMatch(/^2\.1 Riskområde/);
});

describe('a plan of the kind that people make', () => {
  const own = gridOf(
    `
    Internkontrollplan för skolan
    Område | Risk | Kontrollmoment | Metod | Ansvarig | Frekvens | Status T1 2025 | Status T1 2024 | Status | Förändring
    Ekonomi | Fel moms | Stickprov av fakturor | Stickprov | Ekonom | Tertial | Pågår | Klart | Avslutad | Oförändrad
    Ekonomi | Jäv | Intervju | Intervju | Chef | Årligen | | | | {=1/0} #DIV/0!
    Summa | 2
    `,
    { name: 'Plan' },
  );

  test('other years, statuses without a period and headings of ours stand beside; totals and errors are told', () => {
    const made = takeOver([own]);
    expect(rowsOf(made)[0]).toMatchObject({
      'Status T1 2025': 'Pågår',
      'Status T1 2024': 'Klart',
      Status: 'Avslutad',
      'Förändring (tidigare plan)': 'Oförändrad',
    });
    const outside = made.findings.filter(({ code }) => code === 'taken-outside').map(({ cell }) => cell);
    expect(outside).toEqual(['A1', 'J4', 'A5', 'B5']);
  });

  test('half-years have no tertials: the statuses follow in columns of their own', () => {
    const made = takeOver([own], { policy: { ...env.policy, periods: 'half-year' } });
    expect(rowsOf(made)[0]).toMatchObject({ 'Status T1 2025': 'Pågår', 'Status H1 2025': '' });
  });

  test('a year that nothing says is told; the one that is chosen is not', () => {
    const bare = gridOf(`
      Område | Kontrollmoment | Metod | Ansvarig | Frekvens
      Ekonomi | Stickprov av fakturor | Urval av tio | Ekonomichef | Årligen
      Personal | Intervju med chefer | Samtal | Personalchef | Årligen
      IT | Loggkontroll i system | Systemuttag | IT-chef | Tertial`);
    expect(takeOver([bare]).findings.map(({ code }) => code)).toContain('taken-year');
    const chosen = takeOver([bare], { options: { year: 2024 } });
    expect(chosen.findings.map(({ code }) => code)).not.toContain('taken-year');
    expect(chosen.summary.sheet).toBe('Internkontrollplan 2024');
  });
});

test('no plan, no structure: said, and nothing changed', () => {
  const nothing = gridOf('Hej | där\n1 | 2');
  expect(takeOver([nothing]).refusal?.code).toBe('no-foreign-plan');
  const grids = seedGrids('internkontrollplan-2022');
  const closed = actions.takeOverPlan.perform({ ...bookOf(grids), structureProtected: true }, env);
  expect(closed.refusal?.code).toBe('structure-protected');
  const generated = actions.createPlan.perform(bookOf(grids), env);
  expect(generated.refusal).toEqual({ code: 'plan-to-take-over', sheet: 'Internkontrollplan 2022' });
});
