/** What the page around the task pane and the bridge inside its frame say to each other, over one MessageChannel. */

/** What the frame is told before it loads anything: JSON in the frame's name, which office.js itself reads too. */
export interface PaneStart {
  /** Who office.js thinks is hosting it: "Excel$Win32$16.01$sv-SE$$$disableLogging$1". */
  readonly hostInfo: string;
  /** Display language, "sv-SE". */
  readonly lcid: string;
  readonly docUrl: string;
  /** New for every opened workbook: office.js caches settings by it. */
  readonly instanceId: string;
  readonly sets: Readonly<Record<string, number>>;
  /** Colours as RGB integers. */
  readonly theme: Readonly<Record<string, number>>;
  readonly settings: Readonly<Record<string, string>>;
}

/** The first message, sent with the port. */
export const GREETING = 'office-pane';

/** Frame → page. Each is answered by a Reply with the same id. */
export interface Question {
  readonly id: number;
  readonly ask: Ask;
}

export type Ask =
  | { readonly kind: 'batch'; readonly body: unknown; readonly flags: number }
  | { readonly kind: 'settings'; readonly settings: Readonly<Record<string, string>> }
  /** A ribbon command has called event.completed(). */
  | { readonly kind: 'completed'; readonly commandId: string }
  /** office.js listens for an event of the host; 39 is ribbon commands. */
  | { readonly kind: 'listening'; readonly dispId: number }
  /** F6 in the pane: the window moves the focus on. */
  | { readonly kind: 'leave'; readonly backwards: boolean };

/** Page → frame. */
export type PaneMessage =
  | { readonly kind: 'reply'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'events'; readonly entries: readonly PaneEvent[] }
  | { readonly kind: 'command'; readonly commandId: string; readonly name: string; readonly control: string };

/** One event of the workbook as the client takes it. */
export interface PaneEvent {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON text. */
  readonly message: string;
}
