import type { Moves } from '../../domain/summary';
import { numberWord } from './summary';

const measures = (count: number) => `${numberWord(count, false)} ${count === 1 ? 'åtgärd' : 'åtgärder'}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the report says in words: risks of the register, and their measures by what has been reported. */
export interface RiskReportCounts {
  readonly risks: number;
  readonly areas: number;
  /** The headings are riskområden, and not the areas of the analysis. */
  readonly isRiskArea: boolean;
  readonly measures: number;
  /** Per status as written, most common first; '' for none. */
  readonly statuses: readonly { readonly status: string; readonly count: number }[];
  readonly without: number;
}

/** Words of the report "Samlad riskbild" (Göteborg's form, seed 003). */
export const riskReport = {
  sheetName: (year: number) => `Samlad riskbild ${year}`,
  title: (year: number) => `Samlad riskbild med åtgärder ${year}`,
  /** "1.1 Riskområde: …" */
  riskArea: (number: string, name: string) => `${number} Riskområde: ${name}`,
  area: (number: string, name: string) => `${number} ${name}`,
  noArea: (number: string) => `${number} Risker utan riskområde`,
  number: 'Nr',
  risk: 'Risk',
  description: 'Riskbeskrivning',
  consequence: 'Konsekvensbeskrivning',
  existing: 'Existerande kontrollaktiviteter',
  level: 'Risknivå',
  status: 'Åtgärdens status',
  measure: 'Åtgärd',
  dueDate: 'Slutdatum',
  measureText: 'Åtgärdsbeskrivning',
  comment: 'Kommentar vid senaste uppföljning',
  /** "Hög (12) → Medel" */
  moved: (from: string, to: string) => `${from} → ${to}`,
  noStatus: 'Status saknas',
  /** Why a report counts fewer kontrollmoment than the plan has rows. */
  withoutControl: (count: number) =>
    count === 1
      ? 'En rad i planen saknar kontrollmoment och räknas inte.'
      : `${capital(numberWord(count))} rader i planen saknar kontrollmoment och räknas inte.`,
  /** How the critical risks have moved over the year; '' where none has. */
  moves: ({ lowered, raised }: Moves): string => {
    const about = (verb: string, count: number) =>
      count === 0 ? '' : `${verb} för ${numberWord(count)} ${count === 1 ? 'risk' : 'risker'}`;
    const told = [about('sänkts', lowered.length), about('höjts', raised.length)].filter(Boolean);
    return told.length === 0 ? '' : `Under året har riskvärdet ${told.join(' och ')} av dem.`;
  },
  summary: ({ risks, areas, isRiskArea, measures: total, statuses, without }: RiskReportCounts): string => {
    const first = `Den samlade riskbilden innehåller ${numberWord(risks)} ${risks === 1 ? 'risk' : 'risker'}${areas > 1 ? ` inom ${numberWord(areas)} ${isRiskArea ? 'riskområden' : 'områden'}` : ''}.`;
    const told = statuses.map(({ status, count }) =>
      status === '' ? `${numberWord(count)} saknar status` : `${numberWord(count)} har status ”${status}”`,
    );
    const list = told.length < 2 ? (told[0] ?? '') : `${told.slice(0, -1).join(', ')} och ${told.at(-1)}`;
    const second = total === 0 ? '' : `Riskerna har ${measures(total)}${list === '' ? '' : `: ${list}`}.`;
    const third =
      without === 0
        ? ''
        : `${capital(numberWord(without))} ${without === 1 ? 'risk har ingen åtgärd' : 'risker har ingen åtgärd'} i planen.`;
    return [first, second, third].filter(Boolean).join(' ');
  },
};
