import { bandOfLevel, bandOfWord, type Basis, type CollectedRisk } from '../domain/grossList';
import { withSteps } from '../domain/ownScale';
import type { Policy } from '../domain/policy';
import type { Risk } from '../domain/risk';
import { assess } from '../domain/score';
import type { Text } from '../text';
import { cellAddress } from './grid';
import { readRisks } from './reading/readRisks';
import { scaleSeen } from './reading/scaleSeen';
import type { ReadAnalysis } from './riskSheet';

export interface CollectSetting {
  readonly policy: Policy;
  /** The policy has been saved in the workbook: it is the workbook's own, not our defaults. */
  readonly isOwn: boolean;
  /** Steps that the user has told for sheets whose scale cannot be seen. */
  readonly steps: number | null;
  /** Name of the workbook, '' for the one that the list is made in. */
  readonly file: string;
  readonly text: Text;
}

/** The risks of one analysis with their common levels, and what stands in the way of telling them. */
export interface Collected {
  readonly risks: readonly CollectedRisk[];
  /** The highest rating used, where the scale cannot be told and some risk's level hangs on it; null otherwise. */
  readonly unknownScale: number | null;
  /** Ratings that the sheet's scale cannot read: 1-based row and what stands there. */
  readonly unreadable: readonly { readonly row: number; readonly value: string }[];
}

/**
 * Reads an analysis on its own scale: the workbook's settings, else what its headings or cells show, else what the user told. Where none of
 * them says it, a level word of the sheet's own is used, and a risk without one has no level: a scale is never guessed.
 */
export function collect(analysis: ReadAnalysis, setting: CollectSetting): Collected {
  const scale = scaleOf(analysis, setting);
  const { reading, grid } = analysis;
  const policy = scale?.policy ?? setting.policy;
  const risks = readRisks(grid, reading, policy);
  const column = reading.columns.risk ?? 0;
  const collected = risks.map((risk): CollectedRisk => {
    const { area, risk: text, measure, control, owner } = risk.texts;
    return {
      ...levelOf(risk, scale, setting),
      area,
      risk: text,
      measure: control || measure,
      owner,
      decision: risk.decision.text,
      file: setting.file,
      sheet: reading.sheet,
      row: risk.source.row,
      cell: cellAddress(risk.source.row - 1, column),
    };
  });
  const open = collected.some(({ band, basis }) => band === 'unclear' && basis.kind === 'unknown');
  return {
    risks: collected,
    unknownScale: open ? highestRating(risks) : null,
    unreadable: scale === null ? [] : unreadableIn(risks, collected),
  };
}

interface Scale {
  readonly policy: Policy;
  readonly kind: 'settings' | 'seen' | 'told';
}

function scaleOf(analysis: ReadAnalysis, { policy, isOwn, steps, text }: CollectSetting): Scale | null {
  const words = text.policy.words;
  const seenFrom = (base: Policy) => scaleSeen([readOn(analysis, base)], base, words);
  const other = seenFrom(policy);
  if (other) return { policy: other.policy, kind: 'seen' };
  if (isOwn) return { policy, kind: 'settings' };
  // Nothing contradicts the scale; whether anything speaks for it shows when another one is tried.
  const shown = OTHERS.filter((count) => count !== policy.likelihood.length).some((count) => {
    const seen = seenFrom(withSteps(policy, count, count, words));
    return seen !== null && sameSize(seen.policy, policy);
  });
  if (shown) return { policy, kind: 'seen' };
  return steps === null ? null : { policy: withSteps(policy, steps, steps, words), kind: 'told' };
}

/** The same rows read on another scale. */
function readOn({ reading, grid }: ReadAnalysis, policy: Policy): ReadAnalysis {
  return { reading, grid, risks: readRisks(grid, reading, policy) };
}

/** Steps of the common scales. */
const OTHERS: readonly number[] = [4, 5];

function sameSize(one: Policy, other: Policy): boolean {
  return (
    one.likelihood.length === other.likelihood.length && one.consequence.length === other.consequence.length
  );
}

function levelOf(
  risk: Risk,
  scale: Scale | null,
  { policy, text }: CollectSetting,
): Pick<CollectedRisk, 'band' | 'score' | 'max' | 'basis'> {
  const { score, level } = assess(risk, scale?.policy ?? policy);
  const word = bandOfWord(risk.texts.level, text.grossList.levelWords);
  if (scale !== null && level !== null) {
    const steps = [scale.policy.likelihood.length, scale.policy.consequence.length] as const;
    const band = bandOfLevel(level, scale.policy);
    return {
      band,
      score,
      max: score === null ? null : steps[0] * steps[1],
      basis: { kind: scale.kind, steps },
    };
  }
  if (word !== null) {
    const basis: Basis = { kind: 'word', word: risk.texts.level };
    return { band: word, score, max: null, basis };
  }
  const isRated = [risk.likelihood, risk.consequence, risk.score].some(({ kind }) => kind !== 'empty');
  const isSaid = isRated || risk.texts.level !== '';
  return { band: isSaid ? 'unclear' : 'unrated', score, max: null, basis: { kind: 'unknown' } };
}

function highestRating(risks: readonly Risk[]): number {
  return risks
    .flatMap(({ likelihood, consequence }) => [likelihood.value ?? 0, consequence.value ?? 0])
    .reduce((highest, value) => Math.max(highest, value), 0);
}

function unreadableIn(risks: readonly Risk[], collected: readonly CollectedRisk[]): Collected['unreadable'] {
  return risks.flatMap((risk, index) => {
    if (collected[index]?.band !== 'unclear') return [];
    const bad = [risk.likelihood, risk.consequence, risk.score].find(({ kind }) => kind === 'unreadable');
    return bad ? [{ row: risk.source.row, value: bad.text }] : [];
  });
}
