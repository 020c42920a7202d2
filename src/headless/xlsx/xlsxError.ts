/** What the package layer refuses, as a machine code; the words for people are made elsewhere from code and params. */
export class XlsxError extends Error {
  constructor(
    readonly code: XlsxErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'XlsxError';
  }
}

export type XlsxErrorCode = OpenErrorCode | EditErrorCode;

/** Why a file was not opened (or a part of it not read, since sheets are read when first asked for). */
export type OpenErrorCode =
  /** Neither zip nor OLE2: text, a picture, an empty file (params: bytes); or OLE2 of Word, PowerPoint, Visio or Outlook. */
  | 'not-zip'
  /** OLE2 that is neither of the two below. */
  | 'encrypted-or-xls'
  /** An OLE2 container with an EncryptedPackage stream: a password is needed. */
  | 'encrypted'
  /** The same, encrypted for named people by rights management or a sensitivity label. */
  | 'rights-managed'
  /** An OLE2 container with a Workbook or Book stream: Excel 97–2003. */
  | 'old-xls'
  /** A zip entry is encrypted. params: entry */
  | 'encrypted-zip'
  /** A zip, but no workbook in it. */
  | 'not-xlsx'
  | 'is-ods'
  | 'is-xlsb'
  /** An add-in for Excel in the shape of a workbook. */
  | 'is-xlam'
  | 'is-numbers'
  /** The zip's own structure is wrong. params: what, entry? */
  | 'bad-zip'
  | 'truncated'
  /** params: entry */
  | 'bad-crc'
  /** params: what ('entries' | 'part' | 'total' | 'ratio' | 'depth' | 'cells'), entry? */
  | 'too-big'
  /** params: part, line?, reason */
  | 'bad-xml'
  /** params: part */
  | 'dtd-refused'
  /** params: part */
  | 'missing-part'
  /** params: entry */
  | 'duplicate-entry'
  /** params: entry */
  | 'path-traversal';

/** Why a change was refused. */
export type EditErrorCode =
  /** params: name */
  | 'bad-sheet-name'
  /** params: name */
  | 'sheet-name-taken'
  | 'last-visible-sheet'
  | 'structure-protected'
  | 'copy-unsupported'
  /** params: what, and where known area */
  | 'shift-refused'
  /** Part of an array formula. params: area */
  | 'array-conflict'
  /** params: area */
  | 'merge-conflict'
  /** params: area */
  | 'table-conflict'
  /** params: name */
  | 'name-taken'
  /** params: name */
  | 'bad-name'
  /** Excel's limit of cell formats in a workbook is reached. */
  | 'too-many-formats'
  /** Text over 32,767 characters, a number that is not finite … params: what */
  | 'bad-value';
