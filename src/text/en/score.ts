import type { Assessment } from '../../domain/score';
import type { Policy, Step } from '../../domain/policy';

/** The labels are the municipality's own, so the sentence leaves them as they are. */
export const score = {
  label: (
    assessment: Omit<Assessment, 'level'>,
    policy: Pick<Policy, 'likelihood' | 'consequence'>,
  ): string => {
    if (assessment.score === null) return score.unscored;
    const words = score.words(assessment, policy);
    const number = score.number(assessment.score);
    return words === '' ? number : `${number} – ${words}`;
  },
  number: (score: number): string => String(score),
  words: (
    { likelihood, consequence }: Pick<Assessment, 'likelihood' | 'consequence'>,
    policy: Pick<Policy, 'likelihood' | 'consequence'>,
  ): string => {
    const likely = labelOf(policy.likelihood, likelihood);
    const severe = labelOf(policy.consequence, consequence);
    return likely === '' || severe === '' ? '' : `likelihood: ${likely}, consequence: ${severe}`;
  },
  unscored: 'Not assessed',
};

function labelOf(steps: readonly Step[], value: number | null): string {
  return steps.find((step) => step.value === value)?.label.toLowerCase() ?? '';
}
