/** Moving about in the workbook: sheets, addresses, links. */
import type { Area } from '../../sheets/grid';
import { demo } from '../../text/sv/demo';
import type { LinkTarget } from '../book/book';
import { announce, ask } from '../state';
import { finishEditing, type AppState } from './appState';

export function goToAddress(state: AppState, typed: string): void {
  const found = state.book.find(typed);
  if (found) showPlace(state, found.sheet, found.area);
  else announce(state.store, demo.noSuchPlace(typed));
}

export async function activateSheet(state: AppState, sheet: string, focus: boolean): Promise<void> {
  if (await finishEditing(state)) showPlace(state, sheet, state.book.selectedArea(sheet), focus);
}

function showPlace(state: AppState, sheet: string, area: Area, focus = true): void {
  const { book, store, controller } = state;
  if (book.activeSheet() !== sheet) book.activate(sheet);
  store.send({ activeSheet: sheet });
  controller?.show(sheet, area);
  if (focus) controller?.grid.focus();
}

/** A link inside the workbook is followed; one that leads out is asked about first, and only if a browser may open it. */
export async function followLink(state: AppState, target: LinkTarget): Promise<void> {
  if (target.kind === 'inside') return goToAddress(state, target.place);
  const { title, text, go, stay, blocked } = demo.link;
  if (!/^(https?|mailto):/i.test(target.address)) return announce(state.store, blocked(target.address));
  const answer = await ask(state.store, { title, text: text(target.address), answers: [go, stay] });
  if (answer === go) window.open(target.address, '_blank', 'noopener,noreferrer');
}
