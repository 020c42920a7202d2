import { propertyNames, type PropertyName } from '../domain/disclosure';
import type { CellComment, DisclosureFacts, HiddenLines, OtherSheet } from '../sheets/disclosure';

/** What lies beside the cells, asked for in step with the two round trips that reading takes. */
export interface Beside {
  /** Second round trip: where the comments are, and whether these sheets hide anything. */
  ask(sheets: readonly Excel.Worksheet[]): void;
  /** After it. Takes another round trip only where there are hidden rows or columns to name. */
  facts(veryHidden: readonly string[]): Promise<DisclosureFacts>;
}

/** What Excel's API does not list of a workbook, where something else can. */
export interface Unlisted {
  /** The notes of the cells: Excel itself lists them from ExcelApi 1.18. */
  readonly notes?: () => readonly CellComment[];
  /** Chart, dialog and macro sheets. */
  readonly otherSheets?: () => readonly OtherSheet[];
}

/** Asks in the first round trip. Without `lines`, nothing is said of hidden rows and columns. */
export function besideCells(
  context: Excel.RequestContext,
  { notes, otherSheets }: Unlisted,
  lines: boolean,
): Beside {
  const { workbook } = context;
  const properties = workbook.properties.load(propertyNames.join(','));
  const comments = workbook.comments.load('items/authorName,items/content');
  let placed: readonly PlacedComment[] = [];
  let parts: readonly UsedPart[] = [];
  return {
    ask(sheets) {
      placed = comments.items.map(askForPlace);
      parts = lines ? sheets.map(askWhetherHidden) : [];
    },
    facts: async (veryHidden) => ({
      hidden: await hiddenBySheet(context, parts),
      veryHidden,
      otherSheets: otherSheets?.() ?? [],
      comments: placed.map(toComment),
      notes: notes?.() ?? null,
      properties: Object.fromEntries(propertyNames.map((name) => [name, properties[name]])) as Record<
        PropertyName,
        string
      >,
    }),
  };
}

interface PlacedComment {
  readonly comment: Excel.Comment;
  readonly location: Excel.Range;
}

function askForPlace(comment: Excel.Comment): PlacedComment {
  return { comment, location: comment.getLocation().load('address,worksheet/name') };
}

interface UsedPart {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/**
 * `rowHidden` of a range is false when none of its rows is hidden, and null when some are (type declarations). The used range is asked for
 * in the form that an empty sheet answers with its first cell, so that there is always something to ask.
 */
function askWhetherHidden(sheet: Excel.Worksheet): UsedPart {
  const used = sheet.getUsedRange(true);
  return { sheet, used: used.load('rowIndex,columnIndex,rowCount,rowHidden,columnHidden') };
}

/** Rows that are asked one by one whether they are hidden; each is an object in the answer. */
const MAX_ROWS = 100_000;

/** By sheet id. A sheet that is too large to be asked row by row is left out. */
async function hiddenBySheet(
  context: Excel.RequestContext,
  parts: readonly UsedPart[],
): Promise<Map<string, HiddenLines>> {
  const asked = parts
    .filter(
      ({ used }) =>
        used.rowCount <= MAX_ROWS || (!someHidden(used.rowHidden) && !someHidden(used.columnHidden)),
    )
    .map(({ sheet, used }) => ({
      id: sheet.id,
      used,
      rows: someHidden(used.rowHidden) ? used.getRowProperties({ rowHidden: true }) : null,
      columns: someHidden(used.columnHidden) ? used.getColumnProperties({ columnHidden: true }) : null,
    }));
  if (asked.some(({ rows, columns }) => rows ?? columns)) await context.sync();
  return new Map(
    asked.map(({ id, used, rows, columns }) => [
      id,
      {
        rows: hiddenAt(
          rows?.value.map(({ rowHidden }) => rowHidden),
          used.rowIndex,
        ),
        columns: hiddenAt(
          columns?.value.map(({ columnHidden }) => columnHidden),
          used.columnIndex,
        ),
      },
    ]),
  );
}

/** The declared type leaves out the null that a mixed range answers. */
function someHidden(hidden: boolean | null): boolean {
  return hidden !== false;
}

function hiddenAt(lines: readonly (boolean | undefined)[] | undefined, first: number): number[] {
  return (lines ?? []).flatMap((hidden, index) => (hidden === true ? first + index : []));
}

function toComment({ comment, location }: PlacedComment): CellComment {
  const cell = location.address.slice(location.address.lastIndexOf('!') + 1);
  return { sheet: location.worksheet.name, cell, author: comment.authorName, text: comment.content };
}
