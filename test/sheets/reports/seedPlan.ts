import plan from '../../fixtures/internkontrollplan.json';
import type { Policy } from '../../../src/domain/policy';
import { defaultPreset, presetPolicy } from '../../../src/domain/presets';
import type { CellValue, Grid } from '../../../src/sheets/grid';
import { planColumns, type PlanKey } from '../../../src/sheets/planColumns';
import { languages } from '../../../src/text';

export const text = languages.sv;
export const policy = presetPolicy(defaultPreset, text.policy.words);

/** A plan of ours as it stands in a workbook: title lines, headings, and a row per record of texts by column. */
export function planGrid(
  rows: readonly Readonly<Partial<Record<PlanKey, CellValue>>>[],
  year: number,
  name = `Internkontrollplan ${year}`,
  /** Columns that people have added, by heading, with a text per row. */
  own: Readonly<Record<string, readonly string[]>> = {},
  periods: Policy['periods'] = 'tertial',
): Grid {
  const columns = planColumns({ periods }, year, text.plan);
  const added = Object.keys(own);
  const blank = [...columns, ...added].map((): CellValue => '');
  const values: CellValue[][] = [
    [text.plan.title(year), ...blank.slice(1)],
    blank,
    [...columns.map(({ heading }) => heading), ...added],
    ...rows.map((row, index) => [
      ...columns.map(({ key }) => row[key] ?? ''),
      ...added.map((heading) => own[heading]?.[index] ?? ''),
    ]),
  ];
  return {
    sheet: {
      id: `{${name}}`,
      name,
      visibility: 'visible',
      tables: [],
      properties: {
        internkontroll: 'plan',
        'internkontroll.year': String(year),
        'internkontroll.state': 'done',
      },
      protected: false,
      filtered: false,
    },
    top: 0,
    left: 0,
    values,
    formulas: values,
    formats: values.map((line) => line.map(() => 'General')),
    merges: [],
  };
}

/** A municipality's plan of 2022 as a plan of ours: 20-odd kontrollmoment with what was reported for T1 and T2. */
export const seedRows = plan.grupper.flatMap(({ skattning, beskrivning, omraden }) =>
  omraden.flatMap(({ omrade, kontroller }) =>
    kontroller.map((row) => ({
      area: omrade,
      score: `${skattning} – ${beskrivning}`,
      control: row.kontrollmoment,
      method: row.metod,
      owner: row.ansvarig,
      frequency: row.frekvens,
      comment1: row.statusT1,
      comment2: row.statusT2,
    })),
  ),
);

export const seedGrid = planGrid(seedRows, 2022);
