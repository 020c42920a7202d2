import type { CollectedRisk } from '../domain/grossList';
import type { CarryCode, Severity } from '../domain/finding';
import { collect } from '../sheets/collect';
import { cellAddress } from '../sheets/grid';
import { grossListReport } from '../sheets/reports/grossList';
import type { ReadAnalysis } from '../sheets/riskSheet';
import type { Action, Book, Env, Outcome, PlacedFinding } from './action';
import { outcome, understand } from './analysis';
import { drawn } from './reports';

/** What was collected from one workbook. */
export interface Gathered {
  readonly risks: readonly CollectedRisk[];
  readonly findings: readonly PlacedFinding[];
}

/** How the sheets of one workbook are read. */
export interface GatherSetting {
  /** Name of the workbook; '' for the one that the list is made in. */
  readonly file: string;
  /** Steps of scales that cannot be seen; null where nobody has told. */
  readonly steps: number | null;
}

/**
 * Samla riskerna: the risks of every analysis in the workbook in one list by level, on a sheet of its own that is made anew each time. Each
 * sheet is read on its own scale.
 */
export const collectRisks: Action = {
  id: 'collectRisks',
  reads: { merges: true },
  perform(book, env) {
    const { analyses } = understand(book, env);
    const gathered = gather(analyses, env, { file: '', steps: null });
    const names = [...new Set(analyses.map(({ grid }) => grid.sheet.name))];
    return { ...listed([gathered], names, book, env), readings: analyses.map(({ reading }) => reading) };
  },
};

/** An action that looks only: what a workbook's analyses hold is handed to `saw`, with what there is doubt about. */
export function gathering(setting: GatherSetting, saw: (gathered: Gathered) => void): Action {
  return {
    id: 'collectRisks',
    reads: { merges: true },
    perform(book, env) {
      const { analyses } = understand(book, env);
      if (analyses.length === 0) return outcome({ refusal: { code: 'nothing-to-collect', sheet: '' } });
      saw(gather(analyses, env, setting));
      return outcome({ readings: analyses.map(({ reading }) => reading) });
    },
  };
}

/** An action that makes the list of what has been gathered already, from the workbooks of these names. */
export function listing(gathered: readonly Gathered[], names: readonly string[]): Action {
  return {
    id: 'collectRisks',
    reads: { merges: false },
    perform: (book, env) => listed(gathered, names, book, env),
  };
}

function listed(gathered: readonly Gathered[], sources: readonly string[], book: Book, env: Env): Outcome {
  const risks = gathered.flatMap((each) => each.risks);
  if (risks.length === 0) return outcome({ refusal: { code: 'nothing-to-collect', sheet: '' } });
  const { policy, year, today, text } = env;
  const report = grossListReport(risks, { policy, year, today, text, sources });
  const findings = gathered.flatMap((each) => each.findings);
  return drawn(report, book, env, { findings, summary: { risks: risks.length, controls: 0 } });
}

function gather(analyses: readonly ReadAnalysis[], env: Env, { file, steps }: GatherSetting): Gathered {
  const { policy, text, isOwnPolicy = false } = env;
  const each = analyses.map((analysis) => ({
    analysis,
    collected: collect(analysis, { policy, isOwn: isOwnPolicy, steps, file, text }),
  }));
  return {
    risks: each.flatMap(({ collected }) => collected.risks),
    findings: each.flatMap(({ analysis, collected }) => {
      const { reading } = analysis;
      const sheet = reading.sheet;
      const header = { row: reading.headerRow + 1, column: reading.columns.risk ?? 0 };
      const note = noteIn(sheet, env);
      const { unknownScale, unreadable } = collected;
      return [
        ...(reading.certain ? [] : [note('collected-uncertain', 'warning', header, { sheet })]),
        ...(unknownScale === null
          ? []
          : [note('collected-scale', 'warning', header, { sheet, max: unknownScale })]),
        ...unreadable.map(({ row, value }) =>
          note('collected-unrated', 'warning', { row, column: header.column }, { value }),
        ),
      ];
    }),
  };
}

function noteIn(sheet: string, { text }: Env) {
  return (
    code: CarryCode,
    severity: Severity,
    { row, column }: { readonly row: number; readonly column: number },
    params: Readonly<Record<string, string | number>>,
  ): PlacedFinding => {
    const finding = { code, severity, source: { sheet, row }, field: 'risk', params } as const;
    return { ...finding, sheet, cell: cellAddress(row - 1, column), message: text.findings.message(finding) };
  };
}
