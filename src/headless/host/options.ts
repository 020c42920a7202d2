import type { AddIn } from '../document';

/** Options with every default filled in; only the add-in may be left open. */
export type ResolvedOptions = Required<Omit<HostOptions, 'addIn'>> & Pick<HostOptions, 'addIn'>;

/** How the Excel behind the client behaves. Everything is off or usual by default. */
export interface HostOptions {
  /** Workbook.name. */
  readonly fileName?: string;
  /** Whose `workbook.settings` these are; without it, those of the only add-in that the workbook knows. */
  readonly addIn?: AddIn;
  /** 'web' brings Excel on the web's 5 MB limits on request and response (docs: resource limits). */
  readonly platform?: 'desktop' | 'web';
  /** The highest ExcelApi requirement set the host says it has. */
  readonly apiVersion?: string;
  /** Language of what cells show (`Range.text`) and of what a user types. */
  readonly culture?: 'sv-SE' | 'en-US';
  /** The workbook can be read but not changed: every write is refused with AccessDenied. */
  readonly readOnly?: boolean;
  /**
   * Writing values across rows that a filter hides. 'misplace' does what desktop Excel does (#224): the values go to the
   * visible rows in turn and the rest is lost. 'refuse' throws instead.
   */
  readonly filteredWrites?: 'misplace' | 'refuse';
  /** Enumerating conditional formats that somebody else made throws ItemNotFound (#5222, #6827). */
  readonly brokenConditionalFormats?: boolean;
  /**
   * Excel ignores setters and methods on null objects: Microsoft's samples call `getItemOrNullObject("Sample").delete()`
   * before making the sheet. 'refuse' throws instead, for tests that want to know of it.
   */
  readonly nullObjectWrites?: 'ignore' | 'refuse';
  /**
   * Cells that one range answers at most; more is RangeExceedsLimit. Excel's own limit is five million (docs: resource limits). Who
   * must be sparing with memory sets less, and the add-in reads large sheets in parts.
   */
  readonly maxCells?: number;
  /**
   * How messages travel between client and host in one process. 'text': as JSON, which is all that passes between them in Excel, and whose
   * bytes `counters` tell. 'objects': as they are, which must come to the same (a test holds it) and spares making and reading megabytes
   * of text; no bytes are counted then.
   */
  readonly wire?: 'text' | 'objects';
}

export const DEFAULTS: ResolvedOptions = {
  fileName: 'Arbetsbok.xlsx',
  platform: 'desktop',
  apiVersion: '1.14',
  culture: 'sv-SE',
  readOnly: false,
  filteredWrites: 'misplace',
  brokenConditionalFormats: false,
  nullObjectWrites: 'ignore',
  maxCells: 5_000_000,
  wire: 'text',
};

/** Excel on the web refuses requests and responses from here on, in bytes. */
export const WEB_LIMIT = 5 * 1024 * 1024;
