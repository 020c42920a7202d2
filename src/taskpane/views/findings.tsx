import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { PlacedFinding } from '../../actions/action';
import type { IconName } from '../icons';
import type { Severity } from '../../domain/finding';
import { countBySeverity, groupFindings, severityOrder, type FindingGroup } from '../findings';
import { oneLine } from '../oneLine';
import { usePane } from '../pane';
import { Button, Empty, Icon, Segments } from './parts';
import { CellRow, Paged } from './rows';

const icon: Record<Severity, IconName> = { error: 'error', warning: 'warning', hint: 'hint' };

/** As many as are drawn at first and for each "show more": thousands of findings must not make the pane slow. */
const page = { groups: 40, rows: 20 } as const;

/** A list this short needs no search field. */
const shortList = 8;

/** The list of findings, by kind or by row, with filters and a way to each cell. */
export function Findings(): JSX.Element {
  const { state, text } = usePane();
  const findings = state.check?.findings ?? [];
  if (findings.length === 0) {
    return (
      <Empty icon="done" tone="good" title={text.findings.clean.title} body={text.findings.clean.body} />
    );
  }
  return (
    <section class="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{text.findings.title}</h2>
      <Filters findings={findings} />
      <Groups findings={findings} />
    </section>
  );
}

function Filters({ findings }: { findings: readonly PlacedFinding[] }): JSX.Element {
  const { state, send, text } = usePane();
  const { severity, group, query } = state.findings;
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  const present = severityOrder.filter((one) => counts[one] > 0);
  return (
    <div class="filters">
      <div class="chips" role="group" aria-label={text.findings.severityFilter}>
        {present.map((one) => (
          <button
            key={one}
            type="button"
            class="chip"
            aria-pressed={severity === one}
            onClick={() =>
              send({ type: 'findingsViewed', view: { severity: severity === one ? null : one } })
            }
          >
            <Icon name={icon[one]} tone={one} />
            {text.findings.severityCount(one, counts[one])}
          </button>
        ))}
      </div>
      <Segments
        legend={text.findings.groupLabel}
        name="group"
        value={group}
        options={[
          ['kind', text.findings.byKind],
          ['row', text.findings.byRow],
        ]}
        onChange={(value) => send({ type: 'findingsViewed', view: { group: value } })}
      />
      {findings.length > shortList && (
        <label class="search">
          <Icon name="search" />
          <input
            type="search"
            aria-label={text.findings.filter}
            placeholder={text.findings.filterPlaceholder}
            value={query}
            onInput={(event) => send({ type: 'findingsViewed', view: { query: event.currentTarget.value } })}
          />
        </label>
      )}
    </div>
  );
}

function Groups({ findings }: { findings: readonly PlacedFinding[] }): JSX.Element {
  const { state, send, text } = usePane();
  const groups = useMemo(() => groupFindings(findings, state.findings), [findings, state.findings]);
  if (groups.length === 0) {
    return (
      <div class="no-match">
        <p class="quiet">{text.findings.noMatch}</p>
        <Button
          look="link"
          onClick={() => send({ type: 'findingsViewed', view: { query: '', severity: null } })}
        >
          {text.findings.clearFilter}
        </Button>
      </div>
    );
  }
  return (
    <Paged items={groups} page={page.groups} look="groups" keyOf={({ key }) => key}>
      {(group) => <Group group={group} searched={state.findings.query.trim() !== ''} />}
    </Paged>
  );
}

function Group({ group, searched }: { group: FindingGroup; searched: boolean }): JSX.Element {
  const { send, text, words } = usePane();
  const [open, setOpen] = useState(false);
  const id = `findings-${group.kind ?? 'row'}`;
  const kind = group.kind === null ? null : words.findings.kinds[group.kind];
  const unfolded = open || searched;
  const riskOf = useRiskTexts();
  const several = useSeveralSheets();
  return (
    <details class="group" open={unfolded} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary id={kind ? id : undefined}>
        <Icon name="chevron" />
        <Icon name={icon[group.severity]} tone={group.severity} />
        <span class="group-title">
          {kind ? kind.title : text.findings.row(group.row ?? 0)}
          {!kind && several && <span class="context">{group.sheet}</span>}
          {!kind && <span class="context">{riskOf(group)}</span>}
        </span>
        <span class="count">{text.number(group.findings.length)}</span>
      </summary>
      {unfolded && (
        <div class="group-body">
          {group.shared && <p class="shared">{group.shared}</p>}
          {kind && (
            <p class="explanation">
              {kind.explanation}{' '}
              <button
                type="button"
                class="button link"
                aria-label={text.help.moreOn(kind.title)}
                onClick={() => send({ type: 'helpOpened', topic: group.kind, from: id })}
              >
                {text.help.more}
              </button>
            </p>
          )}
          <Rows group={group} />
        </div>
      )}
    </details>
  );
}

function Rows({ group }: { group: FindingGroup }): JSX.Element {
  const riskOf = useRiskTexts();
  return (
    <Paged
      items={group.findings}
      page={page.rows}
      keyOf={({ sheet, cell, code }) => `${sheet}!${cell} ${code}`}
    >
      {(finding) => (
        <Row
          finding={finding}
          group={group}
          risk={riskOf({ sheet: finding.sheet, row: finding.source.row })}
        />
      )}
    </Paged>
  );
}

interface RowProps {
  readonly finding: PlacedFinding;
  readonly group: FindingGroup;
  readonly risk: string;
}

/** Under a kind, a row is known by its risk; under a row, a finding is known by its severity. The whole row leads to the cell. */
function Row({ finding, group, risk }: RowProps): JSX.Element {
  const { sheet, cell, severity, message } = finding;
  const several = useSeveralSheets();
  const said = group.shared === null || risk === '' ? message : risk;
  return (
    <CellRow place={{ sheet, cell }}>
      <span class="message">
        {group.kind === null && <Icon name={icon[severity]} tone={severity} />}
        {said}
      </span>
      {group.kind !== null && said !== risk && <span class="context">{risk}</span>}
      {group.kind !== null && several && <span class="context">{sheet}</span>}
    </CellRow>
  );
}

/** With several sheets read together, a cell's address alone does not say where it is. */
function useSeveralSheets(): boolean {
  const used = usePane().state.check?.used ?? [];
  return used.some(({ sheet }) => sheet !== used[0]?.sheet);
}

/** The risk that stands in a row, on one line; '' when there is none. */
function useRiskTexts(): (place: { readonly sheet: string; readonly row: number | null }) => string {
  const risks = usePane().state.check?.risks;
  const texts = useMemo(
    () => new Map(risks?.map((risk) => [`${risk.sheet}!${risk.row}`, oneLine(risk.risk)])),
    [risks],
  );
  return ({ sheet, row }) => texts.get(`${sheet}!${row}`) ?? '';
}
