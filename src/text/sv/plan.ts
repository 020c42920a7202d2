import { freezing } from './freezing';
/** ”A”, ”B” och ”C”. */
const listed = (parts: readonly string[]) =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' och ');

/** Words on the sheet "Internkontrollplan {år}". Headings double as what the sheet is recognised by when read back. */
export const plan = {
  sheetName: (year: number) => `Internkontrollplan ${year}`,
  listSheetName: 'Internkontroll listor',
  title: (year: number) => `Internkontrollplan ${year}`,
  committee: (name: string) => `Nämnd: ${name}`,
  scale: (likelihood: string, consequence: string) =>
    `Skala: sannolikhet ${likelihood}; konsekvens ${consequence}. Skattning = sannolikhet × konsekvens.`,
  /** Given lowest and highest score of each level, lowest level first. */
  levels: (levels: readonly string[]) => `Risknivåer: ${levels.join(', ')}.`,
  inclusion: {
    decision: (limit: number) =>
      `Urval: de risker som har Ja i kolumnen för underlag till internkontrollplan; saknas kolumnen gäller skattning ${limit} eller högre.`,
    limit: (limit: number) => `Urval: risker med skattning ${limit} eller högre.`,
    both: (limit: number) =>
      `Urval: risker som har Ja i kolumnen för underlag till internkontrollplan eller skattning ${limit} eller högre.`,
  },
  /** `date` as yyyy-mm-dd. */
  made: (date: string, sheets: readonly string[]) =>
    sheets.length === 0
      ? `Framtagen ${date}.`
      : `Framtagen ${date} ur ${sheets.length === 1 ? 'bladet' : 'bladen'} ${listed(sheets.map((name) => `”${name}”`))}.`,
  headings: {
    number: 'Nr',
    change: 'Förändring',
    area: 'Område',
    risk: 'Risk',
    score: 'Skattning',
    level: 'Risknivå',
    control: 'Kontrollmoment',
    method: 'Metod',
    owner: 'Ansvarig',
    frequency: 'Frekvens',
    dueDate: 'Slutdatum',
    source: 'Källa',
    trace: 'Spår',
  },
  status: (period: string) => `Status ${period}`,
  comment: (period: string) => `Kommentar ${period}`,
  period: {
    tertial: (n: number, year: number) => `T${n} ${year}`,
    'half-year': (n: number, year: number) => `H${n} ${year}`,
  },
  unscored: 'Ej bedömd',
  /** Text of the link back; `row` is put after it by a formula. */
  sourceRow: (sheet: string) => `${sheet} rad `,
  leaving: 'Utgår: risken finns inte kvar i riskanalysen',
  leavingMark: 'Utgår',
  statusAlert: {
    title: 'Status',
    message:
      'Texten finns inte bland statusarna. Uppföljningen räknar bara statusar ur listan; skriv annat i kommentaren. Vill du ändå använda texten?',
  },
  freezing,
  footerPages: 'Sida &P av &N',
};
