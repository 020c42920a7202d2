import type { Policy } from '../../domain/policy';
import { languages, type Language } from '../../text';
import type { Grid } from '../grid';
import { property } from '../planSheet';

/** The reports by their names in code; each is a sheet of its own per year (and period, where it is about one). */
export type ReportKind = 'riskPicture' | 'committee' | 'decisions' | 'tertial' | 'yearEnd' | 'collected';

/** What a report says, before it is drawn on a sheet (drawReport), for the clipboard (reportHtml) or in Word (the command line). */
export interface Report {
  readonly kind: ReportKind;
  readonly language: Language;
  readonly year: number;
  /** 1-based; 0 for a report on the whole year. */
  readonly period: number;
  /** How the year is divided. */
  readonly periods: Policy['periods'];
  /** The name of its sheet, if that is free. */
  readonly sheetName: string;
  readonly title: string;
  /** Lines under the title: nämnd, what the page is about. Empty ones are left out. */
  readonly lines: readonly string[];
  /** Running text before the table; broken into lines of the page's width. */
  readonly paragraphs: readonly (string | { readonly heading: string })[];
  /** Where the data comes from and that nothing shall be typed here, in small print. */
  readonly notes: readonly string[];
  readonly columns: readonly ReportColumn[];
  readonly groups: readonly ReportGroup[];
}

export interface ReportColumn {
  readonly heading: string;
  /** Points. The widths of a report together make its page in landscape. */
  readonly width: number;
}

export interface ReportGroup {
  /** '' where the rows need no heading. */
  readonly heading: string;
  readonly rows: readonly ReportRow[];
}

export interface ReportRow {
  /** One text per column. */
  readonly cells: readonly string[];
  /**
   * How many cells from the left say the same as the row above. They are said again, so that a row can be read by itself (by a screen
   * reader, or at the top of a page), but quietly.
   */
  readonly repeated: number;
}

/** Keys of the sheet properties that tell one report from another. */
export const reportProperty = {
  kind: 'internkontroll.report',
  year: property.year,
  period: 'internkontroll.period',
  /** contentHash of what was drawn. */
  content: 'internkontroll.content',
} as const;

/** A sheet that a report was drawn on. */
export interface ReportPlace {
  readonly kind: string;
  readonly year: number;
  /** 1-based; 0 for a report on the whole year. */
  readonly period: number;
  readonly sheet: string;
}

/** Where the reports of the workbook are, newest last. */
export function reportPlaces(grids: readonly Grid[]): ReportPlace[] {
  return grids.flatMap(({ sheet: { name, properties } }) => {
    const kind = properties[reportProperty.kind];
    if (kind === undefined) return [];
    const [year, period] = [properties[reportProperty.year], properties[reportProperty.period]].map(Number);
    return [{ kind, year: year ?? 0, period: period ?? 0, sheet: name }];
  });
}

/**
 * Whether a sheet is a report of ours: by its property, or by its small print where another program has saved the workbook without
 * properties. A report holds risks, so it must not be taken for a risk analysis.
 */
export function isReport(grid: Grid): boolean {
  if (grid.sheet.properties[property.kind] === 'report') return true;
  return grid.values
    .slice(0, NOTE_ROWS)
    .some(([first]) => typeof first === 'string' && disposable.includes(first));
}

/** Small print that makes sense on the sheet only, and not where the report is pasted. */
export function isAboutSheet(note: string): boolean {
  return disposable.includes(note);
}

/** How far down the small print may stand: it is above the table. */
const NOTE_ROWS = 40;

const disposable = Object.values(languages).flatMap(({ reports, riskPicture }) => [
  riskPicture.matrix.disposable,
  reports.disposable,
  reports.disposableAnalysis,
]);
