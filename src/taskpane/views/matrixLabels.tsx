import type { JSX } from 'preact';
import type { DrawnCell } from '../matrix';

/** Units of the drawing; it is scaled to the width of the pane. */
export const size = { width: 320, head: 20, cell: 48, gutter: 84, line: 13, gap: 3 } as const;

/** Level by pattern, for those who do not see the colours: plain, dots, lines, crossed lines. */
export function Patterns(): JSX.Element {
  return (
    <defs aria-hidden="true">
      <pattern id="look-1" width="8" height="8" patternUnits="userSpaceOnUse">
        <circle class="ink" cx="2" cy="2" r="1" />
        <circle class="ink" cx="6" cy="6" r="1" />
      </pattern>
      <pattern id="look-2" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="ink" width="1.25" height="6" />
      </pattern>
      <pattern id="look-3" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="ink" width="1.25" height="6" />
        <rect class="ink" width="6" height="1.25" />
      </pattern>
    </defs>
  );
}

export function RowLabel({
  value,
  label,
  x,
  y,
}: {
  value: number;
  label: string;
  x: number;
  y: number;
}): JSX.Element {
  const lines = wrapped(label, 12);
  return (
    <g class="axis" aria-hidden="true">
      <text class="axis-number" x={x} y={y + 4}>
        {value}
      </text>
      {lines.map((line, index) => (
        <text key={index} x={x + 14} y={y + 4 + (index - (lines.length - 1) / 2) * size.line}>
          {line}
        </text>
      ))}
    </g>
  );
}

export function ColumnLabel(props: {
  value: number;
  lines: readonly string[];
  x: number;
  y: number;
}): JSX.Element {
  return (
    <g class="axis middle" aria-hidden="true">
      <text class="axis-number" x={props.x} y={props.y}>
        {props.value}
      </text>
      {props.lines.map((line, index) => (
        <text key={index} x={props.x} y={props.y + size.line * (index + 1)}>
          {line}
        </text>
      ))}
    </g>
  );
}

export function AxisTitle(props: { x: number; y: number; children: string; middle?: boolean }): JSX.Element {
  return (
    <text
      class={props.middle ? 'axis-title middle' : 'axis-title'}
      x={props.x}
      y={props.y}
      aria-hidden="true"
    >
      {props.children}
    </text>
  );
}

/** The words under the columns, where all of them fit; otherwise none, and they are told under the picture instead. */
export function columnLabels(
  cells: readonly DrawnCell[],
  width: number,
): { lines: readonly (readonly string[])[]; deepest: number } {
  const lines = cells.map((cell) => wrapped(cell.consequenceLabel, Math.floor(width / 5.6)));
  const fit = lines.every((all) => !all.some((line) => line.endsWith('…')));
  return fit ? { lines, deepest: Math.max(...lines.map((all) => all.length)) } : { lines: [], deepest: 0 };
}

/** A label on at most two lines of `max` characters; what does not fit ends in an ellipsis. */
export function wrapped(label: string, max: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of label.split(/(?<=[\s/-])/)) {
    const last = lines.length - 1;
    if (lines[last] === '' || (lines[last] + word).trimEnd().length <= max) lines[last] += word;
    else lines.push(word);
  }
  const cut = (line: string, more: boolean) =>
    line.length > max || more ? `${line.slice(0, max - 1)}…` : line;
  return lines.slice(0, 2).map((line, index) => cut(line.trimEnd(), index === 1 && lines.length > 2));
}
