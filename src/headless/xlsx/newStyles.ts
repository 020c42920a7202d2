/** A styles part for workbooks that have none. */
import type { WorkbookPart } from './parts';
import { parseXml, type XmlDocument } from './xml';

/** Finds a free name beside the workbook and relates it; the part itself is written by the caller. */
export function relateStyles(workbook: WorkbookPart): string {
  const relations = workbook.package.relationships(workbook.partName);
  // A relation to a part that is not there gets its part.
  const dangling = relations.byKind('styles')[0];
  const folder = workbook.partName.slice(0, workbook.partName.lastIndexOf('/') + 1);
  const wanted = dangling?.target ?? `${folder}styles.xml`;
  const part = workbook.package.has(wanted) ? workbook.package.freeName(`${folder}styles#.xml`) : wanted;
  if (!dangling) relations.add('styles', part);
  return part;
}

/** What Excel needs at the very least: the default font, the two reserved fills, one of everything else. */
export function emptyStyles(strict = false): XmlDocument {
  const namespace = strict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const font =
    '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>';
  const xf = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return parseXml(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="${namespace}">` +
      `<fonts count="1">${font}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill>` +
      '<fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      `<cellStyleXfs count="1">${xf}/></cellStyleXfs><cellXfs count="1">${xf} xfId="0"/></cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  );
}
