import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { DrawnCell } from '../matrix';
import { usePane } from '../pane';
import { AxisTitle, columnLabels, ColumnLabel, Patterns, RowLabel, size } from './matrixLabels';

/** Where an arrow key moves to, as rows down and columns to the right. */
const moves: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

type Rows = readonly (readonly DrawnCell[])[];

/**
 * The risk matrix as a picture whose cells are buttons: likelihood upwards, consequence to the right. Level shows as
 * colour, pattern and word in the name of each cell; the Tab key stops once, the arrows move between the cells.
 */
export function MatrixPicture({ rows, placed }: { rows: Rows; placed: number }): JSX.Element {
  const { text } = usePane();
  const [first = []] = rows;
  const cellWidth = (size.width - size.gutter) / Math.max(first.length, 1);
  const bottom = size.head + rows.length * size.cell;
  const labels = columnLabels(first, cellWidth);
  const height = bottom + size.line * (labels.deepest + 2) + 10;
  return (
    <figure class="matrix">
      <svg
        viewBox={`0 0 ${size.width} ${height}`}
        role="group"
        aria-label={text.matrix.picture(rows.length, first.length, placed)}
      >
        <Patterns />
        <AxisTitle x={0} y={12}>
          {text.matrix.likelihood}
        </AxisTitle>
        {rows.map((row, r) => (
          <RowLabel
            key={r}
            value={row[0]?.likelihood ?? 0}
            label={row[0]?.likelihoodLabel ?? ''}
            x={0}
            y={size.head + (r + 0.5) * size.cell}
          />
        ))}
        <Cells rows={rows} width={cellWidth} />
        {first.map((cell, c) => (
          <ColumnLabel
            key={c}
            value={cell.consequence}
            lines={labels.lines[c] ?? []}
            x={size.gutter + (c + 0.5) * cellWidth - size.gap / 2}
            y={bottom + size.line}
          />
        ))}
        <AxisTitle x={size.gutter + (size.width - size.gutter - size.gap) / 2} y={height - 4} middle>
          {text.matrix.consequence}
        </AxisTitle>
      </svg>
      <Caption first={first} spelledOut={labels.deepest === 0} />
    </figure>
  );
}

/** How to use the picture; and the words of the columns, when they did not fit under them. */
function Caption({ first, spelledOut }: { first: readonly DrawnCell[]; spelledOut: boolean }): JSX.Element {
  const { matrix } = usePane().text;
  const steps = first.map((cell) => matrix.step(cell.consequence, cell.consequenceLabel));
  return (
    <figcaption class="help">
      {spelledOut && <p>{matrix.steps(matrix.consequence, steps)}</p>}
      <p>{matrix.help}</p>
    </figcaption>
  );
}

/** The cells, one of which the Tab key stops at. */
function Cells({ rows, width }: { rows: Rows; width: number }): JSX.Element {
  const { state, send } = usePane();
  const group = useRef<SVGGElement>(null);
  const [stop, setStop] = useState<readonly [row: number, column: number]>([0, 0]);
  const [stopRow, stopColumn] = rows[stop[0]]?.[stop[1]] ? stop : [0, 0];
  const isChosen = ({ likelihood, consequence }: DrawnCell) =>
    state.cell?.likelihood === likelihood && state.cell.consequence === consequence;

  const move = (event: KeyboardEvent, row: number, column: number) => {
    const [down, right] = moves[event.key] ?? [0, 0];
    const next = [row + down, column + right] as const;
    if ((down === 0 && right === 0) || !rows[next[0]]?.[next[1]]) return;
    event.preventDefault();
    setStop(next);
    group.current?.querySelector<SVGGElement>(`[data-at="${next.join('-')}"]`)?.focus();
  };
  const choose = (cell: DrawnCell, row: number, column: number) => {
    const { likelihood, consequence } = cell;
    setStop([row, column]);
    send({ type: 'cellChosen', cell: isChosen(cell) ? null : { likelihood, consequence } });
  };
  return (
    <g ref={group}>
      {rows.flatMap((row, r) =>
        row.map((cell, c) => (
          <Cell
            key={`${r}-${c}`}
            cell={cell}
            at={`${r}-${c}`}
            x={size.gutter + c * width}
            y={size.head + r * size.cell}
            width={width - size.gap}
            tabbable={r === stopRow && c === stopColumn}
            chosen={isChosen(cell)}
            onChoose={() => choose(cell, r, c)}
            onKey={(event) => move(event, r, c)}
          />
        )),
      )}
    </g>
  );
}

interface CellProps {
  readonly cell: DrawnCell;
  readonly at: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly tabbable: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function Cell({ cell, at, x, y, width, tabbable, chosen, onChoose, onKey }: CellProps): JSX.Element {
  const { text } = usePane();
  const height = size.cell - size.gap;
  const name = text.matrix.cell(
    cell.likelihoodLabel,
    cell.consequenceLabel,
    cell.score,
    cell.level,
    cell.count,
  );
  const box = { x, y, width, height, rx: 4 };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose();
    } else onKey(event);
  };
  return (
    <g
      class={`matrix-cell look-${cell.look}${cell.count === 0 ? ' none' : ''}`}
      role="button"
      // In lower case: attributes of SVG elements keep the case they are written in.
      tabindex={tabbable ? 0 : -1}
      data-at={at}
      aria-label={name}
      aria-pressed={chosen}
      onClick={onChoose}
      onKeyDown={press}
    >
      <title>{name}</title>
      <rect class="fill" {...box} />
      <rect class="pattern" {...box} />
      {cell.count > 0 && <circle class="disc" cx={x + width / 2} cy={y + height / 2} r="15" />}
      {cell.count > 0 && (
        <text class="matrix-count" x={x + width / 2} y={y + height / 2 + 5}>
          {text.number(cell.count)}
        </text>
      )}
      <text class="matrix-score" x={x + 5} y={y + 12}>
        {cell.score}
      </text>
      <rect class="ring" x={x + 1} y={y + 1} width={width - 2} height={height - 2} rx="4" />
    </g>
  );
}
