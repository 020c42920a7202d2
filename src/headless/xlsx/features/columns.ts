/** Column widths, visibility, outline and style: the cols section (ECMA-376 part 1, 18.3.1.13), whose spans are split as needed. */
import { MAX_COLUMNS } from '../../document';
import type { ColumnGeometry } from '../../documentFeatures';
import { defaultWidth } from '../columnWidth';
import type { SheetPart } from '../parts';
import { parseElement, serialiseElement } from '../xml';
import { boolAttr, element, elements, numberAttr, setAttr, type XmlElement } from '../xmlTree';
import { editSection, readSection } from './sheetElement';

/** A col element; `first` and `last` are 0-based and inclusive. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly node: XmlElement;
}

export function openColumns(sheet: SheetPart): ColumnGeometry {
  let last = { slice: '', spans: [] as readonly ColumnSpan[] };
  const spans = () => {
    const slice = sheet.section('cols') ?? '';
    if (last.slice !== slice) last = { slice, spans: readSpans(slice) };
    return last.spans;
  };
  const at = (column: number) => spans().find((span) => span.first <= column && column <= span.last)?.node;
  const change = (first: number, count: number, patch: (node: XmlElement) => void) => {
    const written = writeSpans(sheet, changed(sheet, spans(), first, count, patch));
    last = { slice: sheet.section('cols') ?? '', spans: written };
  };
  return {
    // Other programs than Excel hide a column by giving it no width, and Excel takes it for hidden.
    hidden: (column) => boolAttr(at(column), 'hidden') || numberAttr(at(column), 'width') === 0,
    setHidden: (first, count, hidden) =>
      change(first, count, (node) => {
        setAttr(node, 'hidden', hidden || undefined);
        if (!hidden && numberAttr(node, 'width') === 0) setWidth(sheet, node, null);
      }),
    width: (column) => numberAttr(at(column), 'width') ?? sheetDefaultWidth(sheet),
    setWidth: (first, count, characters) => change(first, count, (node) => setWidth(sheet, node, characters)),
    outlineLevel: (column) => numberAttr(at(column), 'outlineLevel') ?? 0,
    setOutlineLevel(first, count, level) {
      change(first, count, (node) => setAttr(node, 'outlineLevel', level || undefined));
      keepOutlineDepth(sheet);
    },
    style: (column) => numberAttr(at(column), 'style') ?? null,
    setStyle: (first, count, style) =>
      change(first, count, (node) => setAttr(node, 'style', style || undefined)),
    get defaultWidth() {
      return sheetDefaultWidth(sheet);
    },
    set defaultWidth(characters) {
      editFormat(sheet, 'defaultColWidth', characters);
    },
  };
}

/** In order of columns; overlapping or damaged spans are left out. */
export function readSpans(slice: string): ColumnSpan[] {
  if (slice === '') return [];
  let next = 0;
  return elements(parseElement(slice), 'col')
    .map((node) => ({
      first: (numberAttr(node, 'min') ?? 0) - 1,
      last: (numberAttr(node, 'max') ?? 0) - 1,
      node,
    }))
    .sort((one, other) => one.first - other.first)
    .filter(({ first, last }) => {
      const sound = first >= next && last >= first && last < MAX_COLUMNS;
      if (sound) next = last + 1;
      return sound;
    });
}

/** Neighbours that say the same become one; spans that say nothing go. Answers those that are left, as they are written. */
export function writeSpans(sheet: SheetPart, spans: readonly ColumnSpan[]): readonly ColumnSpan[] {
  const saying = spans.filter(({ node }) => [...node.attributes.keys()].some((key) => !SILENT.has(key)));
  const joined: ColumnSpan[] = [];
  for (const span of saying) {
    const before = joined[joined.length - 1];
    if (before && before.last + 1 === span.first && likeness(before.node) === likeness(span.node)) {
      joined[joined.length - 1] = { ...before, last: span.last };
    } else joined.push(span);
  }
  const cols = element(`${sheet.prefix}cols`);
  const written = joined.map(({ first, last, node }) => ({ first, last, node: withSpan(node, first, last) }));
  cols.children = written.map(({ node }) => node);
  sheet.setSection('cols', written.length > 0 ? serialiseElement(cols) : undefined);
  return written;
}

// A width that nobody chose, and the span itself.
const SILENT = new Set(['min', 'max']);

function likeness(node: XmlElement): string {
  return JSON.stringify([...node.attributes].filter(([key]) => !SILENT.has(key)).sort());
}

function withSpan(node: XmlElement, first: number, last: number): XmlElement {
  const made = element(node.name, { min: first + 1, max: last + 1 });
  for (const [key, value] of node.attributes) if (!SILENT.has(key)) made.attributes.set(key, value);
  return made;
}

function changed(
  sheet: SheetPart,
  spans: readonly ColumnSpan[],
  first: number,
  count: number,
  patch: (node: XmlElement) => void,
): ColumnSpan[] {
  const last = Math.min(first + count, MAX_COLUMNS) - 1;
  const result: ColumnSpan[] = [];
  const patched = (from: number, to: number, source?: XmlElement) => {
    if (to < from) return;
    const node = withSpan(source ?? element(`${sheet.prefix}col`), from, to);
    if (!source) setAttr(node, 'width', sheetDefaultWidth(sheet));
    patch(node);
    if (!source && saysNothing(sheet, node)) return;
    result.push({ first: from, last: to, node });
  };
  let next = first;
  for (const span of spans) {
    if (span.last < first || span.first > last) {
      result.push(span);
      continue;
    }
    if (span.first < first) result.push({ ...span, last: first - 1 });
    patched(next, span.first - 1);
    patched(Math.max(span.first, first), Math.min(span.last, last), span.node);
    if (span.last > last) result.push({ ...span, first: last + 1 });
    next = Math.max(next, span.last + 1);
  }
  patched(next, last);
  return result.sort((one, other) => one.first - other.first);
}

/** A width like the default and nothing else: as if it were not there. */
function saysNothing(sheet: SheetPart, node: XmlElement): boolean {
  const own = [...node.attributes.keys()].filter((key) => !SILENT.has(key));
  return own.every((key) => key === 'width') && numberAttr(node, 'width') === sheetDefaultWidth(sheet);
}

function setWidth(sheet: SheetPart, node: XmlElement, characters: number | null): void {
  setAttr(node, 'width', characters ?? sheetDefaultWidth(sheet));
  setAttr(node, 'customWidth', characters === null ? undefined : true);
  setAttr(node, 'bestFit', undefined);
}

function sheetDefaultWidth(sheet: SheetPart): number {
  const format = readSection(sheet, 'sheetFormatPr');
  const base = numberAttr(format, 'baseColWidth') ?? 8;
  return numberAttr(format, 'defaultColWidth') ?? defaultWidth(base, sheet.workbook.styles.digitWidth);
}

/** Excel draws as many outline buttons as sheetFormatPr says there are levels (18.3.1.81). */
function keepOutlineDepth(sheet: SheetPart): void {
  const levels = readSpans(sheet.section('cols') ?? '').map(
    ({ node }) => numberAttr(node, 'outlineLevel') ?? 0,
  );
  const depth = Math.max(0, ...levels);
  editFormat(sheet, 'outlineLevelCol', depth || undefined);
}

function editFormat(sheet: SheetPart, name: string, value: number | undefined): void {
  editSection(sheet, 'sheetFormatPr', (format) => {
    // The schema wants a default height beside it.
    if (numberAttr(format, 'defaultRowHeight') === undefined) setAttr(format, 'defaultRowHeight', 15);
    setAttr(format, name, value);
  });
}
