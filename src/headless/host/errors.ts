import { XlsxError, type XlsxErrorCode } from '../xlsx/xlsxError';

/**
 * A refusal that the add-in meets as `OfficeExtension.Error`. Codes are Excel's own
 * (docs: testing/application-specific-api-error-handling); the message is English, as Excel's is in its log.
 */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    /** "Range.values"; filled in by the executor when the thrower does not know. */
    readonly location?: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'HostError';
  }

  get status(): number {
    return STATUS[this.code];
  }
}

const STATUS = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ConditionalFormatLimit: 400,
  FilteredRangeConflict: 400,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidBinding: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  MergedRangeConflict: 400,
  NotImplemented: 501,
  RangeExceedsLimit: 400,
  RequestAborted: 409,
  UnsupportedOperation: 400,
} as const;

export type HostErrorCode = keyof typeof STATUS;

export const invalidArgument = (what: string): HostError =>
  new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${what}.`);

export const itemNotFound = (what: string): HostError =>
  new HostError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);

/** A member this host does not know: said loudly, so that no test passes on an ignored call. */
export const apiNotFound = (what: string): HostError =>
  new HostError('ApiNotFound', `The API you are trying to use could not be found: ${what}.`, what);

/** What the package layer refuses, in Excel's words. [guess] where Excel's own code for the situation is not documented. */
const FROM_DOCUMENT: Partial<Record<XlsxErrorCode, HostErrorCode>> = {
  'bad-sheet-name': 'InvalidArgument',
  'sheet-name-taken': 'ItemAlreadyExists',
  'last-visible-sheet': 'InvalidOperation',
  'structure-protected': 'AccessDenied',
  'copy-unsupported': 'UnsupportedOperation',
  'shift-refused': 'InsertDeleteConflict',
  'array-conflict': 'InvalidOperation',
  'merge-conflict': 'MergedRangeConflict',
  'table-conflict': 'InvalidOperation',
  'name-taken': 'ItemAlreadyExists',
  'bad-name': 'InvalidArgument',
  'bad-value': 'InvalidArgument',
  'too-many-formats': 'InvalidOperation',
};

/** Turns any error met while executing into one for the wire; a bug of ours stays recognisable in its message. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (error instanceof XlsxError) {
    return new HostError(FROM_DOCUMENT[error.code] ?? 'GeneralException', error.message, undefined, error);
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HostError('GeneralException', `The host failed: ${text}`);
}
