import type { Grid } from '../grid';
import { property } from '../planSheet';
import { contentHash, textsIn } from './contentHash';
import { reportLines } from './drawReport';
import { reportProperty, type Report } from './reportSheet';

/** The sheets that earlier runs of the same report have left. */
export interface EarlierReports {
  /** One that holds nothing but what we wrote: it may be redrawn. null where there is none. */
  readonly untouched: Grid | null;
  /** One that somebody has written on: it is theirs now, and left as it is. null where there is none. */
  readonly touched: Grid | null;
}

/**
 * Earlier sheets of a report: by their properties, or by their name where another program has saved the workbook without properties. The
 * name alone proves nothing, but a sheet on which every text is one of the report's own holds nothing to lose.
 */
export function earlierReports(grids: readonly Grid[], report: Report): EarlierReports {
  const known = grids.filter((grid) => isSameReport(grid, report));
  const named = grids.find(
    ({ sheet }) => sheet.name === report.sheetName && saysNoOther(sheet.properties, report),
  );
  const lines = reportLines(report);
  const untouched = [...known, ...(named ? [named] : [])].find(
    (grid) => holdsWhatWeWrote(grid) || saysNothingElse(grid, lines),
  );
  return { untouched: untouched ?? null, touched: known.find((grid) => grid !== untouched) ?? null };
}

function isSameReport({ sheet: { properties } }: Grid, { kind, year, period }: Report): boolean {
  return (
    properties[property.kind] === 'report' &&
    properties[reportProperty.kind] === kind &&
    properties[reportProperty.year] === String(year) &&
    properties[reportProperty.period] === String(period)
  );
}

/** What its properties say, if anything, is this report: a run may have been interrupted among them. */
function saysNoOther(properties: Grid['sheet']['properties'], { kind, year, period }: Report): boolean {
  const wanted = {
    [property.kind]: 'report',
    [reportProperty.kind]: kind,
    [reportProperty.year]: String(year),
    [reportProperty.period]: String(period),
  };
  return Object.entries(wanted).every(([key, value]) => (properties[key] ?? value) === value);
}

/** A table that somebody has made of it is work of theirs too. */
function holdsWhatWeWrote({ sheet: { properties, tables }, formulas }: Grid): boolean {
  return tables.length === 0 && properties[reportProperty.content] === contentHash(formulas);
}

/** True for an empty sheet, and for one that a run was interrupted on. The day that it was made may be another. */
function saysNothingElse({ sheet, formulas }: Grid, lines: readonly (readonly string[])[]): boolean {
  const ours = new Set(textsIn(lines).map(undated));
  return sheet.tables.length === 0 && textsIn(formulas).every((text) => ours.has(undated(text)));
}

function undated(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\d/, '');
}
