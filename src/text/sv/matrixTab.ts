import { numberWord } from './summary';

const risks = (count: number) => `${numberWord(count)} ${count === 1 ? 'risk' : 'risker'}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the tab Matris says about the start of the year. */
export const matrixTab = {
  /** How many of the analysis' risks the sheet knows. */
  from: {
    picture: (sheet: string, known: number, of: number) =>
      known === of
        ? `Riskerna som de bedömdes när bladet ”${sheet}” gjordes.`
        : `Riskerna som de bedömdes när bladet ”${sheet}” gjordes: ${known} av ${of} finns där.`,
    plan: (sheet: string, known: number, of: number) =>
      `Enligt skattningen i bladet ”${sheet}”, som har ${known} av ${of} risker. Gör årets riskbild för att följa alla.`,
  },
  moves: (lowered: number, raised: number) => {
    const told = [
      lowered === 0 ? '' : `${risks(lowered)} har sänkts`,
      raised === 0 ? '' : `${risks(raised)} har höjts`,
    ].filter(Boolean);
    return told.length === 0
      ? 'Ingen risk har ett annat riskvärde än vid årets början.'
      : `${capital(told.join(' och '))} sedan årets början.`;
  },
  moved: {
    lowered: (from: string, to: string) => `Sänkt från ${from} till ${to}`,
    raised: (from: string, to: string) => `Höjd från ${from} till ${to}`,
  },
  make: 'Skapa riskbild',
  update: 'Uppdatera riskbilden',
  help: 'Ett blad med årets alla risker, där de värderas på nytt varje period, och ett med riskmatrisen. Det ni skriver där står kvar.',
  made: (sheet: string, count: number) => `Bladet ”${sheet}” innehåller ${risks(count)}.`,
  unchanged: 'Riskbilden är redan aktuell.',
  conflicts: (count: number) =>
    count === 1
      ? 'En cell har ändrats både där och i riskanalysen. Er text står kvar.'
      : `${capital(numberWord(count))} celler har ändrats både där och i riskanalysen. Era texter står kvar.`,
};
