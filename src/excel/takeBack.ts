import type { Changes } from '../sheets/model';
import type { Doing } from './errors';
import { putBackRules, type HeldRules } from './heldRules';
import { takingBack, type HeldSheet } from './overtaken';
import type { RestsOn } from './recheck';
import { queueChanges, send } from './write';

/** What was there just before the writing that is taken back. */
interface Held {
  readonly sheet: (id: string) => HeldSheet | null;
  readonly settings: RestsOn['settings'];
  readonly rules: HeldRules;
}

/** Takes back what was done, in one request. Rules come last: whatever Excel says of one, every text is back by then. */
export async function takeBack(
  context: Excel.RequestContext,
  done: Changes,
  { sheet, settings, rules }: Held,
  doing: Doing,
): Promise<void> {
  queueChanges(context, takingBack(done, sheet, settings), new Map());
  putBackRules(rules, done);
  await send(context, doing);
}
