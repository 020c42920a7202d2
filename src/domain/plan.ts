import { included } from './inclusion';
import { splitParallel, type ParallelSplit } from './packed';
import type { Policy } from './policy';
import type { Risk, Source } from './risk';
import { riskKeys } from './riskKeys';
import { assess, type Assessment } from './score';

/** What the plan says about one kontrollmoment, from the analysis and the policy. One plan row each. */
export interface PlannedControl {
  /** Identity of the risk, see riskKeys: its own id if the analysis has one, else a hash of its text; unique in the plan. */
  readonly riskKey: string;
  /** 1-based position among the risk's controls. */
  readonly ordinal: number;
  readonly source: Source;
  readonly area: string;
  readonly risk: string;
  /** null when the risk has not been scored ("Ej bedömd"). */
  readonly score: number | null;
  readonly likelihood: number | null;
  readonly consequence: number | null;
  /** Level key of the policy. null when unscored, unless the analysis gives a level word instead of numbers. */
  readonly level: string | null;
  readonly control: string;
  /** '' unless the analysis itself has such a column. */
  readonly method: string;
  readonly owner: string;
  readonly frequency: string;
  readonly dueDate: string;
}

/**
 * The plan that an analysis gives: one entry per kontrollmoment of every risk that goes in, highest score first, then as in
 * the analysis, unscored risks last. A risk without any measure has one entry with an empty control, for people to fill in.
 * Where the policy allows, a list in the cell becomes one entry per item, with methods, owners and frequencies in step.
 */
export function planFor(risks: readonly Risk[], policy: Policy): readonly PlannedControl[] {
  const keys = riskKeys(risks);
  const planned: { readonly risk: Risk; readonly key: string; readonly assessment: Assessment }[] = [];
  risks.forEach((risk, index) => {
    if (included(risk, policy))
      planned.push({ risk, key: keys[index] ?? '', assessment: assess(risk, policy) });
  });
  return planned
    .sort((one, other) => order(other.assessment) - order(one.assessment) || 0)
    .flatMap(({ risk, key, assessment }) => controlsOf(risk, key, assessment, policy));
}

/** Unscored risks last. */
function order({ score }: Assessment): number {
  return score ?? -Infinity;
}

function controlsOf(
  risk: Risk,
  riskKey: string,
  assessment: Assessment,
  policy: Policy,
): readonly PlannedControl[] {
  const { source, texts } = risk;
  const { score, likelihood, consequence, level } = assessment;
  // Spelled out: with thousands of risks, copying record into record takes longer than all else here.
  return controlCells(risk, policy).map(({ control, method, owner, frequency, dueDate }, index) => ({
    riskKey,
    ordinal: index + 1,
    source,
    area: texts.area,
    risk: texts.risk,
    score,
    likelihood,
    consequence,
    level,
    control,
    method,
    owner,
    frequency,
    dueDate,
  }));
}

type ControlCells = Pick<PlannedControl, 'control' | 'method' | 'owner' | 'frequency' | 'dueDate'>;

function controlCells(risk: Risk, policy: Policy): readonly ControlCells[] {
  const split = policy.splitMeasures ? splitControl(risk) : null;
  return split?.parts ?? [wholeControl(risk)];
}

/** The kontrollmoment packed into one row, with what goes with each; null when the row holds one only. */
export function splitControl(risk: Risk): ParallelSplit<keyof ControlCells> | null {
  return splitParallel(wholeControl(risk), 'control');
}

/** A kontrollmoment of the analysis' own goes before its measure (åtgärdsförslag). */
function wholeControl({ texts }: Risk): Readonly<Record<keyof ControlCells, string>> {
  const { control, measure, method, owner, frequency, dueDate } = texts;
  return { control: control || measure, method, owner, frequency, dueDate };
}
