import { actions } from '../../src/actions';
import type { Book, Env } from '../../src/actions/action';
import { analysisGrid } from '../../src/build/bench/riskAnalysis';
import { groupBy } from '../../src/domain/groupBy';
import { numbering } from '../../src/domain/numbering';
import { riskKeys } from '../../src/domain/riskKeys';
import { emptyMemory } from '../../src/sheets/reading/memory';
import { risk } from '../domain/risks';
import { planGrid, policy, text } from '../sheets/reports/seedPlan';
import { time } from '../support/time';

const env: Env = { policy, memory: emptyMemory, today: '2026-01-15', year: 2026, text, options: {} };

/** A sheet with a great many rows, made so that comparing everything with everything would take minutes. */
describe('what the core does with very many rows', () => {
  const count = 6_000;

  test('a row that is there thousands of times gets its keys as fast as rows that differ', () => {
    const same = Array.from({ length: count }, () => risk({ risk: 'Jäv', measure: 'Kontroll' }));
    const different = same.map((_, index) => risk({ risk: `Jäv ${index}`, measure: 'Kontroll' }));
    expect(new Set(riskKeys(same)).size).toBe(count);
    expect(riskKeys(same).at(-1)).toMatch(new RegExp(`\\.${count - 1}$`));
    // Comparing each with all before it takes some hundred times as long.
    expect(time(() => riskKeys(same))).toBeLessThan(20 * time(() => riskKeys(different)));
  });

  test('samlad riskbild finds the measures of each risk without looking through the whole plan', () => {
    const analysis = analysisGrid(1_200);
    const rows = analysis.values.slice(1).map(([area = '', name = '', , , , , control = '']) => ({
      area,
      risk: name,
      control,
      source: 'Riskanalys',
    }));
    const grids = [analysis, planGrid(rows, 2026)];
    const book = (): Book => ({ grids, sheetNames: [], tableNames: [], structureProtected: false });
    const outcome = actions.reportRiskPicture.perform(book(), env);
    expect(outcome.summary).toMatchObject({ risks: 1_200, controls: 1_200 });
    const report = time(() => actions.reportRiskPicture.perform(book(), env));
    // Looking through all takes many times as long as listing the decisions, and more the more there are.
    expect(report).toBeLessThan(10 * time(() => actions.reportDecisions.perform(book(), env)));
  });

  test('a plan may have more rows than a call may have arguments', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => ({
      row: index + 1,
      cells: { number: `${index}` },
      linked: false,
    }));
    expect(numbering(rows, [], 0).next()).toBe(200_000);
  });

  test('one group may hold everything', () => {
    const numbers = Array.from({ length: 200_000 }, (_, index) => index);
    expect(groupBy(numbers, () => 'en').get('en')).toHaveLength(200_000);
    expect([...groupBy([3, 1, 3, 2], (number) => number).keys()]).toEqual([3, 1, 2]);
  });
});
