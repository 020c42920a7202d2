/** What the pane's office.js is told about the Excel around it. */
import type { OfficeLanguage, OfficeTheme } from '../state';
import type { PaneStart } from './messages';

/** Office's own colours: White (Colorful), Black, and a high-contrast scheme. */
const themes: Readonly<Record<OfficeTheme, Readonly<Record<string, string>>>> = {
  light: {
    bodyBackgroundColor: '#ffffff',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#f5f5f5',
    controlForegroundColor: '#242424',
  },
  dark: {
    bodyBackgroundColor: '#262626',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#3b3a39',
    controlForegroundColor: '#ffffff',
  },
  contrast: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#ffff00',
  },
};

export interface OfficeLook {
  readonly theme: OfficeTheme;
  readonly language: OfficeLanguage;
}

export function paneStart(
  look: OfficeLook,
  fileName: string,
  instanceId: string,
  settings: Readonly<Record<string, string>>,
): PaneStart {
  const theme = Object.entries(themes[look.theme]).map(([name, color]) => [name, rgb(color)] as const);
  return {
    // The last 1 says that pane and commands share a runtime.
    hostInfo: `Excel$Win32$16.01$${look.language}$$$disableLogging$1`,
    lcid: look.language,
    docUrl: fileName,
    instanceId,
    sets: { ExcelApi: 1.14, SharedRuntime: 1.1, AddinCommands: 1.1, RibbonApi: 1.1 },
    theme: Object.fromEntries(theme),
    settings,
  };
}

function rgb(hex: string): number {
  return parseInt(hex.slice(1), 16);
}
