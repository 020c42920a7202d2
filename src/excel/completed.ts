import type { Changes } from '../sheets/model';
import { MAX_REQUEST } from './chunks';
import { excelCode, isTooLarge, type Doing } from './errors';
import { askForMarks, foundMarks } from './marks';
import { differing, readBack, type Written } from './write';

/**
 * Whether a request was carried out to its end whose answer was too large to come back: Excel may as well have stopped half way through it.
 * Asks for all that was written and for what is written last, in answers of about `limit` bytes; null where something is not there, or cannot be told.
 */
export async function completed(
  context: Excel.RequestContext,
  changes: Changes,
  doing: Doing,
  limit = MAX_REQUEST,
): Promise<readonly Written[] | null> {
  doing.written = 'some';
  try {
    return await lookAgain(context, changes, limit);
  } catch (error) {
    if (isTooLarge(error) || excelCode(error) === 'ItemNotFound') return null;
    throw error;
  }
}

async function lookAgain(
  context: Excel.RequestContext,
  changes: Changes,
  limit: number,
): Promise<readonly Written[] | null> {
  const staying = changes.drawings.filter(({ remove }) => remove !== true);
  const sheets = context.workbook.worksheets.load('items/name');
  const settings = context.workbook.settings.load('items/key,items/value');
  await context.sync();
  const names = new Set(sheets.items.map(({ name }) => name));
  if (changes.drawings.some(({ target, remove }) => names.has(target.name) === (remove === true)))
    return null;
  const stored = new Map(settings.items.map(({ key, value }) => [key, value as unknown]));
  const isStored = ([key, value]: [string, unknown]) => (stored.get(key) ?? null) === value;
  if (!Object.entries(changes.settings).every(isStored)) return null;
  const isWhole = await hasLooks(context, staying);
  const written = await readBack(context, { ...changes, drawings: staying }, limit);
  return isWhole && differing(written).length === 0 ? written : null;
}

/** Whether the seals are on, and as many marks of ours as were drawn. */
async function hasLooks(context: Excel.RequestContext, drawings: Changes['drawings']): Promise<boolean> {
  const seals = drawings.map(({ target, seal = {} }) => ({
    seal,
    items: context.workbook.worksheets.getItem(target.name).customProperties.load('items/key,items/value'),
  }));
  const marked = drawings.filter(({ unmark }) => unmark !== undefined);
  const asked = askForMarks(context, marked);
  await context.sync();
  const found = foundMarks(asked);
  const count = ({ target }: (typeof marked)[number]) =>
    (target.kind === 'new' ? undefined : found.get(target.id)?.length) ?? 0;
  return (
    marked.every(
      (drawing) => drawing.target.kind === 'new' || count(drawing) === (drawing.marks?.length ?? 0),
    ) &&
    seals.every(({ seal, items: { items } }) =>
      Object.entries(seal).every(([key, value]) =>
        items.some((item) => item.key === key && item.value === value),
      ),
    )
  );
}
