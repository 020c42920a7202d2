import { defaultPreset, presetPolicy } from '../../../src/domain/presets';
import type { Risk } from '../../../src/domain/risk';
import { findReadings } from '../../../src/sheets/reading/findReadings';
import { readRisks } from '../../../src/sheets/reading/readRisks';
import { sv } from '../../../src/text/sv';
import { analyses, followUps, seedGrids, seedRows, type SeedRow } from './seeds';

const copied = ({ texts, likelihood, consequence, score, decision }: Risk): SeedRow => ({
  omrade: texts.area,
  datum: texts.date,
  risk: texts.risk,
  s: likelihood.value,
  k: consequence.value,
  r: score.value,
  orsaker: texts.causes,
  atgard: texts.measure,
  ansvarig: texts.owner,
  kommentar: texts.comment,
  underlag: decision.text,
});

describe.each(analyses)('%s', (name) => {
  const grids = seedGrids(name);
  const [reading, ...others] = findReadings(grids);
  const risks =
    reading && grids[0] ? readRisks(grids[0], reading, presetPolicy(defaultPreset, sv.policy.words)) : [];

  test('is read as one risk analysis, without a question', () => {
    expect(reading).toMatchObject({ certain: true, doubts: [] });
    expect(others).toEqual([]);
  });
  test('gives 29 risks, every field as in the document', () => {
    expect(risks.map(copied)).toEqual(seedRows.map((row) => expect.objectContaining(pick(row))));
  });
  test('tells formulas, typed numbers and empty scores apart', () => {
    const kinds = new Set(risks.map(({ score }) => score.kind));
    const expected =
      name === 'riskanalys-enkel' ? ['number', 'empty'] : ['formula', 'typed-over-formula', 'empty'];
    expect([...kinds].sort()).toEqual([...expected].sort());
    expect(risks.filter(({ score }) => score.kind === 'empty')).toHaveLength(11);
  });
});

function pick({
  omrade,
  datum,
  risk,
  s,
  k,
  r,
  orsaker,
  atgard,
  ansvarig,
  kommentar,
  underlag,
}: SeedRow): SeedRow {
  return { omrade, datum, risk, s, k, r, orsaker, atgard, ansvarig, kommentar, underlag };
}

test.each(followUps)('%s is a plan or a follow-up, never certainly a risk analysis', (name) => {
  expect(findReadings(seedGrids(name)).filter((reading) => reading.certain)).toEqual([]);
});
