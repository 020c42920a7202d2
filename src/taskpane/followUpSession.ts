import { actions } from '../actions';
import type { ReportId } from '../actions/reportList';
import type { Performer, RunOptions } from '../excel/perform';
import { copiedReport, type CopiedReport } from '../sheets/reports/reportHtml';
import { answer } from './answer';
import type { Answer } from './session';

/** What the tab Uppföljning asks of the workbook. */
export interface FollowUpSession {
  /** Makes Excel ask before the period is changed, or lets go of it again. */
  freeze(about: PlanPeriod, frozen: boolean): Promise<Answer<void>>;
  /** Draws the report on its sheet and shows it. */
  makeReport(report: ReportId, about: PlanPeriod): Promise<Answer<MadeReport>>;
  /** The same report for the clipboard. Writes nothing. */
  copyReport(report: ReportId, about: PlanPeriod): Promise<Answer<CopiedReport>>;
}

export interface PlanPeriod {
  readonly year: number;
  /** 1-based. */
  readonly period: number;
}

export interface MadeReport {
  readonly sheet: string;
  /** An earlier sheet of the report that somebody has written on, and that was left alone; '' for none. */
  readonly kept: string;
}

export function followUpSession(run: Performer): FollowUpSession {
  return {
    freeze: async (about, frozen) =>
      answer(
        await run.perform(actions[frozen ? 'freezePeriod' : 'thawPeriod'], optionsOf(about)),
        () => undefined,
      ),
    makeReport: async (report, about) =>
      answer(await run.perform(actions[report], optionsOf(about)), ({ outcome: { summary, kept } }) => ({
        sheet: summary.sheet,
        kept,
      })),
    copyReport: async (report, about) =>
      answer(await run.preview(actions[report], optionsOf(about)), ({ outcome }) => {
        if (outcome.report === null) throw new Error(`${report} makes no report.`);
        return copiedReport(outcome.report);
      }),
  };
}

function optionsOf({ year, period }: PlanPeriod): RunOptions {
  return { year, period };
}
