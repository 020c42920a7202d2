import document from '../fixtures/samlad-riskbild.json';
import tertial from '../fixtures/tertialuppfoljning.json';
import yearEnd from '../fixtures/helarsuppfoljning.json';
import { actions } from '../../src/actions';
import type { ActionId, Book, Env } from '../../src/actions/action';
import type { CellValue, Grid } from '../../src/sheets/grid';
import { isFormula, type NewCell } from '../../src/sheets/model';
import { planColumns } from '../../src/sheets/planColumns';
import { nameAndText } from '../../src/sheets/reports/nameAndText';
import { emptyMemory } from '../../src/sheets/reading/memory';
import { gridOf } from '../sheets/analysis';
import { pictureGrid } from '../sheets/picture/pictureGrid';
import { planGrid, policy, text } from '../sheets/reports/seedPlan';

const env: Env = { policy, memory: emptyMemory, today: '2025-10-14', year: 2025, text, options: {} };

const bookOf = (...grids: Grid[]): Book => ({
  grids,
  sheetNames: grids.map(({ sheet }) => sheet.name),
  tableNames: [],
  structureProtected: false,
});

function made(id: ActionId, first: string, book: Book, more: Partial<Env> = {}) {
  const outcome = actions[id].perform(book, { ...env, ...more });
  const cells = (outcome.changes.drawings[0]?.blocks[0]?.cells ?? []) as string[][];
  const start = cells.findIndex((line) => line[0] === first);
  return { outcome, head: cells.slice(0, start).map((line) => line[0] ?? ''), table: cells.slice(start) };
}

const all = document.riskomraden.flatMap(({ riskomrade, risker }) =>
  risker.map((risk) => ({ riskomrade, ...risk })),
);

/** The document's risks as a register of ours, and its measures as a plan of ours. */
const register = pictureGrid(
  all.map((risk) => ({
    riskArea: risk.riskomrade,
    risk: risk.risk,
    description: risk.riskbeskrivning,
    consequenceText: risk.konsekvensbeskrivning,
    existingControls: risk.existerandeKontrollaktiviteter,
  })),
  2025,
);
const plan = planGrid(
  all.flatMap(({ risk, atgarder }) =>
    atgarder.map((row) => ({
      risk,
      control: `${row.namn}\n${row.beskrivning}`,
      dueDate: row.slutdatum,
      status3: row.status,
      comment3: row.kommentar,
      source: 'Riskbild rad 2',
    })),
  ),
  2025,
);

describe('Samlad riskbild, from the data of a municipality (seed 003)', () => {
  const { outcome, head, table } = made('reportRiskPicture', 'Nr', bookOf(register, plan));

  test('has the document’s columns', () => expect(table[0]).toEqual(document.kolumner));

  test('has its riskområden, numbers, risks, measures and texts in its order', () => {
    const wanted = document.riskomraden.flatMap(({ nr, riskomrade, risker }) => [
      [`${nr} ${riskomrade}`, ...Array(9).fill('')],
      ...risker.flatMap((risk) =>
        risk.atgarder.map((row, index) => [
          risk.nr,
          risk.risk,
          ...(index === 0
            ? [risk.riskbeskrivning, risk.konsekvensbeskrivning, risk.existerandeKontrollaktiviteter]
            : ['', '', '']),
          row.status, row.namn, row.slutdatum, row.beskrivning, row.kommentar,
        ]),
      ),
    ]); // prettier-ignore
    expect(table.slice(1)).toEqual(wanted);
  });

  test('says in words what it holds', () => {
    expect(head.join(' ')).toContain(
      'Den samlade riskbilden innehåller 15 risker inom fyra riskområden. Riskerna har 40 åtgärder: 28 har status ”Pågående”, sex har status ”Pågående med avvikelse” och sex har status ”Avslutad”.',
    );
    expect(outcome.summary).toMatchObject({ sheet: 'Samlad riskbild 2025', risks: 15, controls: 40 });
  });

  test('prints its headings on every page and is not taken for an analysis', () => {
    const drawing = outcome.changes.drawings[0]!;
    expect(drawing.page?.titleRows?.count).toBe(1);
    expect(drawing.columns?.some(({ hidden }) => hidden)).toBe(false);
  });
});

