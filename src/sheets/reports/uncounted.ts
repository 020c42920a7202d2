import type { Text } from '../../text';
import type { PlanEntry } from './planEntries';

/** Why a report counts fewer kontrollmoment than the plan has rows, as small print: rows that wait for one to be written. Nothing where all have one. */
export function uncounted(entries: readonly PlanEntry[], text: Text): readonly string[] {
  const empty = entries.filter(({ control }) => control === '').length;
  return empty === 0 ? [] : [text.riskReport.withoutControl(empty)];
}
