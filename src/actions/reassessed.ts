import { fold } from '../domain/fold';
import { pictureEntries, type PictureEntry } from '../sheets/picture/pictureEntries';
import type { ExistingPlan } from '../sheets/readPlan';
import { planEntries } from '../sheets/reports/planEntries';
import { reassessments, type Reassessed } from '../sheets/reports/reassessments';
import type { Book, Env } from './action';
import { pictureOfYear } from './riskPicture';

/**
 * What people have said about the plan's risks period by period; asked by the plan's 1-based rows. The year's register speaks first; where
 * it says nothing, columns that people have added to the plan itself do.
 */
export function reassessedIn(
  plan: ExistingPlan,
  book: Book,
  { policy }: Env,
): (row: number) => readonly Reassessed[] {
  const inPlan = reassessments(plan, policy);
  const picture = pictureOfYear(book, plan);
  if (picture === null) return inPlan;
  const told = toldBy(pictureEntries(picture, policy));
  const rows = new Map(planEntries(plan, policy).map((entry) => [entry.row, told(entry)]));
  return (row) =>
    inPlan(row).map((own, index) => ({
      rating: rows.get(row)?.[index]?.rating || own.rating,
      analysis: rows.get(row)?.[index]?.analysis || own.analysis,
    }));
}

/** The register's periods of a risk of the plan: by the key in the trace, else by what it says. */
function toldBy(
  entries: readonly PictureEntry[],
): (risk: { riskKey: string; area: string; risk: string }) => PictureEntry['periods'] {
  const byKey = new Map(entries.map((entry) => [entry.riskKey, entry.periods]));
  const byText = new Map(entries.map(({ area, risk, periods }) => [textKey(area, risk), periods]));
  return ({ riskKey, area, risk }) => byKey.get(riskKey) ?? byText.get(textKey(area, risk)) ?? [];
}

function textKey(area: string, risk: string): string {
  return `${fold(area)}\n${fold(risk)}`;
}
