import { evenMatrix } from './matrix';
import type { Policy, Step } from './policy';
import { presetKeys, withPreset, type PolicyWords, type PresetKey } from './presets';

/**
 * The policy with scales of so many steps: a preset where one has just these, else numbers for labels and levels that share the scores
 * evenly. The limit keeps its share of the highest score. Steps 2–10, as the policy's schema has them.
 */
export function withSteps(
  policy: Policy,
  likelihood: number,
  consequence: number,
  words: PolicyWords,
): Policy {
  const preset = presetKeys.find((key) => isPresetOf(key, likelihood, consequence, words));
  return preset ? withPreset(policy, preset, words) : withNumbers(policy, likelihood, consequence);
}

function isPresetOf(
  key: PresetKey,
  likelihood: number,
  consequence: number,
  { scales }: PolicyWords,
): boolean {
  return scales[key].likelihood.length === likelihood && scales[key].consequence.length === consequence;
}

function withNumbers(policy: Policy, likelihood: number, consequence: number): Policy {
  const { levels, inclusion } = policy;
  const share = inclusion.limit / (policy.likelihood.length * policy.consequence.length);
  return {
    ...policy,
    likelihood: numbered(policy.likelihood, likelihood),
    consequence: numbered(policy.consequence, consequence),
    matrix: evenMatrix(likelihood, consequence, levels),
    inclusion: { ...inclusion, limit: Math.max(1, Math.round(share * likelihood * consequence)) },
  };
}

function numbered(own: readonly Step[], count: number): readonly Step[] {
  if (own.length === count) return own;
  return Array.from({ length: count }, (_, index) => ({ value: index + 1, label: String(index + 1) }));
}

/** "5×5", "4×5": what a scale is remembered by, likelihood first. */
export function scaleName({ likelihood, consequence }: Policy): string {
  return `${likelihood.length}×${consequence.length}`;
}
