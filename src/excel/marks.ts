import type { Drawing, Mark, Side, Target } from '../sheets/model';
import { isMarked } from '../sheets/marker';
import { excelCode } from './errors';

/** Our conditional formats by id of the sheet they lie on. */
export type FoundMarks = ReadonlyMap<string, readonly Excel.ConditionalFormat[]>;

/** Conditional formats that were asked for, with what their formulas must hold to be ours. */
export interface AskedMarks {
  readonly sheetId: string;
  readonly marker: string;
  readonly formats: Excel.ConditionalFormatCollection;
}

/** Asks for every conditional format on the sheets whose marks are to be removed; answered by the next sync. */
export function askForMarks(context: Excel.RequestContext, drawings: readonly Drawing[]): AskedMarks[] {
  return drawings.flatMap(({ target, unmark }) => {
    if (unmark === undefined || target.kind === 'new') return [];
    const sheet = context.workbook.worksheets.getItem(target.id);
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/type,items/customOrNullObject/rule/formula');
    return { sheetId: target.id, marker: unmark, formats };
  });
}

export function foundMarks(asked: readonly AskedMarks[]): FoundMarks {
  return new Map(
    asked.map(({ sheetId, marker, formats }) => [
      sheetId,
      formats.items.filter((format) => isOurs(format.customOrNullObject, marker)),
    ]),
  );
}

/**
 * The same one by one, for sheets where Excel cannot list what others have made (office-js #5222, #6827: ItemNotFound). What cannot be
 * looked at is not ours. Costs a round trip for each conditional format, which is why it is only the way out.
 */
export async function findMarksSingly(
  context: Excel.RequestContext,
  drawings: readonly Drawing[],
): Promise<FoundMarks> {
  const found = new Map<string, Excel.ConditionalFormat[]>();
  for (const { target, unmark } of drawings) {
    if (unmark === undefined || target.kind === 'new') continue;
    const formats = context.workbook.worksheets.getItem(target.id).getRange().conditionalFormats;
    const count = formats.getCount();
    await context.sync();
    const ours: Excel.ConditionalFormat[] = [];
    for (let index = 0; index < count.value; index++) {
      const format = formats.getItemAt(index);
      if (await isReadablyOurs(context, format, unmark)) ours.push(format);
    }
    found.set(target.id, ours);
  }
  return found;
}

/** Queues the removal, last first: where an id is a position, those before it stay where they are. */
export function removeMarks(found: FoundMarks, target: Target): void {
  if (target.kind === 'new') return;
  for (const format of [...(found.get(target.id) ?? [])].reverse()) format.delete();
}

/** Queues our conditional formats. The last one added comes first in Excel, so the first of `marks` is added last. */
export function addMarks(sheet: Excel.Worksheet, marks: readonly Mark[]): void {
  for (const { area, formula, look } of [...marks].reverse()) {
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    const { custom } = range.conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    const { fill, font, borders } = custom.format;
    if (look.fill !== undefined) fill.color = look.fill;
    if (look.color !== undefined) font.color = look.color;
    if (look.bold !== undefined) font.bold = look.bold;
    if (look.italic !== undefined) font.italic = look.italic;
    for (const [side, color] of Object.entries(look.edges ?? {})) {
      const border = borders.getItem(edges[side as Side]);
      border.style = 'Continuous';
      border.color = color;
    }
  }
}

const edges = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
} as const satisfies Record<Side, string>;

/** With our marker; or void, as we leave one behind when Excel stops us between adding it and giving it its formula. */
function isOurs(custom: Excel.CustomConditionalFormat, marker: string): boolean {
  return !custom.isNullObject && (isMarked(custom.rule.formula, marker) || isVoid(custom.rule.formula));
}

/** A rule that can never apply: nobody misses it. */
function isVoid(formula: string): boolean {
  return /^=?(FALSE(\(\))?)?$/i.test(formula.trim());
}

async function isReadablyOurs(
  context: Excel.RequestContext,
  format: Excel.ConditionalFormat,
  marker: string,
): Promise<boolean> {
  const custom = format.customOrNullObject.load('rule/formula');
  try {
    await context.sync();
    return isOurs(custom, marker);
  } catch (error) {
    if (excelCode(error) === 'ItemNotFound') return false;
    throw error;
  }
}
