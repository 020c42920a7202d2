/** What the window around the grid shows. The workbook itself is not in here: it is the host's. */
import { createStore, type Store } from '../taskpane/store';
import type { RibbonTab } from './ribbon';

export interface WindowState {
  readonly fileName: string;
  /** Something has been changed since the file was opened or downloaded. */
  readonly changed: boolean;
  readonly tabs: readonly SheetTab[];
  readonly activeSheet: string;
  /** Address in the name box. */
  readonly address: string;
  /** What the formula bar shows of the active cell, and while editing what has been typed. */
  readonly content: string;
  readonly mode: 'ready' | 'enter' | 'edit';
  readonly summary: SelectionSummary | null;
  readonly ribbon: RibbonTab;
  /** Label of the ribbon command at work. */
  readonly working: string | null;
  /** Name of the file that is being tried out. */
  readonly opening: string | null;
  readonly undo: string | null;
  readonly redo: string | null;
  readonly paneShown: boolean;
  readonly paneWidth: number;
  readonly theme: OfficeTheme;
  readonly language: OfficeLanguage;
  readonly dialog: Dialog | null;
  /** Read out by screen readers; a changing number makes the same words be read again. */
  readonly announcement: { readonly text: string; readonly serial: number };
  readonly dropping: boolean;
}

export interface SheetTab {
  readonly id: string;
  readonly name: string;
  readonly color: string | null;
}

export interface SelectionSummary {
  readonly count: number;
  readonly sum: number | null;
  readonly average: number | null;
}

export const officeThemes = ['light', 'dark', 'contrast'] as const;
export type OfficeTheme = (typeof officeThemes)[number];

export const officeLanguages = ['sv-SE', 'en-US'] as const;
export type OfficeLanguage = (typeof officeLanguages)[number];

export interface Dialog {
  readonly title: string;
  readonly text: string;
  /** The last one is what Escape does; the first is the proposed one. */
  readonly answers: readonly string[];
  readonly answered: (answer: string) => void;
}

export type WindowStore = Store<WindowState, Partial<WindowState>>;

export function createWindowStore(initial: WindowState): WindowStore {
  return createStore((state, change) => ({ ...state, ...change }), initial);
}

export function announce(store: WindowStore, text: string): void {
  store.send({ announcement: { text, serial: store.get().announcement.serial + 1 } });
}

/** Asks in a dialog, after the one that is open; the value is the chosen answer, the last one when it is dismissed. */
export async function ask(store: WindowStore, dialog: Omit<Dialog, 'answered'>): Promise<string> {
  for (let open = store.get().dialog; open; open = store.get().dialog) await answerTo(store, open);
  return new Promise((resolve) => {
    const answered = (answer: string): void => {
      store.send({ dialog: null });
      resolve(answer);
    };
    store.send({ dialog: { ...dialog, answered } });
  });
}

function answerTo(store: WindowStore, dialog: Dialog): Promise<void> {
  return new Promise((resolve) => {
    const answered = (answer: string): void => {
      dialog.answered(answer);
      resolve();
    };
    store.send({ dialog: { ...dialog, answered } });
  });
}

export function initialState(ribbon: RibbonTab, paneWidth: number): WindowState {
  return {
    fileName: '',
    changed: false,
    tabs: [],
    activeSheet: '',
    address: 'A1',
    content: '',
    mode: 'ready',
    summary: null,
    ribbon,
    working: null,
    opening: null,
    undo: null,
    redo: null,
    paneShown: true,
    paneWidth,
    theme: 'light',
    language: 'sv-SE',
    dialog: null,
    announcement: { text: '', serial: 0 },
    dropping: false,
  };
}
