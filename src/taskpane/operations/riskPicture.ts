import type { Work } from './work';

/** The year's register of risks. */
export function riskPictureOperations({ session, words, say, run, look }: Work) {
  return {
    /** Makes the register, or brings it up to date; what people have typed there stays. */
    async makePicture(): Promise<void> {
      const made = await run('other', () => session.makePicture());
      if (!made) return;
      const { matrixTab } = words();
      const conflicts = made.conflicts === 0 ? '' : ` ${matrixTab.conflicts(made.conflicts)}`;
      say((made.changed ? matrixTab.made(made.sheet, made.risks) : matrixTab.unchanged) + conflicts);
      await look('refresh');
    },
  };
}
