import { scaleName, withSteps } from '../../domain/ownScale';
import type { Policy, Step } from '../../domain/policy';
import { presetKeys, withPreset, type PolicyWords } from '../../domain/presets';
import type { Rating } from '../../domain/risk';
import { rangeWords } from '../../text/words';
import type { ReadAnalysis } from '../riskSheet';
import { gradeOf } from './rating';
import { scaleReader } from './scale';

/** Another scale than the policy's, seen on the sheet itself. */
export interface SeenScale {
  /** The policy with that scale. */
  readonly policy: Policy;
  /** It has as many steps as the policy's, with other words for them. */
  readonly hasSameSteps: boolean;
  readonly because:
    | { readonly kind: 'heading'; readonly heading: string }
    /** So many cells that the policy's scale cannot read, and one of them. */
    | { readonly kind: 'cells'; readonly count: number; readonly example: string };
}

const axes = ['likelihood', 'consequence'] as const;
type Axis = (typeof axes)[number];

/**
 * The scale that the analyses visibly use where it is not the policy's: the headings say "(1–5)", or cells beyond a slip or two are
 * off the scale and another scale reads nearly all of them. null where there is nothing to say. `words` are the presets' labels.
 */
export function scaleSeen(
  analyses: readonly ReadAnalysis[],
  policy: Policy,
  words: PolicyWords,
): SeenScale | null {
  return saidByHeadings(analyses, policy, words) ?? shownByCells(analyses, policy, words);
}

// ——— headings ———

const RANGE = new RegExp(
  `(?<![\\d.,])1\\s*(?:[-–—]|\\.{2,3}|…|${rangeWords.join('|')})\\s*(\\d{1,2})(?![\\d.,%])`,
  'iu',
);
const MOST_STEPS = 10;

function saidByHeadings(
  analyses: readonly ReadAnalysis[],
  policy: Policy,
  words: PolicyWords,
): SeenScale | null {
  const said = { likelihood: saidFor(analyses, 'likelihood'), consequence: saidFor(analyses, 'consequence') };
  const first = said.likelihood ?? said.consequence;
  if (!first) return null;
  const likelihood = said.likelihood?.steps ?? first.steps;
  const consequence = said.consequence?.steps ?? first.steps;
  const same = likelihood === policy.likelihood.length && consequence === policy.consequence.length;
  if (same) return null;
  const other = withSteps(policy, likelihood, consequence, words);
  // A heading that its own cells contradict says nothing.
  if (unreadUnder(other, analyses) > unreadUnder(policy, analyses)) return null;
  return { policy: other, hasSameSteps: false, because: { kind: 'heading', heading: first.heading } };
}

/** What the headings over an axis say, when none says otherwise. */
function saidFor(analyses: readonly ReadAnalysis[], axis: Axis): { steps: number; heading: string } | null {
  const said = analyses.flatMap(({ reading }) => {
    const heading = reading.headings.find(({ column }) => column === reading.columns[axis])?.text ?? '';
    const steps = Number(RANGE.exec(heading)?.[1] ?? 0);
    return steps >= 2 && steps <= MOST_STEPS ? [{ steps, heading }] : [];
  });
  const first = said[0];
  return first && said.every(({ steps }) => steps === first.steps) ? first : null;
}

// ——— cells ———

/** Fewer cells off the scale than this are slips, and each has its finding. */
const LEAST_CELLS = 3;
const LEAST_SHARE = 0.05;
const READ_BY_OTHER = 0.95;

function shownByCells(
  analyses: readonly ReadAnalysis[],
  policy: Policy,
  words: PolicyWords,
): SeenScale | null {
  const rated = axes.flatMap((axis) => ratingsOf(analyses, axis));
  const unread = rated.filter(({ kind }) => kind === 'unreadable');
  if (unread.length < LEAST_CELLS || unread.length < rated.length * LEAST_SHARE) return null;
  const others = [
    ...presetKeys.map((key) => withPreset(policy, key, words)),
    withSteps(policy, MOST_STEPS, MOST_STEPS, words),
  ];
  // Of scales that read equally much, the smallest: the first is the likeliest of its size.
  const left = others.map((other) => ({ other, unread: unreadUnder(other, analyses), size: sizeOf(other) }));
  const best = left.sort((a, b) => a.unread - b.unread || a.size - b.size)[0];
  if (!best || best.unread > rated.length * (1 - READ_BY_OTHER)) return null;
  return {
    policy: best.other,
    hasSameSteps: scaleName(best.other) === scaleName(policy),
    because: { kind: 'cells', count: unread.length, example: unread[0]?.text ?? '' },
  };
}

function sizeOf({ likelihood, consequence }: Policy): number {
  return likelihood.length * consequence.length;
}

/** Rated cells that a policy's scales cannot read. */
function unreadUnder(policy: Policy, analyses: readonly ReadAnalysis[]): number {
  return axes.reduce((sum, axis) => sum + unreadOn(policy[axis], ratingsOf(analyses, axis)), 0);
}

function unreadOn(steps: readonly Step[], ratings: readonly Rating[]): number {
  const texts = ratings.map(({ text }) => text);
  const read = scaleReader(steps, texts);
  return texts.filter((text) => read(text).kind === 'unreadable').length;
}

/** Cells that say something like a rating; prose in a misread column is no evidence of a scale. */
function ratingsOf(analyses: readonly ReadAnalysis[], axis: Axis): readonly Rating[] {
  return analyses
    .flatMap(({ risks }) => risks.map((risk) => risk[axis]))
    .filter(({ kind, text }) => kind !== 'empty' && (kind !== 'unreadable' || gradeOf(text) !== null));
}
