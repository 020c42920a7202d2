import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { periodReports, reportIds, reportKinds, type ReportId } from '../../actions/reportList';
import type { CopiedReport } from '../../sheets/reports/reportHtml';
import { shownFollowUp, shownPeriod } from '../followUp';
import { usePane } from '../pane';
import { isQuiet } from '../state';
import { Button, IconButton } from './parts';

/** The reports: what each is for, making it, showing it, copying it. */
export function Reports(): JSX.Element {
  const { state, words } = usePane();
  const { title, help } = words.reportList;
  const heading = useRef<HTMLHeadingElement>(null);
  const { reportsAsked } = state;
  useLayoutEffect(() => {
    if (reportsAsked > 0) heading.current?.focus();
  }, [reportsAsked]);
  return (
    <section class="reports" aria-labelledby="reports-title">
      <h2 id="reports-title" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p class="quiet">{help}</p>
      <ul class="groups report-list">
        {reportIds.map((id) => (
          <li key={id}>
            <ReportItem id={id} />
          </li>
        ))}
      </ul>
      {/* Last: its heading of the first order must not stand before ours. */}
      {state.byHand && <ByHand page={state.byHand} />}
    </section>
  );
}

function ReportItem({ id }: { id: ReportId }): JSX.Element {
  const { state, words, run } = usePane();
  const { reportList } = words;
  const { name, purpose } = reportList.reports[id];
  const period = shownFollowUp(state)?.period.name;
  const title = periodReports.includes(id) && period !== undefined ? reportList.about(name, period) : name;
  const off = !isQuiet(state.busy);
  const sheet = useReportSheet(id);
  return (
    <div class="report">
      <div class="heading-row">
        <h3>{title}</h3>
        {sheet !== undefined && (
          <IconButton
            icon="sheet"
            label={reportList.of(reportList.show, title)}
            onClick={() => void run.goTo({ sheet, cell: 'A1' })}
          />
        )}
      </div>
      <p class="quiet">{purpose}</p>
      <div class="actions">
        <Button
          off={off}
          label={reportList.of(reportList.make, title)}
          onClick={() => void run.makeReport(id)}
        >
          {reportList.make}
        </Button>
        <Button
          off={off}
          look="subtle"
          label={reportList.of(reportList.copy, title)}
          onClick={() => void run.copyReport(id)}
        >
          {reportList.copy}
        </Button>
      </div>
    </div>
  );
}

/** The newest sheet of the report about what is shown. */
function useReportSheet(id: ReportId): string | undefined {
  const { state } = usePane();
  const about = shownPeriod(state);
  const period = periodReports.includes(id) ? about.period : 0;
  return state.check?.reports.findLast(
    (place) => place.kind === reportKinds[id] && place.year === about.year && place.period === period,
  )?.sheet;
}

/** The report itself, selected, for the user to copy where the pane may not. */
function ByHand({ page }: { page: CopiedReport }): JSX.Element {
  const { send, words } = usePane();
  const { byHand } = words.reportList;
  const region = useRef<HTMLDivElement>(null);
  const select = () => {
    region.current?.focus();
    if (region.current) getSelection()?.selectAllChildren(region.current);
  };
  useLayoutEffect(select, [page]);
  return (
    <section class="card by-hand" aria-labelledby="by-hand-title">
      <h3 id="by-hand-title">{byHand.title}</h3>
      <p>{byHand.body}</p>
      {/* Made by reportHtml.ts, where every text of the workbook is escaped. */}
      <div
        class="to-copy"
        role="region"
        tabIndex={0}
        aria-label={byHand.region(page.title)}
        ref={region}
        dangerouslySetInnerHTML={{ __html: page.body }}
      />
      <div class="actions">
        <Button onClick={select}>{byHand.select}</Button>
        <Button look="subtle" onClick={() => send({ type: 'copiedByHand', page: null })}>
          {byHand.close}
        </Button>
      </div>
    </section>
  );
}
