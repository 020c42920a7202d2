/** Print titles and print areas: names of Excel's own that belong to the sheet (ECMA-376 part 1, 18.2.5). */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../document';
import { sheetPrefix, tokenize, type ReferenceToken } from '../formulaTokens';
import type { SheetPart } from '../parts';
import { absoluteName, parseArea } from './areas';
import { builtInName, setBuiltInName } from './names';

const TITLES = '_xlnm.Print_Titles';
const AREA = '_xlnm.Print_Area';

export interface Band {
  readonly first: number;
  readonly count: number;
}

export interface Titles {
  readonly rows: Band | null;
  readonly columns: Band | null;
}

export function readTitles(sheet: SheetPart): Titles {
  const areas = referencesOf(builtInName(sheet, TITLES));
  const rows = areas.find((area) => area.columns === MAX_COLUMNS);
  const columns = areas.find((area) => area.rows === MAX_ROWS);
  return {
    rows: rows ? { first: rows.row, count: rows.rows } : null,
    columns: columns ? { first: columns.column, count: columns.columns } : null,
  };
}

/** Excel writes the columns first. */
export function writeTitles(sheet: SheetPart, { rows, columns }: Titles): void {
  const areas: Area[] = [];
  if (columns) areas.push({ row: 0, rows: MAX_ROWS, column: columns.first, columns: columns.count });
  if (rows) areas.push({ row: rows.first, rows: rows.count, column: 0, columns: MAX_COLUMNS });
  setBuiltInName(sheet, TITLES, formulaOf(sheet, areas));
}

export function readPrintAreas(sheet: SheetPart): readonly Area[] {
  return referencesOf(builtInName(sheet, AREA));
}

export function writePrintAreas(sheet: SheetPart, areas: readonly Area[]): void {
  setBuiltInName(sheet, AREA, formulaOf(sheet, areas));
}

function formulaOf(sheet: SheetPart, areas: readonly Area[]): string | undefined {
  if (areas.length === 0) return undefined;
  return areas.map((area) => sheetPrefix(sheet.doc.name) + absoluteName(area)).join(',');
}

/** The areas a formula lists; #REF! and calculated print areas have none. */
function referencesOf(formula: string | undefined): Area[] {
  return tokenize(formula ?? '')
    .filter((token): token is ReferenceToken => token.kind === 'reference')
    .flatMap((token) => parseArea(token.text.slice(token.prefix?.text.length ?? 0)) ?? []);
}
