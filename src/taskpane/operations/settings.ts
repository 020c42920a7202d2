import type { Work } from './work';

/** The policy: saved, to and from a file, and back to the defaults. What checks it is fetched when the settings are first used. */
export function settingsOperations(work: Work) {
  const later = () =>
    import(/* webpackChunkName: "tabs" */ './policyWork').then(({ policyWork }) => policyWork(work));

  return {
    savePolicy: async (): Promise<void> => (await later()).savePolicy(),
    /** The policy as a file's text, for the browser to save. */
    exportPolicy: async (): Promise<string> => (await later()).exportPolicy(),
    /** Puts a file's settings into the fields; nothing is saved yet. */
    importPolicy: async (json: string): Promise<void> => (await later()).importPolicy(json),
    resetPolicy: async (): Promise<void> => (await later()).resetPolicy(),
  };
}
