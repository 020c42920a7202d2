import type { Work } from './work';

/** What is looked through before the workbook is handed out. */
export function disclosureOperations({ session, store, words, say, run }: Work) {
  return {
    async checkDisclosure(): Promise<void> {
      const disclosures = await run('check', () => session.checkDisclosure());
      if (disclosures === null) return;
      store.send({ type: 'disclosed', disclosures });
      const { found, nothing } = words().disclosureTab;
      say(disclosures.length === 0 ? nothing : found(disclosures.length));
    },
  };
}
