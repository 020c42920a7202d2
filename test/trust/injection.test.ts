import fc from 'fast-check';
import { analysis, bookOf, open, PLAN } from '../excel/workbook';

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

const nasty = [
  '=HYPERLINK("http://x.example","klicka")', "=cmd|' /C calc'!A0", '+46 8 123', '-utbilda personalen', '@SUM(A1)', '\t=1+1',
  "'citat", "''två", '1/2', '2022-05', '00123', 'SANT', '3,5 %', '<img src=x onerror=alert(1)>', 'javascript:alert(1)',
  '\u202eomvänt\u202c', '_x0041_ är inte A', '_x005F_x0041_', '&lt;b&gt; & "x"', '__proto__', ']]>', '\u00a0=1', '＝1+1', '🏛️ och e\u0301',
]; // prettier-ignore

test('texts that could be taken for more arrive as the text they are', async () => {
  const arrived = await inPlan(nasty);
  expect((arrived as unknown[]).map(said)).toEqual(nasty.map(said));
});

/** Text of people: any character of Unicode but lone surrogates and noncharacters, something to read in it, beginning as trouble begins. */
const text = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', "'", '#', '_x000A_', '<', '&', '%'),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  .map(([start, rest]) => `${start}a${rest}a`);

test('whatever is written in the analysis stands in the plan, or is refused with a sentence', async () => {
  const runs = process.env['INTERNKONTROLL_LONG'] ? 200 : 4;
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 20 }), async (texts) => {
      const arrived = await inPlan(texts);
      if (typeof arrived === 'string') expect(arrived).toMatch(/Ingenting har ändrats\.$/);
      else expect(arrived.map(said)).toEqual(texts.map(said));
    }),
    { seed: 7, numRuns: runs, endOnFailure: true },
  );
}, 60_000);
