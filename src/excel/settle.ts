import type { Book, Env } from '../actions/action';
import { understand } from '../actions/analysis';
import { otherScale } from '../actions/seenScale';
import { withSteps } from '../domain/ownScale';
import type { Policy } from '../domain/policy';
import { cellCount, type Changes } from '../sheets/model';
import type { SeenScale } from '../sheets/reading/scaleSeen';
import { policySetting, type StoredChoices } from './settings';

/** The choices that a command works by. */
export interface SettledChoices extends StoredChoices {
  /** Another scale than the stored one that the sheet uses: taken since nobody has chosen one, or to be asked about. */
  readonly scale: { readonly seen: SeenScale; readonly isTaken: boolean } | null;
  /** The scale was asked for in this run. */
  readonly isAsked: boolean;
}

/**
 * What is stored, on the scale that was asked for in this run (steps, 2–10); or, where no policy has ever been stored, on the scale
 * that the analyses themselves use with certainty. `env` is made of what is stored.
 */
export function settled(stored: StoredChoices, book: Book, env: Env, steps?: number): SettledChoices {
  if (steps !== undefined)
    return { ...stored, scale: null, isAsked: true, policy: onScale(stored.policy, steps, env) };
  const understood = understand(book, env);
  const seen = otherScale(understood, env);
  const isTaken = stored.isDefault && understood.analyses.every(({ reading }) => reading.certain);
  return {
    ...stored,
    scale: seen && { seen, isTaken },
    isAsked: false,
    policy: seen && isTaken ? seen.policy : stored.policy,
  };
}

/** Another scale than the stored one is stored with the first thing that is written on it, so that the next run judges the same. */
export function withScale(changes: Changes, stored: StoredChoices, used: SettledChoices): Changes {
  const isNew = used.policy !== stored.policy || (used.isAsked && stored.isDefault);
  if (!isNew || cellCount(changes.drawings) === 0) return changes;
  return { ...changes, settings: { ...policySetting(used.policy), ...changes.settings } };
}

function onScale(policy: Policy, steps: number, { text }: Env): Policy {
  const same = policy.likelihood.length === steps && policy.consequence.length === steps;
  return same ? policy : withSteps(policy, steps, steps, text.policy.words);
}
