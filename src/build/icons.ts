/**
 * Writes src/taskpane/icons.ts from @fluentui/svg-icons: `npm run icons:pane`. The file is committed; a test holds it
 * against the package.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Name in the pane → file of the package, without "_20_" and style. */
const wanted = {
  add: 'add regular',
  analysis: 'document_search regular',
  back: 'arrow_left regular',
  calculate: 'calculator regular',
  chevron: 'chevron_right regular',
  close: 'dismiss regular',
  done: 'checkmark_circle filled',
  download: 'arrow_download regular',
  erase: 'eraser regular',
  error: 'error_circle filled',
  highlight: 'highlight regular',
  hint: 'lightbulb filled',
  info: 'info regular',
  offline: 'plug_disconnected regular',
  plan: 'clipboard_task_list_ltr regular',
  question: 'question_circle regular',
  remove: 'subtract_circle regular',
  reset: 'arrow_reset regular',
  safe: 'shield_checkmark regular',
  search: 'search regular',
  settings: 'settings regular',
  sheet: 'table_simple regular',
  undo: 'arrow_undo regular',
  upload: 'arrow_upload regular',
  warning: 'warning filled',
} as const;

const iconsFile = path.resolve(__dirname, '../taskpane/icons.ts');

/** Path data by name, as icons.ts shall have it. */
export function iconPaths(): Record<string, string> {
  const folder = path.join(path.dirname(require.resolve('@fluentui/svg-icons/package.json')), 'icons');
  return Object.fromEntries(Object.entries(wanted).map(([name, file]) => [name, outline(folder, file)]));
}

async function write(): Promise<void> {
  const { format, resolveConfig } = await import('prettier');
  const text = `/** Fluent UI System Icons (MIT, Microsoft), 20 × 20, as path data. Written by src/build/icons.ts. */
export const icons = ${JSON.stringify(iconPaths())} as const;

export type IconName = keyof typeof icons;`;
  writeFileSync(iconsFile, await format(text, { ...(await resolveConfig(iconsFile)), parser: 'typescript' }));
}

function outline(folder: string, file: string): string {
  const svg = readFileSync(path.join(folder, `${file.replace(' ', '_20_')}.svg`), 'utf8');
  return [...svg.matchAll(/ d="([^"]+)"/g)].map((match) => match[1]).join('');
}

if (require.main === module) void write();
