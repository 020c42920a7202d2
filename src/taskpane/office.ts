import type { Surroundings } from './excelSession';
import type { Around, Preferences } from './session';

/** The set that the product is written against: what Excel 2021 has (office-js.md, minimum requirement set). */
const needed = ['ExcelApi', '1.14'] as const;

/**
 * Why there is no pane: Microsoft's script did not arrive, a file of our own did not, the page was opened outside Excel, or Excel is too
 * old.
 */
export type Obstacle = 'outage' | 'incomplete' | 'outside' | 'tooOld';

/** Whether this page can do its work. */
export async function readiness(): Promise<'ready' | Obstacle> {
  if (typeof Office === 'undefined') return 'outage';
  // In a mere browser Microsoft's script says that it is ready, for no host, and has no context to ask.
  const { host } = (await Office.onReady()) as { readonly host: Office.HostType | null };
  if (host === null) return 'outside';
  return Office.context.requirements.isSetSupported(...needed) ? 'ready' : 'tooOld';
}

/** What Excel and the browser say about language, colours, the date and this person. */
export function officeSurroundings(): Surroundings {
  return {
    today: () => localDate(new Date()),
    language: /^sv\b/i.test(Office.context.displayLanguage) ? 'sv' : 'en',
    theme: isDark() ? 'dark' : 'light',
    loadPreferences,
    savePreferences,
  };
}

/** The same for the pane, which shows it before the workbook has been read. */
export function aroundOf({ language, theme, today, loadPreferences }: Surroundings): Around {
  return {
    preferences: loadPreferences(),
    excel: { language, theme, year: Number(today().slice(0, 4)) },
  };
}

/** What the browser speaks; asked where Office is not there to say. */
export function browserLanguage(): Surroundings['language'] {
  return /^en\b/i.test(navigator.language) ? 'en' : 'sv';
}

/** yyyy-mm-dd where the user is. */
function localDate(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Office's theme where it tells one; Excel on the web has left it out, and then the system decides. */
function isDark(): boolean {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const colour = /^#?([0-9a-f]{6})$/i.exec(theme?.bodyBackgroundColor ?? '')?.[1];
  if (colour === undefined) return matchMedia('(prefers-color-scheme: dark)').matches;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

const themes: readonly unknown[] = ['auto', 'light', 'dark', 'hc'];

function loadPreferences(): Preferences {
  const stored = read();
  const theme = stored['theme'];
  return {
    theme: themes.includes(theme) ? (theme as Preferences['theme']) : 'auto',
    introduced: stored['introduced'] === true,
  };
}

/** Some web views forbid storage; the choice then lasts as long as the pane. */
function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(storageKey(), JSON.stringify(preferences));
  } catch {
    return;
  }
}

function read(): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey()) ?? '');
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Excel on the web shares storage between the sites that frame it, and asks add-ins to keep to their partition. */
function storageKey(): string {
  return `${Office.context.partitionKey ?? ''}internkontroll.preferences`;
}
