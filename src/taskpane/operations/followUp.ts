import type { ReportId } from '../../actions/reportList';
import { copyPage } from '../clipboard';
import { shownFollowUp, shownPeriod } from '../followUp';
import type { Work } from './work';

/** Freezing periods, and the reports. */
export function followUpOperations({ session, store, words, say, run, runs, look }: Work) {
  return {
    /** Freezes the shown period, or lets go of it where it is frozen. */
    async freeze(): Promise<void> {
      const shown = shownFollowUp(store.get());
      if (!shown) return;
      const { name, frozen } = shown.period;
      if (!(await runs('other', () => session.freeze(shownPeriod(store.get()), !frozen)))) return;
      const { freeze } = words().followUpTab;
      say(frozen ? freeze.thawed(name) : freeze.frozen(name));
      await look('refresh');
    },

    showReports(): Promise<void> {
      store.send({ type: 'tabChosen', tab: 'followUp' });
      store.send({ type: 'reportsAsked' });
      return Promise.resolve();
    },

    async makeReport(report: ReportId): Promise<void> {
      const made = await run('other', () => session.makeReport(report, shownPeriod(store.get())));
      if (!made) return;
      const { reportList } = words();
      say(made.kept === '' ? reportList.made(made.sheet) : reportList.kept(made.sheet, made.kept));
      await look('refresh');
    },

    /** Puts a report on the clipboard; where that is forbidden it is shown, for the user to copy. */
    async copyReport(report: ReportId): Promise<void> {
      const page = run('other', () => session.copyReport(report, shownPeriod(store.get())));
      const copied = await copyPage(page);
      const ready = await page;
      if (!ready) return;
      store.send({ type: 'copiedByHand', page: copied ? null : ready });
      if (copied) say(words().reportList.copied(ready.title));
    },
  };
}
