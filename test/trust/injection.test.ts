import fc from 'fast-check';
import { analysis, bookOf, open, PLAN } from '../excel/workbook';
import { anyText, nasty } from './nasty';

/** The texts of one analysis, as the plan shows them: typed, generated, saved and opened again. Null when the run was refused. */
async function inPlan(texts: readonly string[]): Promise<readonly unknown[] | string> {
  const rows = texts.map(
    (_, i) => [`Område ${i}`, `Risk nummer ${i} att något händer`, 4, 4, 'x', 'Chef'] as const,
  );
  const book = await open(bookOf({ Riskanalys: analysis(rows) }));
  const sheet = book.sheet('Riskanalys');
  for (const [i, text] of texts.entries()) sheet.setValue(i + 1, 6, text);
  const result = await book.perform('createPlan');
  if (!result.ok) return result.problem.sentence;
  const saved = await book.reopened();
  const plan = saved.sheet(PLAN);
  return texts.map((_, i) => {
    const { value, formula } = plan.get(7 + i, 5);
    return formula === undefined ? value : `FORMULA ${formula}`;
  });
}

/** A measure as the plan's cell holds it: outer white space and kinds of line break are not part of what is said. */
const said = (text: unknown) =>
  String(text ?? '')
    .replace(/\s+/gu, ' ')
    .trim();

test('texts that could be taken for more arrive as the text they are', async () => {
  const arrived = await inPlan(nasty);
  expect((arrived as unknown[]).map(said)).toEqual(nasty.map(said));
});

test('whatever is written in the analysis stands in the plan, or is refused with a sentence', async () => {
  const runs = process.env['INTERNKONTROLL_LONG'] ? 200 : 4;
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 20, maxLength: 20 }), async (texts) => {
      const arrived = await inPlan(texts);
      if (typeof arrived === 'string') expect(arrived).toMatch(/Ingenting har ändrats\.$/);
      else expect(arrived.map(said)).toEqual(texts.map(said));
    }),
    { seed: 7, numRuns: runs, endOnFailure: true },
  );
}, 60_000);
