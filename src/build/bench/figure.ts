/**
 * One measured figure. `counter`: the same on every machine, so a value over its limit is a fault. `ratio`: two times
 * measured side by side on this machine; over its limit it is told, but a busy machine must not stop a release.
 */
export interface Figure {
  readonly area: string;
  readonly name: string;
  readonly kind: 'counter' | 'ratio';
  /** null: could not be measured here; `note` says why. */
  readonly value: number | null;
  /** The highest value that is good; null for figures that are only told. */
  readonly limit: number | null;
  readonly unit: '' | '×' | 'byte' | 'ms';
  readonly note?: string;
}

/** How much to measure: `quick` is for every commit, the whole for a release. */
export interface Extent {
  readonly quick: boolean;
}

export type Verdict = 'ok' | 'OVER' | 'missed' | 'told' | 'not here';

/** What a figure's value means against its limit. */
export function verdictOf({ value, limit, kind }: Figure): Verdict {
  if (value === null) return 'not here';
  if (limit === null) return 'told';
  if (value <= limit) return 'ok';
  return kind === 'counter' ? 'OVER' : 'missed';
}

/** The figures as lines of equal columns, one area after the other. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [['what', 'value', 'limit', 'verdict', ''], ...figures.map(rowOf)];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((text, column) => (column === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowOf(figure: Figure): string[] {
  const { area, name, value, limit, unit, note = '' } = figure;
  return [`${area}: ${name}`, shown(value, unit), shown(limit, unit), verdictOf(figure), note];
}

function shown(value: number | null, unit: Figure['unit']): string {
  if (value === null) return '–';
  const text = unit === '×' ? value.toFixed(2) : Math.round(value).toLocaleString('en-US');
  return [text, unit].filter(Boolean).join(' ');
}

/** The middle of some numbers; of an even count, the lower of the two in the middle. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor((numbers.length - 1) / 2)] ?? NaN;
}
