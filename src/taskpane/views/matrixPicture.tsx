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

/**
 * The risk matrix as a picture whose cells are buttons: likelihood upwards, consequence to the right. Level shows as
 * colour, pattern and word in the name of each cell; the Tab key stops once, the arrows move between the cells.
 */
export function MatrixPicture({
  rows,
  placed,
}: {
  rows: readonly (readonly DrawnCell[])[];
  placed: number;
}): JSX.Element {
  const { state, send, text } = usePane();
  const svg = useRef<SVGSVGElement>(null);
  const [stop, setStop] = useState<readonly [number, number]>([0, 0]);
  const columns = rows[0]?.length ?? 1;
  const cellWidth = (size.width - size.gutter) / columns;
  const bottom = size.head + rows.length * size.cell;
  const labels = columnLabels(rows[0] ?? [], cellWidth);
  const height = bottom + size.line * (labels.deepest + 2) + 10;
  const [stopRow, stopColumn] = [Math.min(stop[0], rows.length - 1), Math.min(stop[1], columns - 1)];

  const move = (event: KeyboardEvent, row: number, column: number) => {
    const step = moves[event.key];
    const next = step && ([row + step[0], column + step[1]] as const);
    if (!next || !rows[next[0]]?.[next[1]]) return;
    event.preventDefault();
    setStop(next);
    svg.current?.querySelector<SVGGElement>(`[data-at="${next[0]}-${next[1]}"]`)?.focus();
  };
  const choose = (cell: DrawnCell) => {
    const again = isChosen(cell);
    send({
      type: 'cellChosen',
      cell: again ? null : { likelihood: cell.likelihood, consequence: cell.consequence },
    });
  };
  const isChosen = (cell: DrawnCell) =>
    state.cell?.likelihood === cell.likelihood && state.cell.consequence === cell.consequence;

  return (
    <figure class="matrix">
      <svg
        ref={svg}
        viewBox={`0 0 ${size.width} ${height}`}
        role="group"
        aria-label={text.matrix.picture(rows.length, columns, placed)}
      >
        <Patterns />
        <AxisTitle x={0} y={12}>
          {text.matrix.likelihood}
        </AxisTitle>
        {rows.map((row, r) => (
          <g key={r}>
            <RowLabel
              value={row[0]?.likelihood ?? 0}
              label={row[0]?.likelihoodLabel ?? ''}
              x={0}
              y={size.head + (r + 0.5) * size.cell}
            />
            {row.map((cell, c) => (
              <Cell
                key={c}
                cell={cell}
                at={`${r}-${c}`}
                x={size.gutter + c * cellWidth}
                y={size.head + r * size.cell}
                width={cellWidth - size.gap}
                tabbable={r === stopRow && c === stopColumn}
                chosen={isChosen(cell)}
                onChoose={() => {
                  setStop([r, c]);
                  choose(cell);
                }}
                onKey={(event) => move(event, r, c)}
              />
            ))}
          </g>
        ))}
        {rows[0]?.map((cell, c) => (
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
      <figcaption class="help">
        {labels.deepest === 0 && (
          <p>
            {text.matrix.steps(
              text.matrix.consequence,
              (rows[0] ?? []).map((cell) => text.matrix.step(cell.consequence, cell.consequenceLabel)),
            )}
          </p>
        )}
        <p>{text.matrix.help}</p>
      </figcaption>
    </figure>
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
