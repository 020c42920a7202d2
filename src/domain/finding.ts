import type { Field } from './field';
import type { Source } from './risk';

/** Codes of everything the rules can find; the message of each is in text/, its record in rules.ts. */
export type FindingCode =
  | 'missing-risk'
  | 'missing-likelihood'
  | 'missing-consequence'
  | 'missing-score'
  | 'missing-causes'
  | 'missing-measure'
  | 'missing-owner'
  | 'missing-decision'
  | 'off-scale'
  | 'label-unmapped'
  | 'score-mismatch'
  | 'score-typed-over-formula'
  | 'score-unreadable'
  | 'level-contradicts-score'
  | 'error-cell'
  | 'decision-gap-high-no'
  | 'decision-gap-low-yes'
  | 'decision-gap-unscored-yes'
  | 'decision-unreadable'
  | 'duplicate-risk'
  | 'packed-measures'
  | 'packed-counts-differ'
  | 'score-words-contradict'
  | 'assessment-unreadable'
  | 'changed-since-start'
  | 'personal-number'
  | 'person-name'
  | CarryCode;

/** What is told when a plan is taken over or carried on to next year, and when risks are collected. */
export type CarryCode =
  | 'taken-outside'
  | 'taken-own-column'
  | 'taken-no-period'
  | 'taken-as-control'
  | 'taken-uncertain'
  | 'taken-year'
  | 'taken-other-year'
  | 'taken-levels'
  | 'unfinished-deviating'
  | 'unfinished-leaving'
  | 'unfinished-ongoing'
  | 'due-passed'
  | 'carried-empty'
  | 'collected-scale'
  | 'collected-uncertain'
  | 'collected-unrated';

/** `error`: wrong or contradictory; `warning`: missing or worth a decision; `hint`: worth a look, never required. */
export type Severity = 'error' | 'warning' | 'hint';

/** Something a rule found. The place is a field of a row; sheets/ turns it into a cell address by the reading. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly source: Source;
  readonly field: Field;
  /** What the message needs: numbers, labels, other rows. Plain text and numbers only. */
  readonly params: Readonly<Record<string, string | number>>;
}
