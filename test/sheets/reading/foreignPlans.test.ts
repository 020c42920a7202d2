import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findForeignPlans } from '../../../src/sheets/reading/foreignPlans';
import { gridOf } from './gridOf';
import { analyses, seedGrids } from './seeds';
import { samples } from './sheets';

interface SeedControl {
  readonly kontrollmoment: string;
  readonly metod: string;
  readonly ansvarig: string;
  readonly frekvens: string;
  readonly statusT1: string;
  readonly statusT2: string;
}
interface SeedPlan {
  readonly grupper: readonly {
    readonly rubrik: string;
    readonly skattning: number;
    readonly omraden: readonly { readonly omrade: string; readonly kontroller: readonly SeedControl[] }[];
  }[];
}

const copied = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/internkontrollplan.json'), 'utf8'),
) as SeedPlan;

describe('internkontrollplan 2022', () => {
  const plan = findForeignPlans(seedGrids('internkontrollplan-2022'))[0];

  test('5 groups, 10 areas, 25 kontrollmoment', () => {
    expect(plan).toMatchObject({ certain: true, headerRow: 2 });
    expect(new Set(plan?.rows.map(({ group }) => group)).size).toBe(5);
    expect(new Set(plan?.rows.map(({ texts }) => texts.area)).size).toBe(10);
    expect(plan?.rows).toHaveLength(25);
  });

  test('every status stands in its tertial', () => {
    expect(plan?.periods.map(({ what, tertial, year }) => [what, tertial, year])).toEqual([
      ['status', 1, 2022],
      ['status', 2, 2022],
    ]);
    const wanted = copied.grupper.flatMap(({ rubrik, skattning, omraden }) =>
      omraden.flatMap(({ omrade, kontroller }) =>
        kontroller.map((each) => [
          rubrik,
          skattning,
          omrade,
          each.kontrollmoment,
          each.statusT1,
          each.statusT2,
        ]),
      ),
    );
    const got = plan?.rows.map(({ group, score, texts, said }) => [
      group,
      score,
      texts.area,
      texts.control,
      said[0],
      said[1],
    ]);
    expect(got).toEqual(wanted);
  });
});

test('helårsuppföljning: seven critical risks with their score and whether the plan is followed', () => {
  const plan = findForeignPlans(seedGrids('helarsuppfoljning-2023'))[0];
  expect(plan?.rows.map(({ score, texts }) => [score, texts.followsPlan])).toEqual([
    [8, 'Ja'],
    [8, 'Ja'],
    [9, 'Ja'],
    [8, 'Nej'],
    [9, 'Ja'],
    [9, 'Ja'],
    [9, 'Ja'],
  ]);
  expect(new Set(plan?.rows.map(({ texts }) => texts.area)).size).toBe(6);
});

test('tertialuppföljning: twelve risks with the new level in the tertial that the title names', () => {
  const plan = findForeignPlans(seedGrids('tertialuppfoljning-2024'))[0];
  expect(plan?.rows).toHaveLength(12);
  expect(plan?.periods.map(({ what, tertial, year }) => [what, tertial, year])).toEqual([
    ['comment', 1, 2024],
    ['level', 1, 2024],
  ]);
  expect(plan?.rows[1]).toMatchObject({ score: 12, said: [expect.stringContaining('omvärldsläget'), 'Hög'] });
});

test('samlad riskbild: measures with status under their risk, and the control plan beside it', () => {
  const plans = findForeignPlans(seedGrids('samlad-riskbild-2025'));
  expect(plans.map(({ sheet, rows }) => [sheet, rows.length]).sort()).toEqual([
    ['Intern kontrollplan', 4],
    ['Samlad riskbild', 40],
  ]);
});

test.each(analyses)('%s is no plan', (name) => expect(findForeignPlans(seedGrids(name))).toEqual([]));

test('risk analyses are not taken for plans with certainty', () => {
  const taken = samples.filter(({ sheets }) =>
    findForeignPlans(sheets.map(([table, options]) => gridOf(table, options))).some(({ certain }) => certain),
  );
  expect(taken.map(({ name }) => name)).toEqual([]);
});
