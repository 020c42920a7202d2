import { fold } from '../domain/fold';
import type { Policy } from '../domain/policy';
import type { Risk } from '../domain/risk';
import { riskKeys } from '../domain/riskKeys';
import type { SummaryRisk } from '../domain/summary';
import { pictureEntries, ratingAt, type PictureEntry } from '../sheets/picture/pictureEntries';
import type { ExistingPicture } from '../sheets/picture/readPicture';

/** The risks of the analysis with what the register says about them, and how each has moved since the start of the year. */
export interface ToldRisks {
  readonly risks: readonly Risk[];
  /** null where nobody has assessed the risk anew. */
  readonly sinceStart: (risk: Risk) => SummaryRisk | null;
}

/** Hantering, Följer plan, Kommentar and existing controls are kept in the register: where it has a text, that is the one that counts. */
export function toldInPicture(
  risks: readonly Risk[],
  picture: ExistingPicture | null,
  policy: Policy,
): ToldRisks {
  if (picture === null) return { risks, sinceStart: () => null };
  const entryOf = entriesByRisk(risks, pictureEntries(picture, policy));
  const told = risks.map((risk) => ({ risk: withTexts(risk, entryOf(risk)), entry: entryOf(risk) }));
  const entries = new Map(told.map(({ risk, entry }) => [risk, entry]));
  return {
    risks: told.map(({ risk }) => risk),
    sinceStart: (risk) => {
      const entry = entries.get(risk);
      if (!entry) return null;
      const now = ratingAt(entry, entry.periods.length, policy);
      return now === entry.start ? null : { risk: entry.risk, before: entry.start, now };
    },
  };
}

function withTexts(risk: Risk, entry: PictureEntry | undefined): Risk {
  if (!entry) return risk;
  const { handling, followsPlan, comment, existingControls } = entry;
  const said = Object.entries({ handling, followsPlan, comment, existingControls }).filter(
    ([, text]) => text !== '',
  );
  return { ...risk, texts: { ...risk.texts, ...Object.fromEntries(said) } };
}

/** The register's row of each risk: by the key in the trace, else by area and risk. */
export function entriesByRisk(
  risks: readonly Risk[],
  entries: readonly PictureEntry[],
): (risk: Risk) => PictureEntry | undefined {
  const keys = riskKeys(risks);
  const keyOf = new Map(risks.map((risk, index) => [risk, keys[index] ?? '']));
  const byKey = new Map(
    entries.filter(({ riskKey }) => riskKey !== '').map((entry) => [entry.riskKey, entry]),
  );
  const text = (area: string, risk: string) => `${fold(area)}\n${fold(risk)}`;
  const byText = new Map(entries.map((entry) => [text(entry.area, entry.risk), entry]));
  return (risk) => byKey.get(keyOf.get(risk) ?? '') ?? byText.get(text(risk.texts.area, risk.texts.risk));
}
