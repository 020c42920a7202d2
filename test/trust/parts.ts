/** Workbooks to break: a sound one with a risk analysis, and small tools that change one thing in it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { analysis, bookOf } from '../excel/workbook';

export const risks = analysis([
  ['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin'],
  ['Ekonomi', 'Risk att felaktiga momsavdrag görs', 2, 3, 'Utbilda'],
  ['IT', 'Risk att system inte är tillgängliga', 3, 3, 'Öva reservrutin'],
]);

/** A workbook that everything works with. */
export const sound = (): Uint8Array => bookOf({ Riskanalys: risks });

export const WORKBOOK = 'xl/workbook.xml';
export const WORKBOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';
export const SHEET = 'xl/worksheets/sheet1.xml';
export const TYPES = '[Content_Types].xml';
export const ROOT_RELATIONS = '_rels/.rels';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

type Change = string | Uint8Array | null | ((xml: string) => string);

/** The sound workbook with parts changed, added, or (null) left out. */
export function changed(changes: Readonly<Record<string, Change>>, from: Uint8Array = sound()): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(from);
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) delete parts[name];
    else if (typeof change === 'string') parts[name] = strToU8(change);
    else if (typeof change === 'function') parts[name] = strToU8(rewritten(parts[name], change, name));
    else parts[name] = change;
  }
  return zipSync(parts, { level: 1 });
}

function rewritten(part: Uint8Array | undefined, change: (xml: string) => string, name: string): string {
  const before = strFromU8(part ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`Nothing changed in ${name}.`);
  return after;
}

/** The sheet with text put before the end of its rows, or behind them. */
export const withRows = (rows: string) =>
  changed({ [SHEET]: (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`) });
export const withSections = (sections: string) =>
  changed({ [SHEET]: (xml) => xml.replace('</sheetData>', `</sheetData>${sections}`) });

/** The sheet with the cell of the first risk's score (E2) replaced. */
export const withCell = (cell: string) =>
  changed({ [SHEET]: (xml) => xml.replace(/<c r="E2">.*?<\/c>/, cell) });

/** A part more, known to the content types and related to the workbook. */
export function withPart(name: string, kind: string, content: string, type = `${SPREADSHEET}.${kind}+xml`) {
  return changed({
    [`xl/${name}`]: content,
    [TYPES]: (xml) =>
      xml.replace('</Types>', `<Override PartName="/xl/${name}" ContentType="${type}"/></Types>`),
    [WORKBOOK_RELATIONS]: (xml) =>
      xml.replace('</Relationships>', `${relation('more', kind, name)}</Relationships>`),
  });
}

export const relation = (id: string, kind: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${mode}/>`;

/** A sheet more in the workbook's list; `kind` of its part: worksheet, chartsheet, dialogsheet … */
export function withSheet(attributes: string, kind: string, content: string): Uint8Array {
  return changed(
    { [WORKBOOK]: (xml) => xml.replace('</sheets>', `<sheet ${attributes} r:id="more"/></sheets>`) },
    withPart('more.xml', kind, content),
  );
}

export const emptySheet = `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;

/** A copy with bytes written over at every place where `mark` stands. */
export function patched(file: Uint8Array, mark: readonly number[], offset: number, bytes: readonly number[]) {
  const copy = file.slice();
  for (let at = 0; at + mark.length <= copy.length; at++)
    if (mark.every((byte, i) => file[at + i] === byte)) copy.set(bytes, at + offset);
  return copy;
}

export const LOCAL = [0x50, 0x4b, 3, 4];
export const CENTRAL = [0x50, 0x4b, 1, 2];

/** Entry names changed in place, in both headers: the new one must be as long as the old. */
export function renamed(file: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error('Names must be equally long.');
  return patched(file, [...strToU8(from)], 0, [...strToU8(to)]);
}

/** UTF-16 with a byte order mark. */
export function utf16(text: string, bigEndian = false): Uint8Array {
  const units = `\ufeff${text}`;
  const bytes = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i++) bytes.setUint16(i * 2, units.charCodeAt(i), !bigEndian);
  return new Uint8Array(bytes.buffer);
}

/** An OLE2 container whose directory holds streams of these names: what a password or an old Excel makes of a workbook. */
export function ole2(...streams: readonly string[]): Uint8Array {
  const file = new Uint8Array(512 * 4);
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  view.setUint32(512 + 4, 0xffff_fffe, true);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 1024 + index * 128;
    [...name].forEach((letter, i) => view.setUint16(at + i * 2, letter.charCodeAt(0), true));
    view.setUint16(at + 64, (name.length + 1) * 2, true);
  });
  return file;
}
