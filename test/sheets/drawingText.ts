import { areaAddress, cellAddress, columnLetter } from '../../src/sheets/grid';
import { isFormula, type Drawing, type NewCell } from '../../src/sheets/model';

/** A drawing as a person reads it in review: the cells as a table, then everything else line by line. */
export function drawingText(drawing: Drawing): string {
  const { target, blocks, seal = {}, properties = {} } = drawing;
  return [
    `# ${target.kind} sheet "${target.name}"${target.kind === 'new' && !target.visible ? ' (hidden)' : ''}`,
    ...entries('property', properties),
    ...(drawing.insertRows ?? []).map(({ row, count }) => `insert ${count} rows at ${row + 1}`),
    ...blocks.flatMap(({ row, column, cells }) => [
      '',
      `cells from ${cellAddress(row, column)}`,
      ...cells.map((line, index) => `${row + index + 1} | ${line.map(cellText).join(' | ')}`),
    ]),
    '',
    ...(drawing.table
      ? [`${drawing.table.action} table ${drawing.table.name} ${areaAddress(drawing.table.area)}`]
      : []),
    ...(drawing.styles ?? []).map(({ area, style }) => `style ${areaAddress(area)} ${JSON.stringify(style)}`),
    ...(drawing.columns ?? []).map(
      ({ column, width, hidden }) => `column ${columnLetter(column)} ${width} pt${hidden ? ' hidden' : ''}`,
    ),
    ...(drawing.fitRows ?? []).map((area) => `fit rows ${areaAddress(area)}`),
    ...(drawing.choices ?? []).map(
      ({ area, source, alert }) =>
        `choice ${areaAddress(area)} ${'sheet' in source ? `${source.sheet}!${areaAddress(source.area)}` : source.join(' / ')}${alert ? ' (asks)' : ''}`,
    ),
    ...(drawing.unmark === undefined ? [] : [`unmark ${drawing.unmark}`]),
    ...(drawing.marks ?? []).map(
      ({ area, formula, look }) => `mark ${areaAddress(area)} ${formula} ${JSON.stringify(look)}`,
    ),
    ...(drawing.freezeRows === undefined ? [] : [`freeze ${drawing.freezeRows} rows`]),
    ...(drawing.page ? [`page ${JSON.stringify(drawing.page)}`] : []),
    ...(drawing.look ? [`look ${JSON.stringify(drawing.look)}`] : []),
    ...entries('seal', seal),
    '',
  ].join('\n');
}

function entries(what: string, texts: Readonly<Record<string, string>>): string[] {
  return Object.entries(texts).map(([key, value]) => `${what} ${key} = ${value}`);
}

function cellText(cell: NewCell): string {
  if (cell === null) return '·';
  return (isFormula(cell) ? cell.formula : String(cell)).replaceAll('\n', '⏎');
}
