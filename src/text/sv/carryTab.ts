import type { CarryMark } from '../../domain/carryOver';

interface About {
  readonly risks: number;
  readonly controls: number;
  readonly carried?: { readonly from: string } & Readonly<Record<CarryMark, number>>;
}

const risks = (count: number) => (count === 1 ? '1 risk' : `${count} risker`);
const list = (parts: readonly string[]) =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' och ');

/** The part of the tab Plan that begins with what the workbook has already. */
export const carryTab = {
  title: 'Börja från det som finns',
  offers: {
    takeOverPlan: {
      label: 'Ta över planen',
      help: (sheet: string) =>
        `Bladet ”${sheet}” är en plan som någon annan har gjort. Den kan bli en arbetsplan att följa upp. Bladet ändras inte.`,
    },
    nextYear: {
      label: 'Ny plan från förra året',
      help: (_sheet: string) =>
        'Kontrollmomenten följer med, märkta Ny, Kvarstår, Ändrad eller Utgår. Statusar börjar om. Förra årets blad ändras inte.',
    },
    collectRisks: {
      label: 'Samla riskerna i en bruttolista',
      help: (_sheet: string) =>
        'Riskerna på alla blad samlas efter nivå, var och en bedömd på sin egen skala. Riskanalyserna ändras inte.',
    },
  },
  about: {
    takeOverPlan: ({ risks: count, controls }: About) =>
      `${risks(count)} och ${controls} kontrollmoment tas över till ett nytt blad.`,
    nextYear: ({ controls, carried }: About) =>
      carried
        ? `${controls} kontrollmoment ur bladet ”${carried.from}”: ${list(
            [
              carried.kept > 0 ? `${carried.kept} kvarstår` : '',
              carried.changed > 0 ? `${carried.changed} är ändrade` : '',
              carried.new > 0 ? `${carried.new} är nya` : '',
              carried.leaving > 0 ? `${carried.leaving} utgår` : '',
            ].filter(Boolean),
          )}.`
        : `${controls} kontrollmoment.`,
    collectRisks: ({ risks: count }: About) => `${risks(count)} samlas i en lista efter nivå.`,
  },
  said: {
    takeOverPlan: (sheet: string) => `Planen ligger på bladet ”${sheet}”.`,
    nextYear: (sheet: string) =>
      `Det nya årets plan ligger på bladet ”${sheet}”. Panelen och rapporterna gäller nu det året, om inget annat år är valt under Inställningar.`,
    collectRisks: (sheet: string) => `Riskerna är samlade på bladet ”${sheet}”.`,
    there: (sheet: string) => `Planen finns redan på bladet ”${sheet}”. Ingenting behöver göras.`,
  },
  notes: (count: number) => (count === 1 ? '1 sak att se över' : `${count} saker att se över`),
  cancel: 'Avbryt',
};
