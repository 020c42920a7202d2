import type { Changes } from '../sheets/model';
import { sameSettings, storedIn, type RestsOn } from './recheck';

/** Queues the question for the settings, where any is going to be stored: another pane may have stored them since. */
export function askForSettings(
  { settings }: Excel.Workbook,
  changes: Changes,
): Excel.SettingCollection | null {
  return Object.keys(changes.settings).length === 0 ? null : settings.load('items/key,items/value');
}

/** What was stored on the eve; as it was read where nothing was asked. */
export function settingsOn(
  asked: Excel.SettingCollection | null,
  { settings }: RestsOn,
): RestsOn['settings'] {
  return asked ? storedIn(asked) : settings;
}

/** Whether another pane has stored any of the settings that we have stored, between our last look and our writing. */
export function isStoredOver(
  asked: Excel.SettingCollection | null,
  changes: Changes,
  rests: RestsOn,
): boolean {
  return !sameSettings(changes, rests.settings, settingsOn(asked, rests));
}
