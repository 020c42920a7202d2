import { presetKeys, presetPolicy } from '../../../src/domain/presets';
import type { Policy } from '../../../src/domain/policy';
import { ratingOf } from '../../../src/domain/reportRating';
import { levelLabel } from '../../../src/domain/score';
import { rowFormulas, startFormulas, type CellOf } from '../../../src/sheets/picture/pictureFormulas';
import { languages } from '../../../src/text';
import { createHost } from '../../../src/headless';
import { connectNode } from '../../../src/headless/node';
import { bookOf } from '../../excel/workbook';

const text = languages.sv;
const policies = presetKeys.map((key) => [key, presetPolicy(key, text.policy.words)] as const);

/** What people write, in one column; every policy reads it in its own way. */
const typed = [
  '', '3x3', '3 × 3', ' 4X4 ', '1*2', '5x5', '9x1', '0x1', 'x', '3x', '9', '16', '25', '26', '1', '0', '-3', '7', '12',
  'Hög', 'hög', 'HÖG', 'Låg', 'låg.', 'Medel', 'medium', 'Medium', 'high', 'Kritisk', 'critical', 'Hög (12)', 'Hög (oförändrad)', '12 – hög',
  9, 12, 7.5, 30, '9: medel', 'Mycket hög', 'oförändrad', 'se kommentar', 'max', '3/3', '3-3', '(12)',
] as const; // prettier-ignore

/** A: what was typed; B and C: the steps at the start; D: the level at the start; E to H: the formulas. */
const cell =
  (row: number): CellOf =>
  (key) => {
    const letters: Partial<Record<Parameters<CellOf>[0], string>> = {
    rating1: 'A', likelihood: 'B', consequence: 'C', level: 'D',
    latest: 'E', likelihoodNow: 'F', consequenceNow: 'G', levelNow: 'H',
  }; // prettier-ignore
    return letters[key] ? `$${letters[key]}${row}` : null;
  };

/** What the formulas give over rows of cells, through Microsoft's client and our host. */
async function values(
  rows: readonly (readonly (string | number | null)[])[],
  formulas: readonly (readonly string[])[],
): Promise<readonly (readonly unknown[])[]> {
  const client = await connectNode(createHost(bookOf({ R: rows })));
  try {
    return await client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('R').getRangeByIndexes(0, 4, formulas.length, 4);
      range.formulas = formulas.map((line) => [...line]);
      await context.sync();
      range.load('values');
      await context.sync();
      return range.values as unknown[][];
    });
  } finally {
    client.close();
  }
}

const computed = (policy: Policy) =>
  values(
    typed.map((each) => [each === '' ? null : each, 2, 3, 'Från början']),
    typed.map((_, index) => {
      const formulas = rowFormulas(cell(index + 1), { policy, text, ratings: ['rating1'] });
      return (['latest', 'likelihoodNow', 'consequenceNow', 'levelNow'] as const).map(
        (key) => formulas.get(key) ?? '',
      );
    }),
  );

test.each(policies)(
  '%s: the formulas read what people write just as the reports do',
  async (_, policy) => {
    const cells = await computed(policy);
    const found = typed.map((each, row) => [each, cells[row]?.[1], cells[row]?.[2], cells[row]?.[3]]);
    const wanted = typed.map((each) => {
      if (each === '') return [each, 2, 3, 'Från början'];
      const { likelihood, consequence, level } = ratingOf(String(each), policy);
      const both = likelihood !== null && consequence !== null;
      return [
        each,
        both ? likelihood : '',
        both ? consequence : '',
        levelLabel(level, policy) || text.riskPicture.unreadable,
      ];
    });
    // One step without the other has no place in the matrix, whatever the cell of the one that is there says.
    const placed = ([each, s, k, level]: readonly unknown[]) => [
      each,
      s !== '' && k !== '' ? [s, k] : [],
      level,
    ];
    expect(found.map(placed)).toEqual(wanted.map(placed));
  },
  30_000,
);

test('score and level at the start are computed where both steps are known, and nothing is made up where they are not', async () => {
  const policy = policies[0]![1];
  const steps = [[null, 3, 4], [null, 3, null], [null, null, null], [null, 9, 9]]; // prettier-ignore
  const found = await values(
    steps,
    steps.map((_, index) => {
      const { score, level } = startFormulas(cell(index + 1), { policy, text, ratings: ['rating1'] });
      return [score!, level!, '', ''];
    }),
  );
  expect(found.map(([score, level]) => [score, level])).toEqual([
    [12, 'Hög'], ['', 'Ej bedömd'], ['', 'Ej bedömd'], [81, 'Ej bedömd'],
  ]); // prettier-ignore
});
