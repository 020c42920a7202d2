import type { Area } from '../document';
import { invalidArgument } from './errors';
import { bounding, intersect, sameArea, type RangeRef } from './ranges';
import { valueType } from './reading';

/** Areas of `Range.getSpecialCells`, top to bottom. Only the used part is looked at, except for Visible. */
export function specialCells(range: RangeRef, what: string, which: string | null): Area[] {
  const { sheet } = range;
  const used = sheet.usedRange(false);
  const within = used ? range.areas.flatMap((area) => intersect(area, used) ?? []) : [];
  switch (what) {
    case 'Formulas':
    case 'Constants':
    case 'Blanks':
      return within.flatMap((area) => cellsWhere(range, area, what, which));
    case 'Visible':
      return range.areas.flatMap((area) => visibleParts(range, area));
    case 'ConditionalFormats':
      return meeting(
        range,
        sheet.conditionalFormats.items.flatMap((item) => item.areas),
      );
    case 'DataValidations':
      return meeting(
        range,
        sheet.dataValidations.items.flatMap((item) => item.areas),
      );
    default:
      throw invalidArgument(`${what} is not supported by this host`);
  }
}

const meeting = (range: RangeRef, areas: readonly Area[]): Area[] =>
  range.areas.flatMap((area) => areas.flatMap((other) => intersect(area, other) ?? []));

/** Excel's names of groups of value types: "Errors", "Logical", "Numbers", "Text" and their sums. */
const GROUPS: Readonly<Record<string, string>> = {
  Error: 'Error',
  Logical: 'Boolean',
  Number: 'Double',
  Text: 'String',
};

function wantedTypes(which: string | null): ReadonlySet<string> | null {
  if (which === null || which === 'All') return null;
  const types = Object.entries(GROUPS).flatMap(([name, type]) => (which.includes(name) ? [type] : []));
  if (types.length === 0) throw invalidArgument(which);
  return new Set(types);
}

function cellsWhere(range: RangeRef, area: Area, what: string, which: string | null): Area[] {
  range.session.calculation.settle();
  const content = range.sheet.readArea(area);
  const types = wantedTypes(which);
  const matches = (index: number): boolean => {
    const value = content.values[index] ?? null;
    const isFormula = content.formulas.has(index);
    if (what === 'Blanks') return value === null && !isFormula;
    if ((what === 'Formulas') !== isFormula) return false;
    return (isFormula || value !== null) && (types === null || types.has(valueType(value)));
  };
  const runs: Area[] = [];
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++) {
      if (!matches(row * area.columns + column)) continue;
      let end = column;
      while (end + 1 < area.columns && matches(row * area.columns + end + 1)) end++;
      runs.push({ row: area.row + row, column: area.column + column, rows: 1, columns: end - column + 1 });
      column = end;
    }
  return stacked(runs);
}

function visibleParts({ sheet }: RangeRef, area: Area): Area[] {
  const rows: Area[] = [];
  const last = Math.min(
    area.rows,
    (sheet.usedRange(false)?.rows ?? 0) + (sheet.usedRange(false)?.row ?? 0) + 1,
  );
  for (let row = 0; row < last; row++)
    if (!sheet.rows.hidden(area.row + row)) rows.push({ ...area, row: area.row + row, rows: 1 });
  const beyond = area.rows - last;
  return stacked(beyond > 0 ? [...rows, { ...area, row: area.row + last, rows: beyond }] : rows);
}

/** Runs of the same columns in rows that follow one another become one area. */
function stacked(runs: readonly Area[]): Area[] {
  const areas: Area[] = [];
  for (const run of runs) {
    const above = areas.findLastIndex(
      (area) =>
        area.row + area.rows === run.row && area.column === run.column && area.columns === run.columns,
    );
    const found = areas[above];
    if (found) areas[above] = bounding(found, run);
    else if (!areas.some((area) => sameArea(area, run))) areas.push(run);
  }
  return areas;
}
