import { actions } from '../actions';
import type { Performer } from '../excel/perform';
import { answer } from './answer';
import type { Session } from './session';

/** The year's register of risks, as the tab Matris asks for it. */
export function pictureSession(run: Performer): Pick<Session, 'makePicture'> {
  return {
    makePicture: async () =>
      answer(await run.perform(actions.riskPicture), ({ outcome: { summary, differences }, wrote }) => ({
        sheet: summary.sheet,
        risks: summary.risks,
        conflicts: differences.filter(({ kind }) => kind === 'conflict').length,
        changed: wrote,
      })),
  };
}
