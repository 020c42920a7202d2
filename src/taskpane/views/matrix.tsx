import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { levelLabel, levelRank } from '../../domain/score';
import {
  drawnMatrix,
  listedRisks,
  lookOf,
  moveOf,
  risksAt,
  unplaced,
  type DrawnCell,
  type ShownRisk,
} from '../matrix';
import { oneLine } from '../oneLine';
import { usePane } from '../pane';
import { isQuiet } from '../state';
import type { Rating } from '../session';
import { MatrixPicture } from './matrixPicture';
import { Button, Empty, Icon, Segments } from './parts';
import { Paged } from './rows';

/** The tab Matris: the picture, the same as a table, and the risks of the chosen cell. */
export function Matrix(): JSX.Element {
  const { state, send, text } = usePane();
  const { check, policy, matrixWhen } = state;
  const risks = check?.risks ?? [];
  const start = check?.start;
  const when = start === undefined ? 'now' : matrixWhen;
  const placed = useMemo(() => risksAt(risks, when), [risks, when]);
  const rows = useMemo(() => drawnMatrix(policy, placed), [policy, placed]);
  if (risks.length === 0) {
    return <Empty icon="analysis" title={text.analysis.none.title} body={text.plan.needsAnalysis} />;
  }
  const missing = unplaced(placed);
  return (
    <>
      <section class="card matrix-card" aria-labelledby="matrix-title">
        <h2 id="matrix-title" class="lead">
          {text.matrix.title}
        </h2>
        {start !== undefined && (
          <Segments
            legend={text.matrix.when}
            name="when"
            value={when}
            options={[
              ['now', text.matrix.now],
              ['start', text.matrix.start],
            ]}
            onChange={(when) => send({ type: 'whenChosen', when })}
          />
        )}
        <MatrixPicture rows={rows} placed={placed.length - missing} />
        {missing > 0 && <p class="quiet">{text.matrix.unplaced(missing)}</p>}
        <YearStart when={when} known={placed.length} />
        <MatrixTable rows={rows} />
        <PictureButton />
      </section>
      <RiskList risks={placed} />
    </>
  );
}

/** What the matrix at the start of the year rests on, and how many risks have moved since. */
function YearStart({ when, known }: { when: 'now' | 'start'; known: number }): JSX.Element {
  const { state, text, words } = usePane();
  const { check, policy } = state;
  if (check?.start === undefined) return <p class="quiet">{text.matrix.noStart}</p>;
  const moves = check.risks.map((risk) => moveOf(risk, policy));
  const lowered = moves.filter((move) => move === 'lowered').length;
  const raised = moves.filter((move) => move === 'raised').length;
  const { source, sheet } = check.start;
  return (
    <>
      {when === 'start' && (
        <p class="quiet">{words.matrixTab.from[source](sheet, known, check.risks.length)}</p>
      )}
      <p>{words.matrixTab.moves(lowered, raised)}</p>
    </>
  );
}

/** The register of risks that the start of the year is kept in. */
function PictureButton(): JSX.Element {
  const { state, run, words } = usePane();
  const isThere = state.check?.start?.source === 'picture';
  return (
    <>
      <div class="actions">
        <Button off={!isQuiet(state.busy)} onClick={() => void run.makePicture()}>
          {isThere ? words.matrixTab.update : words.matrixTab.make}
        </Button>
      </div>
      <p class="help">{words.matrixTab.help}</p>
    </>
  );
}

/** Everything the picture says, as a table. */
function MatrixTable({ rows }: { rows: readonly (readonly DrawnCell[])[] }): JSX.Element {
  const { text } = usePane();
  const { matrix } = text;
  return (
    <details class="fold">
      <summary>
        <Icon name="chevron" />
        {matrix.table}
      </summary>
      <table class="table">
        <caption class="visually-hidden">{matrix.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{matrix.likelihood}</th>
            <th scope="col">{matrix.consequence}</th>
            <th scope="col">{matrix.level}</th>
            <th scope="col" class="number">
              {matrix.number}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.flat().map((cell) => (
            <tr key={`${cell.likelihood}-${cell.consequence}`}>
              <td>{matrix.step(cell.likelihood, cell.likelihoodLabel)}</td>
              <td>{matrix.step(cell.consequence, cell.consequenceLabel)}</td>
              <td>{`${cell.score} ${cell.level}`}</td>
              <td class="number">{text.number(cell.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** As many as are drawn at first and for each "show more". */
const page = 30;

function RiskList({ risks }: { risks: readonly ShownRisk[] }): JSX.Element {
  const { state, send, text, words } = usePane();
  const { cell, policy } = state;
  const listed = useMemo(() => listedRisks(risks, cell), [risks, cell]);
  const title = cell ? capitalised(words.score.words(cell, policy)) : text.matrix.all;
  return (
    <section aria-labelledby="risks-title">
      <div class="heading-row">
        <h2 id="risks-title">{title}</h2>
        {cell && (
          <Button look="link" onClick={() => send({ type: 'cellChosen', cell: null })}>
            {text.matrix.showAll}
          </Button>
        )}
      </div>
      {listed.length === 0 && <p class="quiet">{text.matrix.noneInCell}</p>}
      <Paged items={listed} page={page} look="rows listed" keyOf={({ risk }) => `${risk.sheet}!${risk.cell}`}>
        {(each) => <Risk shown={each} />}
      </Paged>
    </section>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

function Risk({ shown }: { shown: ShownRisk }): JSX.Element {
  const { state, run, text, words } = usePane();
  const { policy } = state;
  const { risk } = shown;
  const look = lookOf(levelRank(shown.level, policy), policy.levels.length);
  const move = moveOf(risk, policy);
  const told = (rating: Rating) => {
    const level = rating.level === null ? text.matrix.unscored : levelLabel(rating.level, policy);
    return rating.score === null ? level : `${text.number(rating.score)} ${level}`;
  };
  return (
    <button
      type="button"
      class="row"
      title={text.goTo(risk.sheet, risk.cell)}
      onClick={() => void run.goTo({ sheet: risk.sheet, cell: risk.cell })}
    >
      <span class="cell">{risk.cell}</span>
      <span class="risk">
        <span class="risk-text">{oneLine(risk.risk)}</span>
        <span class="quiet">{oneLine(risk.area)}</span>
        <span class={shown.level === null ? 'level' : `level look-${look}`}>{told(shown)}</span>
        {move !== null && risk.start && (
          <span class="quiet">{words.matrixTab.moved[move](told(risk.start), told(risk))}</span>
        )}
      </span>
    </button>
  );
}
