import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planFor } from '../../src/domain/plan';
import { defaultPreset, presetPolicy } from '../../src/domain/presets';
import { drawPlan, sourceLink, type PlanSetting } from '../../src/sheets/planSheet';
import { newRows, wantedRows } from '../../src/sheets/planUpdate';
import { languages } from '../../src/text';
import { risk } from '../domain/risks';
import { drawingText } from './drawingText';

const text = languages.sv;
const policy = { ...presetPolicy(defaultPreset, text.policy.words), committee: 'Socialnämnden' };

const risks = [
  risk({
    row: 5,
    area: 'Ekonomi',
    risk: 'Risk att felaktiga momsavdrag görs',
    s: 2,
    k: 3,
    r: 6,
    measure: '- Utbilda personal',
    owner: 'Ekonomichef',
    decision: 'Ja',
  }),
  risk({
    row: 6,
    area: 'HR',
    risk: 'Risk att vi inte följer LAS',
    s: 4,
    k: 4,
    r: 16,
    measure: '1. Ta fram rutin\n2. Stickprov varje tertial',
    owner: 'HR + admin',
    decision: 'Ja',
  }),
  risk({ row: 7, sheet: "Åsa's blad", area: 'IT', risk: '=1+1', measure: '', decision: 'Ja' }),
  risk({ row: 8, area: 'IT', risk: 'Ej med', s: 1, k: 1, r: 1, decision: 'Nej' }),
];

const controls = planFor(risks, policy);
const { rows, lastNumber } = newRows(controls, wantedRows(controls, policy, text), text.plan);

const setting = {
  policy,
  year: 2026,
  today: '2026-01-15',
  text: text.plan,
  sources: ['Riskanalys', "Åsa's blad"],
  target: { kind: 'new', name: 'Internkontrollplan 2026', visible: true },
  tableName: 'Internkontrollplan_2026',
  lists: { target: { kind: 'new', name: 'Internkontroll listor', visible: false } },
  lastNumber,
} satisfies PlanSetting;

test('a plan is drawn as test/golden/plan.txt says', () => {
  const drawn = drawPlan(rows, setting).map(drawingText).join('\n');
  expect(drawn).toBe(readFileSync(join(__dirname, '../golden/plan.txt'), 'utf8'));
});

test('a list with a comma or too many characters lies on a hidden sheet, drawn before the plan', () => {
  const long = {
    ...policy,
    methods: ['Stickprov, minst fem', 'Intervju'],
    frequencies: [...'abcdefghij'].map((c) => c.repeat(30)),
  };
  const [lists, plan] = drawPlan(rows, { ...setting, policy: long });
  expect(lists?.target).toEqual({ kind: 'new', name: 'Internkontroll listor', visible: false });
  expect(lists?.blocks.map(({ cells }) => cells.length)).toEqual([2, 10]);
  expect(plan?.choices?.map(({ source }) => ('sheet' in source ? source.area.column : 'literal'))).toEqual([
    0,
    1,
    'literal',
    'literal',
    'literal',
  ]);
});

test('an empty plan still is a table with one row under its headings', () => {
  const [plan] = drawPlan([], setting);
  expect(plan?.table?.area).toMatchObject({ row: 6, rows: 2 });
});

test('half-years give two follow-ups', () => {
  const [plan] = drawPlan(rows, { ...setting, policy: { ...policy, periods: 'half-year' } });
  expect(plan?.blocks[1]?.cells[0]?.filter((cell) => typeof cell === 'string' && /H\d/.test(cell))).toEqual([
    'Status H1 2026',
    'Kommentar H1 2026',
    'Status H2 2026',
    'Kommentar H2 2026',
  ]);
});

test.each([
  [
    'Riskanalys',
    5,
    `=HYPERLINK("#'Riskanalys'!A"&ROW(Riskanalys!$A$5),"Riskanalys rad "&ROW(Riskanalys!$A$5))`,
  ],
  [
    'Risk 2026',
    12,
    `=HYPERLINK("#'Risk 2026'!A"&ROW('Risk 2026'!$A$12),"Risk 2026 rad "&ROW('Risk 2026'!$A$12))`,
  ],
  ["Åsa's", 1, `=HYPERLINK("#'Åsa''s'!A"&ROW('Åsa''s'!$A$1),"Åsa's rad "&ROW('Åsa''s'!$A$1))`],
  ['Så"här', 1, `=HYPERLINK("#'Så""här'!A"&ROW('Så"här'!$A$1),"Så""här rad "&ROW('Så"här'!$A$1))`],
])('the link to %s row %i follows when rows are inserted', (sheet, row, formula) => {
  expect(sourceLink({ sheet, row }, text.plan).formula).toBe(formula);
});

test('every conditional format can be read and edited in Excel’s own dialog', () => {
  const [plan] = drawPlan(rows, setting);
  for (const { formula } of plan?.marks ?? []) expect(formula.length).toBeLessThanOrEqual(255);
});

test('texts for drop-downs and footers keep within Excel’s limits', () => {
  for (const { plan } of Object.values(languages)) {
    expect(plan.statusAlert.title.length).toBeLessThanOrEqual(32);
    expect(plan.statusAlert.message.length).toBeLessThanOrEqual(224);
    expect(plan.footerPages.length).toBeLessThanOrEqual(255);
    expect(plan.sheetName(2026).length).toBeLessThanOrEqual(31);
    expect(plan.listSheetName.length).toBeLessThanOrEqual(31);
  }
});
