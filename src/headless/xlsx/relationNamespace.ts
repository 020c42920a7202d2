/** SpreadsheetML has two dialects with their own namespaces: transitional, and strict (ISO/IEC 29500 part 1). */

interface Dialect {
  readonly strict: boolean;
}

/** The namespace of `r:id` attributes. */
export function relationNamespace({ strict }: Dialect): string {
  return strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
}

/** The namespace of worksheets, shared strings, styles and the workbook. */
export function mainNamespace({ strict }: Dialect): string {
  return strict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
}
