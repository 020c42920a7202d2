import type { PlacedFinding } from '../actions/action';
import type { FindingCode, Severity } from '../domain/finding';
import type { FindingsView } from './state';

/** Worst first: the order of groups and filters. */
export const severityOrder: readonly Severity[] = ['error', 'warning', 'hint'];

/** Findings under one heading: of one kind, or of one row. */
export interface FindingGroup {
  readonly key: string;
  /** The worst in it. */
  readonly severity: Severity;
  readonly kind: FindingCode | null;
  /** 1-based, null for a group by kind. */
  readonly row: number | null;
  readonly sheet: string;
  readonly findings: readonly PlacedFinding[];
  /** The sentence, where all of them say the same; then it need not be repeated. */
  readonly shared: string | null;
}

/** The findings that the view lets through, in order, under headings. */
export function groupFindings(
  findings: readonly PlacedFinding[],
  view: FindingsView,
): readonly FindingGroup[] {
  const groups = new Map<string, PlacedFinding[]>();
  for (const finding of matching(findings, view)) {
    const key = view.group === 'kind' ? finding.code : `${finding.sheet}!${finding.source.row}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const made = [...groups].map(([key, members]) => group(key, members, view.group));
  if (view.group === 'row')
    return made.sort((a, b) => a.sheet.localeCompare(b.sheet, 'sv') || (a.row ?? 0) - (b.row ?? 0));
  return made.sort((a, b) => rank(a.severity) - rank(b.severity));
}

/** The findings of the chosen severity with every word of the query in their sentence or cell. */
export function matching(findings: readonly PlacedFinding[], view: FindingsView): readonly PlacedFinding[] {
  const words = fold(view.query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return findings.filter((finding) => {
    if (view.severity !== null && finding.severity !== view.severity) return false;
    if (words.length === 0) return true;
    const text = fold(`${finding.cell} ${finding.message}`);
    return words.every((word) => text.includes(word));
  });
}

export function countBySeverity(findings: readonly PlacedFinding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function group(key: string, findings: readonly PlacedFinding[], by: FindingsView['group']): FindingGroup {
  const [first] = findings;
  const severity =
    severityOrder.find((one) => findings.some((finding) => finding.severity === one)) ?? 'hint';
  return {
    key,
    severity,
    kind: by === 'kind' ? (first?.code ?? null) : null,
    row: by === 'row' ? (first?.source.row ?? null) : null,
    sheet: first?.sheet ?? '',
    findings,
    shared:
      by === 'kind' && findings.length > 1 && findings.every((one) => one.message === first?.message)
        ? (first?.message ?? null)
        : null,
  };
}

function rank(severity: Severity): number {
  return severityOrder.indexOf(severity);
}

function fold(text: string): string {
  return text.toLocaleLowerCase('sv').normalize('NFC');
}
