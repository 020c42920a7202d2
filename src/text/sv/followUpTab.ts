import { countFormat } from '../numbers';

const numbers = countFormat('sv-SE');

/** Words of the tab Uppföljning. */
export const followUpTab = {
  noPlan: {
    title: 'Ingen plan att följa upp än',
    body: 'Här visas hur långt uppföljningen har kommit, när planen finns.',
    action: 'Till fliken Plan',
  },
  year: 'Plan',
  yearOption: (year: number, sheet: string) => `${year} (${sheet})`,
  period: 'Period',
  /** After the name of a frozen period. */
  frozen: 'fryst',
  notThere: (period: string) =>
    `Planen saknar kolumner för ${period}. Lägg tillbaka rubrikerna Status ${period} och Kommentar ${period}.`,
  noControls: 'Planen har inga kontrollmoment.',
  /** Read out with the bar; `period` as "T1 2026". */
  progress: (period: string, done: number, of: number) =>
    `${numbers.format(done)} av ${numbers.format(of)} kontrollmoment har en uppföljning för ${period}`,
  allReported: 'Alla är följda upp.',
  owner: 'Visa bara ansvarig',
  allOwners: 'Alla ansvariga',
  noOwner: 'Ansvarig saknas',
  ownerOption: (owner: string, n: number) => `${owner} (${numbers.format(n)})`,
  statuses: 'Så är läget',
  meanings: {
    done: 'Avslutade',
    ongoing: 'Pågår',
    deviating: 'Pågår med avvikelse',
    late: 'Försenade',
    'not-started': 'Inte påbörjade',
    'not-applicable': 'Inte aktuella',
    other: 'Annan status',
    none: 'Utan uppföljning',
  },
  lists: {
    title: 'Att se över',
    nothing: 'Ingenting att se över.',
    missing: {
      title: 'Saknar uppföljning',
      help: 'Varken status eller kommentar är ifylld för perioden.',
    },
    late: {
      title: 'Sena',
      help: 'Slutdatum har passerat och kontrollmomentet är inte avslutat.',
    },
    yearlyNotDone: {
      title: 'Årliga som inte är gjorda',
      help: 'De ska göras en gång om året, och ingen period säger att de är avslutade.',
    },
    repeated: {
      title: 'Samma text som förra perioden',
      help: 'Status och kommentar är ordagrant desamma som i perioden före.',
    },
    bare: {
      title: 'Bara ”Pågående”',
      help: 'Skriv i kommentaren vad som har hänt.',
    },
  },
  due: (date: string) => `Slutdatum ${date}`,
  owners: 'Per ansvarig',
  ownerState: (reported: number, of: number) => `${numbers.format(reported)} av ${numbers.format(of)}`,
  ownerLate: (n: number) => `${numbers.format(n)} ${n === 1 ? 'sent' : 'sena'}`,
  showOwner: 'Visa bara den här ansvariga',
  moves: {
    title: 'Ändrad risknivå sedan årets början',
    lowered: 'Sänkt',
    raised: 'Höjd',
    move: (from: string, to: string) => `${from} → ${to}`,
    none: 'Ingen risk har fått en annan nivå.',
    noneAssessed: 'Ingen risk har bedömts på nytt.',
  },
  freeze: {
    action: (period: string) => `Frys ${period}`,
    help: 'När perioden är rapporterad: Excel frågar innan någon ändrar i den. Det går att häva.',
    thaw: (period: string) => `Häv frysningen av ${period}`,
    isFrozen: (period: string) => `${period} är fryst. Excel frågar innan något ändras där.`,
    frozen: (period: string) => `${period} är nu fryst. Klistra in och Delete-tangenten går förbi frågan.`,
    thawed: (period: string) => `${period} går att fylla i som vanligt igen.`,
  },
  where: 'Status och kommentar fyller du i direkt i planens blad.',
  showPlan: 'Visa planen',
};
