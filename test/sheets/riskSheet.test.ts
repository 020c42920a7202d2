import { defaultPreset, presetPolicy } from '../../src/domain/presets';
import { areaAddress } from '../../src/sheets/grid';
import { isMarked } from '../../src/sheets/marker';
import { RISK_MARK, riskMarks } from '../../src/sheets/riskMarks';
import {
  highlightDrawings,
  scoreDrawings,
  unmarkDrawing,
  type ReadAnalysis,
} from '../../src/sheets/riskSheet';
import { languages } from '../../src/text';
import { risk } from '../domain/risks';
import { gridOf, readingOf } from './analysis';

const policy = presetPolicy(defaultPreset, languages.sv.policy.words);
const fields = ['area', 'risk', 'likelihood', 'consequence', 'score', 'owner', 'decision'] as const;

const grid = gridOf('Risk 2026', [
  'Område | Risk   | S | K | R       | Ansvarig | Underlag',
  'HR     | LAS    | 4 | 4 | =C2*D2  | HR       | Ja',
  'HR     | Hot    |   |   |         |          | Ja',
  'IT     | Intrång| 2 | 3 |         |          | Nej',
  'IT     | Stöld  | hög | 3 |       |          | Nej',
]);
const analysis: ReadAnalysis = { grid, reading: readingOf(grid, fields), risks: [] };

/** Formulas by column; the row is the first data row. */
const formulas = (of = analysis, by = policy) =>
  Object.fromEntries(
    riskMarks(of.reading, of.risks, by).map(({ area, formula }) => [areaAddress(area), formula]),
  );

test('one conditional format per checked column, on its data rows, live and with our marker', () => {
  const risky = 'TRIM($B2)<>"",$B2<>$B$1';
  expect(formulas()).toEqual({
    'B2:B5': '=AND(N("internkontroll:risk:risk")=0,$B2<>$B$1,TRIM($B2)="",COUNT($C2,$D2,$E2)>0)',
    'C2:C5': `=AND(N("internkontroll:risk:likelihood")=0,${risky},IFERROR(OR(TRIM($C2)="",ISERROR(SEARCH(";"&TRIM($C2)&";",";1;2;3;4;Osannolik;Mindre sannolik;Möjlig;Sannolik;"))*(ISNUMBER($C2)+ISERROR(FIND(LEFT(TRIM($C2)),"1234")))),TRUE))`,
    'D2:D5': `=AND(N("internkontroll:risk:consequence")=0,${risky},IFERROR(OR(TRIM($D2)="",ISERROR(SEARCH(";"&TRIM($D2)&";",";1;2;3;4;Försumbar;Lindrig;Kännbar;Allvarlig;"))*(ISNUMBER($D2)+ISERROR(FIND(LEFT(TRIM($D2)),"1234")))),TRUE))`,
    'E2:E5': `=AND(N("internkontroll:risk:score")=0,${risky},IFERROR(IF(COUNT($C2,$D2,$E2)=3,$E2<>$C2*$D2,TRIM($E2)=""),TRUE))`,
    'F2:F5': `=AND(N("internkontroll:risk:owner")=0,${risky},IFERROR(TRIM($F2)="",TRUE))`,
    'G2:G5': `=AND(N("internkontroll:risk:decision")=0,${risky},IFERROR(OR(TRIM($G2)="",IF(ISNUMBER($E2),IF($E2>=8,LEFT($G2)="N",AND($G2<>"",ISNUMBER(SEARCH(LEFT($G2),"JYX")))))),TRUE))`,
  });
});

test('a column that is not required is only marked where it contradicts something', () => {
  const lenient = formulas(analysis, { ...policy, required: [] });
  expect(Object.keys(lenient)).toEqual(['B2:B5', 'C2:C5', 'D2:D5', 'E2:E5', 'G2:G5']);
  expect(lenient['E2:E5']).toContain('AND(COUNT($C2,$D2)=2,TRIM($E2)="")');
});

test('words that the reading understood are not marked; too many of them, and no text is judged', () => {
  const read = (words: readonly string[]) => ({
    ...analysis,
    risks: words.map((text) => ({ ...risk({}), likelihood: { text, value: 3, kind: 'label' as const } })),
  });
  expect(formulas(read(['Stor', 'Stor']))['C2:C5']).toContain(';Sannolik;Stor;"');
  const many = formulas(read(Array.from({ length: 30 }, (_, index) => `Ganska sannolik ${index}`)))['C2:C5'];
  expect(many).toContain('";1;2;3;4;"');
  expect(many?.length).toBeLessThanOrEqual(255);
});

test('marks of ours are told from everybody else’s', () => {
  for (const formula of Object.values(formulas())) expect(isMarked(formula, RISK_MARK)).toBe(true);
  expect(isMarked('=N("internkontroll:plan")=0', RISK_MARK)).toBe(false);
  expect(isMarked('=$A2="internkontroll:risk:"', RISK_MARK)).toBe(false);
});

test('several tables on one sheet share one drawing, so that the second does not unmark the first', () => {
  const drawings = highlightDrawings([analysis, analysis], policy);
  expect(drawings).toHaveLength(1);
  expect(drawings[0]?.marks).toHaveLength(12);
});

test('score formulas go into empty score cells with ratings that are numbers or empty, and nowhere else', () => {
  const [drawing] = scoreDrawings([analysis]);
  expect(drawing?.blocks).toEqual([
    {
      row: 2,
      column: 4,
      cells: [[{ formula: '=IF(COUNT(C3,D3)=2,C3*D3,"")' }], [{ formula: '=IF(COUNT(C4,D4)=2,C4*D4,"")' }]],
    },
  ]);
});

test.each([
  ['formatted as text', { ...grid, formats: grid.formats.map((line) => line.map(() => '@')) }],
  ['merged', { ...grid, merges: [{ row: 1, column: 4, rows: 4, columns: 1 }] }],
])('a score cell that is %s gets no formula', (_, other) => {
  expect(scoreDrawings([{ ...analysis, grid: other }])).toEqual([]);
});

test('nothing but marks is asked for on the user’s sheet', () => {
  const [drawing] = highlightDrawings([analysis], policy);
  expect(Object.keys(drawing!).sort()).toEqual(['blocks', 'marks', 'target', 'unmark']);
  expect(Object.keys(unmarkDrawing(grid)).sort()).toEqual(['blocks', 'target', 'unmark']);
});
