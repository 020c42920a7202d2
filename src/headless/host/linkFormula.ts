import type { SheetDoc } from '../document';
import { MAX_COLUMNS, MAX_ROWS } from '../document';
import { columnIndex } from './addresses';
import type { References } from './evaluate';

/**
 * The commonest formula of long lists, a link that follows its row: HYPERLINK("#Blad!A"&ROW(Blad!$A$5),"Blad rad "&ROW(Blad!$A$5)), of
 * texts and row numbers alone. What it looks at and shows can be read off it, so that a thousand of them need no engine.
 */
export interface LinkFormula {
  readonly references: References;
  readonly shown: string;
}

/** A formula is asked about when it is written, when it is read and when it is calculated. */
const KEPT = 20_000;
const read = new Map<string, LinkFormula | null>();

/** null for every other formula, and for one that names a cell outside the grid. */
export function readLink(formula: string): LinkFormula | null {
  if (!formula.startsWith('HYPERLINK(')) return null;
  let link = read.get(formula);
  if (link !== undefined) return link;
  if (read.size >= KEPT) read.clear();
  read.set(formula, (link = linkIn(formula)));
  return link;
}

function linkIn(formula: string): LinkFormula | null {
  const friendlyName = LINK.exec(formula)?.[1];
  if (friendlyName === undefined) return null;
  const shownFrom = formula.length - friendlyName.length - 1;
  const areas: References['areas'][number][] = [];
  let shown = '';
  for (const match of formula.matchAll(EACH_PIECE)) {
    const [, text, plain, quoted, column, row] = match;
    if (match.index >= shownFrom) shown += text?.replaceAll('""', '"') ?? row;
    if (column === undefined) continue;
    const area = { row: Number(row) - 1, column: columnIndex(column), rows: 1, columns: 1 };
    if (area.row >= MAX_ROWS || area.column >= MAX_COLUMNS) return null;
    const sheet = plain ?? quoted?.replaceAll("''", "'");
    areas.push(sheet === undefined ? { area } : { sheet, area });
  }
  return {
    references: { areas, names: [], tables: [], anywhere: false, uncertain: false },
    shown,
  };
}

/** Whether every sheet that the link names is there; else it shows an error, which is the engine's to say. */
export function leadsSomewhere(
  { references }: LinkFormula,
  sheetNamed: (name: string) => SheetDoc | undefined,
): boolean {
  return references.areas.every(({ sheet }) => sheet === undefined || sheetNamed(sheet) !== undefined);
}

const TEXT = '"((?:[^"]|"")*)"';
/** Of one cell; sheet names without the signs of other workbooks and of several sheets. */
const ROW = `ROW\\((?:(?:(\\p{L}[\\p{L}\\p{N}_]*)|'((?:[^'[\\]:]|'')+)')!)?\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6})\\)`;
const EACH_PIECE = new RegExp(`${TEXT}|${ROW}`, 'gu');

const [text, row] = [TEXT, ROW].map((piece) => piece.replace(/(?<!\\)\((?!\?)/g, '(?:'));
/** What is shown begins with a text: a row alone would be a number. */
const LINK = new RegExp(
  `^HYPERLINK\\((?:${text}|${row})(?:&(?:${text}|${row}))*,(${text}(?:&(?:${text}|${row}))*)\\)$`,
  'u',
);
