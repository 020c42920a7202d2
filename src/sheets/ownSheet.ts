import type { Grid } from './grid';
import { property } from './planSheet';

/** A sheet that we made for ourselves: a plan, a list, a report, a register. The sample analysis is the user's to work in. */
export function isOurs({ sheet }: Grid): boolean {
  return sheet.properties[property.kind] !== undefined;
}
