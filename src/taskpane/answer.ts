import type { Failed } from '../excel/perform';
import type { Answer } from './session';

/** What the performer says, as the session says it. */
export function answer<R extends { readonly ok: true }, T>(
  result: R | Failed,
  value: (done: R) => T,
): Answer<T> {
  if (result.ok) return { ok: true, value: value(result) };
  const { sentence, code } = result.problem;
  return {
    ok: false,
    problem: { message: sentence, stopped: code === 'cancelled', editing: code === 'cell-edit' },
  };
}
