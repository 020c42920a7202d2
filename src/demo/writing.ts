/** Writing what a person typed: the cell's own rule first, then the workbook; and what to say when either refuses. */
import { cellAddress } from '../sheets/grid';
import { demo } from '../text/sv/demo';
import type { Book, Objection, WriteProblem } from './book';
import type { Place } from './grid/selection';
import { ask, type WindowStore } from './state';

/** False when the person wants to go on writing. */
export async function writeTyped(
  store: WindowStore,
  book: Book,
  sheet: string,
  place: Place,
  text: string,
): Promise<boolean> {
  const objection = text === '' ? null : book.judge(sheet, place, text);
  if (objection) {
    const answer = await object(store, objection);
    if (answer === demo.refused.retry) return false;
    if (answer === demo.refused.cancel) return true;
  }
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
function object(store: WindowStore, { title, text, style }: Objection): Promise<string> {
  const { retry, cancel, keepAnyway } = demo.refused;
  const answers = style === 'stop' ? [retry, cancel] : [keepAnyway, retry, cancel];
  return ask(store, { title, text, answers });
}
