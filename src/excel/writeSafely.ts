import type { Changes } from '../sheets/model';
import { completed } from './completed';
import { excelCode, isTooLarge, type Doing } from './errors';
import { askForRules } from './heldRules';
import type { FoundMarks } from './marks';
import { askForEve, heldOn, isOvertaken, isStoppedByOthers } from './overtaken';
import type { RestsOn } from './recheck';
import { askForSettings, isStoredOver, settingsOn } from './settingsEve';
import { takeBack } from './takeBack';
import { carriedOut, queueChanges, send, type Written } from './write';
import { writeInParts } from './writeInParts';

/** What the writing rests on, and what the look before it found. */
export interface Checked {
  readonly rests: RestsOn;
  readonly marks: FoundMarks;
  readonly fits: boolean;
}

/**
 * Writes; and where somebody came between our last look and our writing, puts back what was there and starts over. All in one request; in
 * parts where Excel on the web refuses so large a request, before anything has happened, or could not answer what was there.
 */
export async function writeUnlessOvertaken(
  context: Excel.RequestContext,
  changes: Changes,
  checked: Checked,
  doing: Doing,
): Promise<readonly Written[] | 'stale'> {
  if (!checked.fits) return writeInParts(context, changes, checked, doing);
  try {
    return await writeWhole(context, changes, checked, doing);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    if (excelCode(error).startsWith('Response')) return (await completed(context, changes, doing)) ?? 'stale';
  }
  return writeInParts(context, changes, checked, doing);
}

async function writeWhole(
  context: Excel.RequestContext,
  changes: Changes,
  { rests, marks }: Checked,
  doing: Doing,
): Promise<readonly Written[] | 'stale'> {
  const { written: wasWritten } = doing;
  const eve = askForEve(context, rests, changes);
  const stored = askForSettings(context.workbook, changes);
  const rules = askForRules(context.workbook, changes);
  const written = queueChanges(context, changes, marks);
  const isChanged = async () => isStoredOver(stored, changes, rests) || (await isOvertaken(context, eve));
  let done = changes;
  try {
    await send(context, doing);
    if (!(await isChanged())) return written;
  } catch (error) {
    if (!(await isStoppedByOthers(error, isChanged))) throw error;
    done = carriedOut(changes, written);
  }
  await takeBack(context, done, { sheet: heldOn(eve), settings: settingsOn(stored, rests), rules }, doing);
  doing.written = wasWritten;
  return 'stale';
}