test('without a register the analysis speaks: area as heading, level, measures of the plan, risks without any', () => {
  const analysis = gridOf('Riskanalys', [
    'Område | Risk | S | K | R | Orsak | Konsekvensbeskrivning | Befintliga kontroller | Åtgärdsförslag | Ansvarig | Underlag till internkontrollplan',
    'IT | Risk för intrång i system | 3 | 4 | 12 | Svaga lösenord | Uppgifter läcker | Brandvägg | Loggkontroll | IT-chef | Ja',
    'HR | Risk att LAS inte följs | 1 | 4 | 4 | Rutin saknas | | | Ny rutin | HR-chef | Nej',
  ]);
  const { table, head } = made('reportRiskPicture', 'Nr', bookOf(analysis), { year: 2026 });
  expect(table.map((line) => line.join(' | '))).toEqual([
    'Nr | Risk | Riskbeskrivning | Konsekvensbeskrivning | Existerande kontrollaktiviteter | Risknivå | Åtgärdens status | Åtgärd | Slutdatum | Kommentar vid senaste uppföljning',
    '1.1 IT |  |  |  |  |  |  |  |  | ',
    '1.1.1 | Risk för intrång i system | Svaga lösenord | Uppgifter läcker | Brandvägg | Hög (12) |  |  |  | ',
    '1.2 HR |  |  |  |  |  |  |  |  | ',
    '1.2.1 | Risk att LAS inte följs | Rutin saknas |  |  | Låg (4) |  |  |  | ',
  ]);
  expect(head.join(' ')).toContain('Två risker har ingen åtgärd i planen.');
});

test('rows that wait for a kontrollmoment are told, so that nobody wonders why the report counts fewer', () => {
  const waiting = planGrid(
    [
      { risk: 'Intrång', control: 'Loggar', source: 'R rad 2' },
      { risk: 'LAS', control: '', source: 'R rad 3' },
    ],
    2025,
  );
  for (const [id, first] of [
    ['reportCommittee', 'Område och risk'],
    ['reportTertial', 'Risk'],
  ] as const)
    expect(made(id, first, bookOf(waiting)).head).toContain(
      'En rad i planen saknar kontrollmoment och räknas inte.',
    );
  expect(made('reportTertial', 'Risk', bookOf(plan)).head.join(' ')).not.toContain('räknas inte');
});

test('nothing to tell: no register, no analysis', () => {
  const { outcome } = made('reportRiskPicture', 'Nr', bookOf(gridOf('Blad1', ['Hej'])));
  expect(outcome.refusal?.code).toBe('no-analysis');
});

