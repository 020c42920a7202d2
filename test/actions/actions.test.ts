import { actions } from '../../src/actions';
import type { Book, Env } from '../../src/actions/action';
import { defaultPreset, presetPolicy } from '../../src/domain/presets';
import { isEmpty } from '../../src/sheets/model';
import { emptyMemory } from '../../src/sheets/reading/memory';
import { languages } from '../../src/text';
import { gridOf } from '../sheets/analysis';

const env: Env = {
  policy: presetPolicy(defaultPreset, languages.sv.policy.words),
  memory: emptyMemory,
  today: '2026-01-15',
  year: 2026,
  text: languages.sv,
  options: {},
};

const rows = [
  'Område | Risk | S | K | R | Orsak | Åtgärdsförslag | Ansvarig | Underlag till internkontrollplan',
  'HR | Risk att vi inte följer LAS | 4 | 4 | 16 | Rutin saknas | Ta fram rutin | HR-chef | Ja',
  'Ekonomi | Risk att felaktiga momsavdrag görs | 2 | 3 | 6 | Tidsbrist | Utbilda | Ekonomichef | Nej',
  'IT | Risk för intrång i system | 3 | 4 | 12 | Svaga lösenord | Loggkontroll | | Ja',
];

const bookOf = (...names: string[]): Book => ({
  grids: names.map((name) => gridOf(name, rows)),
  sheetNames: names,
  tableNames: [],
  structureProtected: false,
});

test('every action is found by its own id', () => {
  for (const [id, action] of Object.entries(actions)) expect(action.id).toBe(id);
});

test('findings name sheet, cell and what to do', () => {
  const { findings, summary, changes } = actions.checkRisks.perform(bookOf('Riskanalys'), env);
  expect(summary).toMatchObject({ sheet: 'Riskanalys', risks: 3 });
  expect(findings).toMatchObject([
    {
      code: 'missing-owner',
      sheet: 'Riskanalys',
      cell: 'H4',
      message: 'Ansvarig saknas. Skriv vilken funktion som ansvarar, till exempel enhetschef.',
    },
  ]);
  expect(isEmpty(changes)).toBe(true);
});

test.each(['checkRisks', 'highlightRisks', 'fillScores', 'createPlan'] as const)(
  '%s without an analysis says so',
  (id) => {
    const nothing = { ...bookOf(), grids: [gridOf('Blad1', ['Hej | där', '1 | 2'])], sheetNames: ['Blad1'] };
    const outcome = actions[id].perform(nothing, env);
    expect(outcome.refusal).toEqual({ code: 'no-analysis', sheet: '' });
    expect(isEmpty(outcome.changes)).toBe(true);
  },
);

test('a workbook whose structure is protected gets no new sheet', () => {
  const outcome = actions.createPlan.perform({ ...bookOf('Riskanalys'), structureProtected: true }, env);
  expect(outcome).toMatchObject({ refusal: { code: 'structure-protected' }, changes: { drawings: [] } });
});

test('several analyses are read together, or those that the user chose', () => {
  const book = bookOf('Enhet A', 'Enhet B');
  const both = actions.checkRisks.perform(book, env);
  const one = actions.checkRisks.perform(book, { ...env, options: { sheets: ['Enhet B'] } });
  expect([both.readings.length, both.summary.risks, one.summary.risks]).toEqual([2, 6, 3]);
  expect(new Set(one.findings.map(({ sheet }) => sheet))).toEqual(new Set(['Enhet B']));
});

test('names that are taken are left to their owners', () => {
  const book = {
    ...bookOf('Riskanalys'),
    sheetNames: ['Riskanalys', 'INTERNKONTROLLPLAN 2026'],
    tableNames: ['internkontrollplan_2026'],
  };
  const [plan] = actions.createPlan.perform(book, env).changes.drawings;
  expect([plan?.target.name, plan?.table?.name]).toEqual([
    'Internkontrollplan 2026 (2)',
    'Internkontrollplan_2026_2',
  ]);
});

test.each(['followUp', 'reports'] as const)('%s opens its place in the pane and changes nothing', (id) => {
  const outcome = actions[id].perform(bookOf('Riskanalys'), env);
  expect([outcome.opens, isEmpty(outcome.changes)]).toEqual([id, true]);
});

test('where no risk is to be in the plan, no empty plan is made', () => {
  const none = rows.map((row) => row.replace(/Ja$/, 'Nej'));
  const book = { ...bookOf(), grids: [gridOf('Blad1', none)], sheetNames: ['Blad1'] };
  const outcome = actions.createPlan.perform(book, env);
  expect(outcome.refusal).toEqual({ code: 'nothing-qualifies', sheet: '' });
  expect(isEmpty(outcome.changes)).toBe(true);
});
