import { actions } from '../../src/actions';
import type { Book, Env } from '../../src/actions/action';
import { followUpsIn } from '../../src/actions/followUps';
import { frozenPeriods } from '../../src/sheets/frozenPeriods';
import type { Grid } from '../../src/sheets/grid';
import { emptyMemory } from '../../src/sheets/reading/memory';
import { planGrid, policy, seedGrid, text } from '../sheets/reports/seedPlan';

const env: Env = { policy, memory: emptyMemory, today: '2022-09-15', year: 2022, text, options: {} };

const bookOf = (...grids: Grid[]): Book => ({
  grids,
  sheetNames: grids.map(({ sheet }) => sheet.name),
  tableNames: [],
  structureProtected: false,
});

const rows = [
  { area: 'IT', risk: 'Intrång', score: '12', level: 'Hög', control: 'Loggar', owner: 'IT-chef', status1: 'Pågående', source: 'R rad 4' },
  { area: 'IT', risk: 'Intrång', score: '12', level: 'Hög', control: 'Behörigheter', owner: 'IT-chef', dueDate: '2022-05', source: 'R rad 4' },
  { area: 'HR', risk: 'LAS', score: '8', level: 'Medel', control: '', owner: '', source: 'R rad 2' },
  { area: 'HR', risk: 'Bort', score: '8', level: 'Medel', control: 'X', owner: '', source: 'Utgår: risken finns inte kvar i riskanalysen' },
] as const; // prettier-ignore

const half = { ...policy, periods: 'half-year' as const };

describe('the state of every plan', () => {
  test('a municipal plan of 2022 in September: T2 is the likely one, and T1 and T2 are told', () => {
    const [plan] = followUpsIn(bookOf(seedGrid), env);
    expect([plan?.sheet, plan?.year, plan?.likely]).toEqual(['Internkontrollplan 2022', 2022, 2]);
    expect(plan?.periods.map(({ name, state }) => [name, state.reported.length, state.missing.length])).toEqual([
      ['T1 2022', 24, 1],
      ['T2 2022', 23, 2],
      ['T3 2022', 0, 25],
    ]);
    expect(plan?.periods[1]?.state.repeated.length).toBeGreaterThanOrEqual(8);
  });

  test('rows without a kontrollmoment, and those that have left, are not followed up; cells lead to the period’s status', () => {
    const [plan] = followUpsIn(bookOf(planGrid(rows, 2022)), env);
    const first = plan!.periods[0]!;
    expect(first.state.total).toBe(2);
    expect(first.state.late.map(({ row }) => `${first.column}${row}`)).toEqual(['K5']);
    expect(plan!.periods.map(({ column, isThere }) => [column, isThere])).toEqual([['K', true], ['M', true], ['O', true]]);
  });

  test('several plans come newest first, each with its own year', () => {
    const plans = followUpsIn(bookOf(planGrid(rows, 2021), planGrid(rows, 2022, 'Annan')), env);
    expect(plans.map(({ year, likely }) => [year, likely])).toEqual([[2022, 2], [2021, 3]]);
  });

  test('levels that have moved since the start, by what people have written up to the period', () => {
    const own = { 'Riskvärdering T1 2022': ['Medel'], 'Riskvärdering T2 2022': ['Låg'] };
    const [plan] = followUpsIn(bookOf(planGrid(rows.slice(0, 1), 2022, 'Plan', own)), env);
    expect(plan!.periods.map(({ moves, reassessed }) => [moves.lowered.map(({ from, to }) => `${from}→${to}`), reassessed])).toEqual([
      [['Hög→Medel'], 1],
      [['Hög→Låg'], 1],
      [['Hög→Låg'], 1],
    ]);
  });

  test('a column that somebody has deleted is told, and the kontrollmoment is gone to instead', () => {
    const grid = planGrid(rows, 2022);
    const without = grid.values.map((line) => line.map((cell) => (/ T3 2022$/.test(String(cell)) ? 'Eget' : cell)));
    const [plan] = followUpsIn(bookOf({ ...grid, values: without, formulas: without }), env);
    expect(plan?.periods[2]).toMatchObject({ isThere: false, column: 'F' });
  });
}); // prettier-ignore

describe('half-years', () => {
  const grid = planGrid(rows, 2022, 'Plan', {}, 'half-year');

  test.each([
    ['as the policy says', half],
    ['as the plan’s own headings say, whatever the policy says now', policy],
  ])('%s', (_, own) => {
    const [plan] = followUpsIn(bookOf(grid), { ...env, policy: own });
    expect(plan?.periods.map(({ name }) => name)).toEqual(['H1 2022', 'H2 2022']);
    expect(plan?.likely).toBe(2);
    const { report } = actions.reportTertial.perform(bookOf(grid), { ...env, policy: own, options: { period: 1 } });
    expect([report?.title, report?.periods]).toEqual(['Halvårsuppföljning H1 2022', 'half-year']);
    const committee = actions.reportCommittee.perform(bookOf(grid), { ...env, policy: own }).report;
    expect(committee?.columns.slice(-2).map(({ heading }) => heading)).toEqual(['Status H1 2022', 'Status H2 2022']);
    const third = actions.reportTertial.perform(bookOf(grid), { ...env, policy: own, options: { period: 3 } });
    expect(third.refusal?.code).toBe('no-period');
  });

  test('a plan by tertials stays one when the policy goes over to half-years', () => {
    const [plan] = followUpsIn(bookOf(planGrid(rows, 2022)), { ...env, policy: half });
    expect(plan?.periods).toHaveLength(3);
  });

  test('freezing names the half-year', () => {
    const { changes } = actions.freezePeriod.perform(bookOf(grid), { ...env, policy: half, options: { period: 2 } });
    expect(changes.drawings[0]?.warnings?.[0]?.alert.title).toBe('H2 2022 är fryst');
  });
}); // prettier-ignore

describe('what is frozen', () => {
  const withLine = (line: string, properties: Readonly<Record<string, string>> = {}): Grid => {
    const grid = planGrid(rows, 2022);
    const values = grid.values.map((cells, index) => (index === 1 ? [line, ...cells.slice(1)] : cells));
    return { ...grid, values, sheet: { ...grid.sheet, properties: { ...grid.sheet.properties, ...properties } } };
  };

  test.each([
    ['', {}, []],
    ['', { 'internkontroll.frozen': '1,3' }, [1, 3]],
    ['', { 'internkontroll.frozen': '0' }, []],
    ['Fryst: T1 2022 och T2 2022. Excel frågar innan …', {}, [1, 2]],
    ['Frozen: T1 2022, T3 2022. Excel asks', { 'internkontroll.frozen': '2' }, [1, 2, 3]],
    ['Vi fryser T1 2022 i maj', {}, []],
  ])('%j %j: %j', (line, properties, periods) => {
    expect(frozenPeriods(withLine(line, properties as Readonly<Record<string, string>>), 2)).toEqual(periods);
  });
}); // prettier-ignore
