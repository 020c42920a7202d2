import { countFormat } from '../numbers';

const numbers = countFormat('sv-SE');
const quoted = (text: string) => `”${text}”`;
const listed = (names: readonly string[]) => names.map(quoted).join(', ');

/** What the command line says about how the risk analysis was read. Sheet names come in on one line. */
export const cliReading = {
  readFrom: (sheet: string, headerRow: number, rows: number) =>
    `Riskanalys: bladet ${quoted(sheet)}, rubriker på rad ${headerRow}, ${numbers.format(rows)} ${rows === 1 ? 'risk' : 'risker'}.`,
  /** A table that looks like one but was left out. */
  leftOut: (sheet: string) =>
    `Bladet ${quoted(sheet)} liknar en riskanalys men läses inte. Ta med det med --blad ${JSON.stringify(sheet)}.`,
  uncertain:
    'Läsningen är osäker. Se varför med --visa-tolkning, och peka ut rätt blad och kolumner i Excel-panelen: svaren sparas i arbetsboken.',
  unrated: (sheet: string) =>
    `Bladet ${quoted(sheet)} har ingen kolumn för sannolikhet eller konsekvens. Lägg till dem, så kan riskerna poängsättas och väljas till planen.`,
  noSuchSheet: (name: string, found: readonly string[]) =>
    found.length === 0
      ? `I bladet ${quoted(name)} hittades ingen riskanalys.`
      : `I bladet ${quoted(name)} hittades ingen riskanalys. Riskanalyser finns i: ${listed(found)}.`,
  scaleTaken: (scale: string) =>
    `Skalan ${scale} är hämtad från bladet, eftersom arbetsboken saknar sparade inställningar.`,
  scaleSeen: (scale: string, steps: number | null) =>
    `Bladet verkar använda skalan ${scale}. ${
      steps === null ? 'Ändra skalan under Inställningar i Excel-panelen.' : `Byt med --skala ${steps}.`
    }`,
  wordsSeen:
    'Bladet verkar använda andra ord för skalans steg. Ändra skalan under Inställningar i Excel-panelen.',
};
