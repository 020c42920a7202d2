import { cutOffs } from '../domain/matrix';
import type { Policy } from '../domain/policy';

/**
 * The policy while it is being edited: what stands in the fields, right or wrong, so that half a number or an empty
 * name is never corrected under the user's hands. policyFrom (draftEdit.ts) turns it into a policy or says what is wrong.
 */
export interface Draft extends Omit<Policy, 'likelihood' | 'consequence' | 'inclusion' | 'year' | ListKey> {
  readonly likelihood: readonly string[];
  readonly consequence: readonly string[];
  /** Highest score per level as typed, '' throughout when the matrix is set cell by cell. */
  readonly upTo: readonly string[];
  readonly basis: Policy['inclusion']['basis'];
  readonly limit: string;
  /** '' means the current year. */
  readonly year: string;
  /** One choice per line. */
  readonly statuses: string;
  readonly frequencies: string;
  readonly methods: string;
}

export type ListKey = 'statuses' | 'frequencies' | 'methods';

export function draftOf(policy: Policy): Draft {
  const { inclusion, likelihood, consequence, year, statuses, frequencies, methods, ...same } = policy;
  return {
    ...same,
    likelihood: likelihood.map((step) => step.label),
    consequence: consequence.map((step) => step.label),
    upTo: cutOffs(policy)?.map(String) ?? policy.levels.map(() => ''),
    basis: inclusion.basis,
    limit: String(inclusion.limit),
    year: year === null ? '' : String(year),
    statuses: statuses.join('\n'),
    frequencies: frequencies.join('\n'),
    methods: methods.join('\n'),
  };
}