describe('what the register says goes into the other follow-ups', () => {
  const planned = planGrid(
    tertial.rader.map(({ risk, ursprungligRisk }) => ({
      risk, score: String(ursprungligRisk.varde), level: ursprungligRisk.niva, control: 'Stickprov', source: 'Riskanalys rad 2',
    })),
    2024,
  ); // prettier-ignore
  const assessed = pictureGrid(
    tertial.rader.map((row) => ({
      risk: row.risk,
      score: row.ursprungligRisk.varde,
      level: row.ursprungligRisk.niva,
      rating1: row.riskvarderingPerTertial.T1,
      analysis1: row.periodensRiskanalys,
    })),
    2024,
  );

  test('the tertial: new assessments and analyses as in the document, and which risks were lowered (seed 004)', () => {
    const { table, head } = made('reportTertial', 'Risk', bookOf(planned, assessed), {
      year: 2024,
      options: { period: 1 },
    });
    expect(table.slice(1).map((line) => line.slice(0, 4))).toEqual(
      tertial.rader.map((row) => [
        row.risk,
        row.ursprungligRisk.text,
        row.periodensRiskanalys,
        `T1: ${row.riskvarderingPerTertial.T1}`,
      ]),
    );
    expect(head.join(' ')).toContain('I den första tertialuppföljningen sänks riskvärdet för två risker;');
  });

  test('the year end: Följer plan, Hantering and Kommentar typed in the register, and what has moved (seed 002)', () => {
    const analysis = gridOf('Bruttolista', [
      'Område | Risk | Sannolikhet | Konsekvens | Riskvärde | Orsak | Åtgärdsförslag',
      ...yearEnd.rader.map(({ ansvarsomrade, risk, riskvarde }) =>
        [ansvarsomrade, risk, riskvarde === 8 ? 2 : 3, riskvarde === 8 ? 4 : 3, riskvarde, '', ''].join(
          ' | ',
        ),
      ),
    ]);
    const kept = pictureGrid(
      yearEnd.rader.map((row, index) => ({
        area: row.ansvarsomrade,
        risk: row.risk,
        likelihood: row.riskvarde === 8 ? 2 : 3,
        consequence: row.riskvarde === 8 ? 4 : 3,
        existingControls: row.befintligaAtgarder,
        handling: row.hantering,
        followsPlan: row.foljerPlan,
        comment: row.kommentar,
        rating2: index === 0 ? 'Låg' : '',
      })),
      2023,
    );
    const { table, head } = made('reportYearEnd', 'Ansvarsområde/process', bookOf(analysis, kept), {
      year: 2023,
    });
    expect(table.slice(1).map((line) => [line[1], line[3], line[4], line[5], line[6]])).toEqual(
      yearEnd.rader.map((row) => [
        row.risk,
        row.befintligaAtgarder,
        row.hantering,
        row.foljerPlan,
        row.kommentar,
      ]),
    );
    expect(table.slice(1, 3).map((line) => line[2])).toEqual(['8 → Låg', '8']);
    expect(head.join(' ')).toContain(
      'Alla kritiska risker utom en bedöms följa beslutad planering. Under året har riskvärdet sänkts för en risk av dem.',
    );
  });
});

test.each([
  [
    'Loggkontroll\nStickprov av tio ärenden varje månad.',
    'Loggkontroll',
    'Stickprov av tio ärenden varje månad.',
  ],
  ['Risk att rutinen\ninte följs', 'Risk att rutinen\ninte följs', ''],
  ['Utbilda personal.\nTa fram rutin.', 'Utbilda personal.\nTa fram rutin.', ''],
  ['En rad', 'En rad', ''],
  ['', '', ''],
])('%j is name and text', (cell, name, rest) => {
  expect(nameAndText(cell)).toEqual({ name, text: rest });
});

const typed = (cell: NewCell): CellValue => (cell === null || isFormula(cell) ? '' : cell);

test('a risk that was left out of the plan does not take over the measures of another with the same words', () => {
  const analysis = gridOf('Riskanalys', [
    'Risk | Orsaker | S | K | Åtgärdsförslag | Ansvarig | Underlag till internkontrollplan',
    'Jäv prövas inte | Okänd rutin | 3 | 4 | Stickprov av beslut | Enhetschef | Ja',
    'Jäv prövas inte | Okänd rutin | 2 | 2 | Utbildning | Enhetschef | Nej',
    'Attest saknas | Okänd rutin | 3 | 3 | Stickprov av fakturor | Enhetschef | Ja',
  ]);
  const [plan] = actions.createPlan.perform(bookOf(analysis), env).changes.drawings.slice(-1);
  const columns = planColumns(policy, env.year, text.plan);
  const rows = (plan?.blocks[1]?.cells ?? [])
    .slice(1)
    .map((line) => Object.fromEntries(columns.map(({ key }, at) => [key, typed(line[at] ?? '')])));
  const { report } = actions.reportRiskPicture.perform(bookOf(analysis, planGrid(rows, env.year)), env);
  const said = report?.groups.flatMap((group) => group.rows.map(({ cells }) => cells.join(' | '))) ?? [];
  expect(said.map((line) => /Stickprov av \p{L}+/u.exec(line)?.[0] ?? '')).toEqual([
    'Stickprov av beslut',
    '',
    'Stickprov av fakturor',
  ]);
});
