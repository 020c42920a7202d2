/** Writing what a person typed: the cell's own rule first, then the workbook; and what to say when either refuses. */
import { cellAddress } from '../sheets/grid';
import { demo } from '../text/sv/demo';
import type { Book, Objection, WriteProblem } from './book/book';
import type { Verdict } from './grid/editing';
import type { Place } from './grid/selection';
import { ask, type WindowStore } from './state';

/** Asks what to do about a text that the cell's rule does not like; null when the rule has nothing against it. */
export function objectionTo(
  store: WindowStore,
  book: Book,
  sheet: string,
  place: Place,
  text: string,
): Promise<Verdict> | null {
  const objection = text === '' ? null : book.judge(sheet, place, text);
  if (!objection) return null;
  const { retry, cancel } = demo.refused;
  return askAbout(store, objection).then((answer) =>
    answer === retry ? 'again' : answer === cancel ? 'no' : 'yes',
  );
}

/** False when the text was refused and another one may do. */
export async function writeTyped(
  store: WindowStore,
  book: Book,
  sheet: string,
  place: Place,
  text: string,
): Promise<boolean> {
  const what = demo.did.type(cellAddress(place.row, place.column));
  const problem = await book.write(sheet, [{ ...place, text }], what);
  if (!problem) return true;
  await tellProblem(store, problem);
  return !correctable.has(problem);
}

/** Problems that another text would solve. */
const correctable: ReadonlySet<WriteProblem> = new Set(['formula', 'tooLong']);

export async function tellProblem(store: WindowStore, problem: WriteProblem): Promise<void> {
  await ask(store, { title: demo.refused.title, text: demo.refused[problem], answers: [demo.close] });
}

/** A stop leaves two ways out, a warning three, as Excel's own dialogs do. */
function askAbout(store: WindowStore, { title, text, style }: Objection): Promise<string> {
  const { retry, cancel, keepAnyway } = demo.refused;
  const answers = style === 'stop' ? [retry, cancel] : [keepAnyway, retry, cancel];
  return ask(store, { title, text, answers });
}
