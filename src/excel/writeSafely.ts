import type { Changes } from '../sheets/model';
import { MAX_REQUEST } from './chunks';
import { excelCode, isTooLarge, type Doing } from './errors';
import type { FoundMarks } from './marks';
import { askForEve, isOvertaken, takingBack } from './overtaken';
import type { RestsOn } from './recheck';
import { readBack, writeChanges, type Written } from './write';

/** What the writing rests on, and what the look before it found. */
export interface Checked {
  readonly rests: RestsOn;
  readonly marks: FoundMarks;
  readonly fits: boolean;
}

/**
 * Writes; and where somebody came between our last look and our writing, puts back what was there and starts over. Not for what is too much
 * for one answer, where nobody can tell.
 */
export async function writeUnlessOvertaken(
  context: Excel.RequestContext,
  changes: Changes,
  { rests, marks, fits }: Checked,
  doing: Doing,
): Promise<readonly Written[] | 'stale'> {
  const { written: wasWritten } = doing;
  const eve = fits ? askForEve(context, rests, changes) : [];
  const { written, inParts } = await writeOnce(context, changes, marks, doing);
  if (inParts || !(await isOvertaken(context, eve))) return written;
  await writeChanges(context, takingBack(changes, eve, rests), new Map(), Infinity, doing);
  doing.written = wasWritten;
  return 'stale';
}

/**
 * All in one request. Where Excel on the web refuses so large a request, nothing has happened yet and it is sent in parts; where only its
 * answer was too large, all has happened and what was written is asked for in parts.
 */
async function writeOnce(
  context: Excel.RequestContext,
  changes: Changes,
  marks: FoundMarks,
  doing: Doing,
): Promise<{ readonly written: readonly Written[]; readonly inParts: boolean }> {
  try {
    return { written: await writeChanges(context, changes, marks, Infinity, doing), inParts: false };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const done = excelCode(error).startsWith('Response');
    const parts = done
      ? readBack(context, changes, MAX_REQUEST)
      : writeChanges(context, changes, marks, MAX_REQUEST, doing);
    return { written: await parts, inParts: true };
  }
}
