import type { PlacedFinding } from '../actions/action';
import type { Done } from '../excel/perform';
import { cli } from '../text/sv/cli';
import { findingLines } from './terminal';

/** What `rapport --json` prints. */
export interface ReportAnswer {
  /** '' where the report is a Word file. */
  readonly sheet: string;
  /** An earlier sheet of the report that somebody has written on, and that was left as it was; '' for none. */
  readonly kept: string;
  readonly risks: number;
  readonly controls: number;
  /** What the data contradicts itself about; the report shows it as it stands. */
  readonly findings: readonly { readonly sheet: string; readonly cell: string; readonly message: string }[];
  readonly out: string;
}

export function reportAnswer({ outcome: { summary, findings, kept } }: Done, out: string): ReportAnswer {
  const { sheet, risks, controls } = summary;
  return {
    sheet,
    kept,
    risks,
    controls,
    findings: findings.map(({ sheet: place, cell, message }) => ({ sheet: place, cell, message })),
    out,
  };
}

/** What was found on the way, and where the result lies. */
export function findingsText(findings: readonly PlacedFinding[], out: string): string[] {
  return [
    ...(findings.length > 0 ? [cli.findings(findings.length)] : []),
    ...findingLines(findings),
    cli.savedTo(out),
  ];
}
