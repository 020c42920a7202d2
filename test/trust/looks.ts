/** What a workbook shows, to compare two of them. */
import type { Area } from '../../src/headless/document';
import type { Workbook } from '../excel/workbook';

/** The cells of every sheet, and what lies on them, without ids that differ from run to run. */
export function looks({ host: { document }, cells }: Workbook) {
  return document.sheets.map((sheet) => ({
    name: sheet.name,
    cells: cells(sheet.name),
    tables: sheet.tables.items.map(({ name, area }) => [name, area]),
    choices: byCell(sheet.dataValidations.items.map(({ areas, formula1 }) => [areas, formula1])),
    marks: sheet.conditionalFormats.items.map(({ areas, rule }) => [areas, rule]),
    freeze: sheet.freeze.rows,
    charts: sheet.charts.items.map(({ name }) => name),
    state: sheet.customProperties.get('internkontroll.state'),
  }));
}

/** Drop-downs cell by cell: added later or all at once, it is the same to whoever uses them. */
function byCell(lists: readonly (readonly [readonly Area[], unknown])[]): string[] {
  return lists
    .flatMap(([areas, list]) =>
      areas.flatMap(({ row, column, rows }) =>
        Array.from({ length: rows }, (_, r) => `${row + r},${column} ${String(list)}`),
      ),
    )
    .sort();
}

/** What has been stored with the workbook. */
export function settingsOf({ host: { document } }: Workbook): unknown {
  return document.settings.keys().map((key) => [key, document.settings.get(key)]);
}

/** A problem as a person is shown it: what is wrong, what to do, and what became of the workbook. */
export const SENTENCE =
  /^\p{Lu}[^\p{Cc}]+\. (Ingenting har ändrats|En del kan ha hunnit skrivas\. Kör kommandot igen så görs det klart)\.$/u;

/** What people have typed: their own sheets by the cell, elsewhere what is marked as theirs with what its row is about. */
export function typed(book: Workbook): string[] {
  return book.host.document.sheets.flatMap((sheet) => {
    const own = !sheet.customProperties.get('internkontroll');
    return book.cells(sheet.name).flatMap((line, r) =>
      line.flatMap((cell, c) => {
        if (own) return cell === '' ? [] : [`${sheet.name} ${r} ${c} ${String(cell)}`];
        const about = String(line.find((other) => /^Risk /.test(String(other))) ?? '');
        return /^(Pågår|Egen|Annans)/.test(String(cell)) ? [`${about} ${String(cell)}`] : [];
      }),
    );
  });
}
