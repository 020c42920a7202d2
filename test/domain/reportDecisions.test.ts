import { defaultPreset, presetPolicy } from '../../src/domain/presets';
import { decideAll } from '../../src/domain/reportDecisions';
import { checkRisks } from '../../src/domain/rules';
import { languages } from '../../src/text';
import { seed, seedFields } from './seed';

const policy = presetPolicy(defaultPreset, languages.sv.policy.words);

describe('the decisions of a municipality (seed 000): Ja and Nej are people’s, not the score’s', () => {
  const decided = decideAll(seed, policy);
  const count = (gap: string | null) => decided.filter((risk) => risk.gap === gap).length;

  test('25 taken in, 4 left out; four 16 with Nej, two 6 with Ja, eleven Ja without a score', () => {
    expect(decided.filter(({ included }) => included)).toHaveLength(25);
    expect(decided).toHaveLength(29);
    expect([count('high-no'), count('low-yes'), count('unscored-yes'), count(null)]).toEqual([4, 2, 11, 12]);
  });

  test('the gaps are those that the check tells about', () => {
    const told = checkRisks(seed, { policy, columns: new Map([['Riskanalys', seedFields]]) });
    const rows = told.flatMap(({ code, source }) =>
      code.startsWith('decision-gap-') ? [`${source.row} ${code.slice('decision-gap-'.length)}`] : [],
    );
    const listed = decided.flatMap(({ risk, gap }) => (gap === null ? [] : [`${risk.source.row} ${gap}`]));
    expect(listed.sort()).toEqual(rows.sort());
    expect(rows).toHaveLength(17);
  });

  test('the highest score comes first, those without a score last, and the analysis’ order within', () => {
    const scores = decided.map(({ score }) => score ?? 0);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    const sixteens = decided.filter(({ score }) => score === 16).map(({ risk }) => risk.source.row);
    expect(sixteens).toEqual([...sixteens].sort((one, other) => one - other));
  });
});
