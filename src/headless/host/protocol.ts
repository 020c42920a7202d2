/**
 * The messages of Microsoft's Excel client, as it sends them to Excel and as Excel answers. Recorded from
 * @microsoft/office-js 1.1.110; names in the client's own spelling, because they travel as they are.
 */

/** What `context.sync()` sends: actions in order, over objects described by paths. */
export interface RequestBatch {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export const ActionType = { New: 1, Query: 2, Call: 3, Set: 4, Trace: 5 } as const;

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
}

export const PathType = { Root: 1, Method: 3, Property: 4, Indexer: 5, Reference: 6, Null: 7 } as const;

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** Position by position: the path id of an argument that is an object, else something falsy. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  /** "Worksheet.getRange": shown by the client as debugInfo.errorLocation. */
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** Results of the actions before the failure are kept, as in Excel. */
export interface ResponseBatch {
  readonly Results: readonly WireResult[];
  readonly Error?: WireError;
}

/** The batch never reached the workbook, or its answer never came back. */
export interface TransportFailure {
  readonly code: string;
  readonly message: string;
  readonly status: number;
}

export type Answer =
  { readonly body: ResponseBatch } | { readonly failure: TransportFailure; readonly body?: undefined };

/** Bits of the request flags that matter here. */
export const RequestFlag = { Writes: 1, DelayForCellEdit: 64 } as const;

/** One event on its way to the client: what office.js calls a rich API message. */
export interface EventMessage {
  readonly messageCategory: 65536;
  readonly messageType: number;
  /** "Workbook" for handlers on collections, else the id of the sheet or table. */
  readonly targetId: string;
  /** JSON text. */
  readonly message: string;
}
