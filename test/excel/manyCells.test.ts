import { bookOf, manyRisks, open, PLAN } from './workbook';

/** A sheet of more cells than Excel gives at once is read in parts, looked at again without its cells, and checked in parts. */
test.each([100, 400, 2_000])('with at most %d cells in an answer the plan is what it is without that limit', async (maxCells) => {
  const bytes = bookOf({ Riskanalys: manyRisks(60) });
  const [plain, limited] = [await open(bytes), await open(bytes, { maxCells })];
  for (const workbook of [plain, limited]) {
    await workbook.done('createPlan');
    await workbook.done('createPlan');
  }
  expect(limited.cells(PLAN)).toEqual(plain.cells(PLAN));
  expect(limited.cells(PLAN).length).toBeGreaterThan(60);
}); // prettier-ignore
