import type { Text } from '../text';

/** Why a command was stopped; each has its sentence in text.errors. */
export type ProblemCode = Exclude<keyof Text['errors'], 'nothingChanged' | 'partlyChanged'>;

/** A command that could not be carried out. `detail` is for a bug report, never shown to a person by itself. */
export interface Problem {
  readonly code: ProblemCode;
  /** What is wrong and what to do. */
  readonly reason: string;
  /** The reason, and what became of the workbook: what a person is shown. */
  readonly sentence: string;
  /** Whether any part may have been written when it stopped. */
  readonly written: boolean;
  readonly detail: string;
}

/** Thrown inside a run to stop it with a problem; `subject` is the sheet or cell that the sentence names. */
export class Stop extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly subject = '',
  ) {
    super(code);
  }
}

/** How far a command had come when it was stopped. */
export interface Doing {
  /** The sheet that it is about; '' as long as none is. */
  sheet: string;
  /** `maybe`: a first request was sent, and whether Excel carried out any of it is not known. */
  written: 'no' | 'maybe' | 'some';
  text: Text;
}

/**
 * The problem behind whatever was thrown. Excel's codes are mapped, its message is localised and never shown. An error that is not
 * Excel's is a bug of ours: it is told as `unknown` too, with the stack in `detail`, so that a person always gets a sentence.
 */
export function problemOf(error: unknown, { sheet, written, text }: Doing): Problem {
  const code = error instanceof Stop ? error.code : codeOf(error);
  const subject = error instanceof Stop && error.subject !== '' ? error.subject : sheet;
  const words = text.errors[code];
  const reason = typeof words === 'string' ? words : words(subject);
  const touched = written === 'some' || (written === 'maybe' && !neverBegun.includes(excelCode(error)));
  const after = touched ? text.errors.partlyChanged : text.errors.nothingChanged;
  return { code, reason, sentence: `${reason} ${after}`, written: touched, detail: detailOf(error) };
}

/** Excel refuses the whole request for these, before its first action. */
const neverBegun = ['InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded'];

/** Excel's error code, '' when it is not an error of Excel's. */
export function excelCode(error: unknown): string {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** Too much for one request or answer of Excel on the web. */
export function isTooLarge(error: unknown): boolean {
  return /PayloadSizeLimitExceeded$|^RangeExceedsLimit$/.test(excelCode(error));
}

/** Something is not where, or not as, it was when it was read: somebody else may have deleted, renamed, made or locked it since. */
export function isMoved(error: unknown): boolean {
  return [
    'ItemNotFound',
    'ItemAlreadyExists',
    'InvalidReference',
    'InvalidArgument',
    'AccessDenied',
  ].includes(excelCode(error));
}

/** Codes as documented (testing/application-specific-api-error-handling.md) and as seen in issues. */
const codes: Readonly<Record<string, ProblemCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  // Protected sheets are found before anything is written, so this is about the workbook.
  AccessDenied: 'read-only',
  ReadOnly: 'read-only',
  RequestPayloadSizeLimitExceeded: 'too-much-data',
  ResponsePayloadSizeLimitExceeded: 'too-much-data',
  RangeExceedsLimit: 'too-much-data',
  InactiveWorkbook: 'connection-lost',
  ConnectionFailure: 'connection-lost',
  RequestAborted: 'connection-lost',
  Timeout: 'connection-lost',
  ServiceNotAvailable: 'connection-lost',
  ItemNotFound: 'not-found',
  InvalidReference: 'not-found',
  ItemAlreadyExists: 'name-taken',
  MergedRangeConflict: 'merged-cells',
  InsertDeleteConflict: 'cells-in-the-way',
  NonBlankCellOffSheet: 'cells-in-the-way',
  OverlappingRange: 'cells-in-the-way',
  FilteredRangeConflict: 'sheet-filtered',
  ApiNotFound: 'too-old',
  ApiNotAvailable: 'too-old',
  UnsupportedFeature: 'too-old',
  NotImplemented: 'too-old',
  OperationCellsExceedLimit: 'too-much-data',
  PivotTableRangeConflict: 'cells-in-the-way',
  // [guess] Which of them Excel answers with in a workbook that is shared in the old way is documented nowhere.
  UnsupportedOperation: 'not-allowed',
  InvalidOperation: 'not-allowed',
  // Faults of Excel's own, and of the service behind Excel on the web.
  GeneralException: 'not-answering',
  ActivityLimitReached: 'not-answering',
  Conflict: 'not-answering',
  InvalidRequest: 'not-answering',
  Unauthenticated: 'not-answering',
  RequestCancelled: 'cancelled',
};

function codeOf(error: unknown): ProblemCode {
  return codes[excelCode(error)] ?? 'unknown';
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place: unknown =
    'debugInfo' in error ? (error.debugInfo as { errorLocation?: unknown })?.errorLocation : '';
  return [excelCode(error) || error.name, place, error instanceof Stop ? '' : (error.stack ?? '')]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
}
