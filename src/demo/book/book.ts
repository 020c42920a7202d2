/**
 * The workbook as the demo's window sees it: what to show, and what a person may do to it. Everything is answered by
 * the headless host; the window keeps nothing of its own. Rows and columns are 0-based.
 */
import type { Area } from '../../sheets/grid';
import type { Place } from '../grid/selection';
import type { SheetView } from '../grid/sheetView';
import type { PaneEvent } from '../pane/messages';
import type { SheetTab } from '../state';

export interface Book extends BookLookups, BookEdits, BookAddIn {
  readonly name: string;
}

export interface BookLookups {
  tabs(): readonly SheetTab[];
  activeSheet(): string;
  view(sheet: string): SheetView;
  /** What the formula bar shows: formulas in Swedish, numbers with a comma. */
  content(sheet: string, place: Place): string;
  /** The raw number of a cell, for the sums in the status bar. */
  number(sheet: string, place: Place): number | null;
  choices(sheet: string, place: Place): readonly string[];
  hint(sheet: string, place: Place): Hint | null;
  link(sheet: string, place: Place): LinkTarget | null;
  /** What was last selected on a sheet. */
  selectedArea(sheet: string): Area;
  /** A typed address, area or defined name; null when there is no such thing. */
  find(typed: string): { readonly sheet: string; readonly area: Area } | null;
  /** Whether the cell's own rule accepts a typed text. */
  judge(sheet: string, place: Place, text: string): Objection | null;
}

export interface BookEdits {
  /** Texts as a person types them, one undoable step. The value says why nothing was written. */
  write(sheet: string, changes: readonly TypedCell[], what: string): Promise<WriteProblem | null>;
  activate(sheet: string): void;
  select(sheet: string, area: Area): void;
  /** What was taken back or done again; null when there was nothing. */
  undo(): Promise<string | null>;
  redo(): Promise<string | null>;
  save(): Promise<Uint8Array>;
}

export interface BookAddIn {
  /** A batch of the pane's client. */
  execute(body: unknown, flags: number): Promise<unknown>;
  /** What the add-in does until the next call of this belongs to one undoable step with this name. */
  startStep(what: string): void;
  /** While a cell is being written in, Excel refuses the add-in. */
  setEditing(editing: boolean): void;
  settings(): Readonly<Record<string, string>>;
  saveSettings(settings: Readonly<Record<string, string>>): void;
}

/** What the workbook tells the window. */
export interface BookEvents {
  /** Cells, formats or sheets have changed; the grid shows them anew. */
  readonly changed: () => void;
  /** The add-in has selected something or activated a sheet. */
  readonly selected: (sheet: string, area: Area) => void;
  /** For the pane. */
  readonly events: (events: readonly PaneEvent[]) => void;
  readonly undoable: (undo: string | null, redo: string | null) => void;
  /** The host met something that it should not have: a defect of ours. */
  readonly crashed: (error: unknown) => void;
}

export interface TypedCell extends Place {
  /** As typed; '' empties the cell. */
  readonly text: string;
}

/** What a cell tells about itself when it is selected. */
export interface Hint {
  readonly title: string;
  readonly text: string;
}

export type LinkTarget =
  /** `place` as one would type it in the name box: "Blad1!A5". */
  | { readonly kind: 'inside'; readonly place: string }
  | { readonly kind: 'outside'; readonly address: string };

/** What a data validation says about a text that does not follow it. */
export interface Objection {
  readonly title: string;
  readonly text: string;
  /** `warning` and `information` let it pass if the person insists. */
  readonly style: 'stop' | 'warning' | 'information';
}

export type WriteProblem = 'protected' | 'formula' | 'array' | 'tooLong' | 'filtered' | 'other';
