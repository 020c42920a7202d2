import type { Finding, FindingCode } from '../../domain/finding';
import { decimal } from '../numbers';
import { carryFindings } from './carryFindings';

type Params = Finding['params'];

/** How one kind of finding is told: a heading for its group, a sentence for the cell, and help for who wonders why. */
export interface FindingText {
  readonly title: string;
  /** What is wrong and what to do. */
  readonly message: (params: Params) => string;
  readonly explanation: string;
}

const kinds: Readonly<Record<FindingCode, FindingText>> = {
  'missing-risk': {
    title: 'Risk saknas',
    message: () => 'Raden säger inte vilken risken är. Skriv vad som kan gå fel.',
    explanation:
      'En risk beskriver något som kan hända och vad det kan leda till. Utan den går raden inte att följa upp.',
  },
  'missing-likelihood': {
    title: 'Sannolikhet saknas',
    message: ({ max }) => `Sannolikheten saknas. Skriv ett värde från 1 till ${max}.`,
    explanation:
      'Sannolikheten behövs för att räkna ut riskvärdet. Tills den finns står risken som ”Ej bedömd” i planen.',
  },
  'missing-consequence': {
    title: 'Konsekvens saknas',
    message: ({ max }) => `Konsekvensen saknas. Skriv ett värde från 1 till ${max}.`,
    explanation:
      'Konsekvensen behövs för att räkna ut riskvärdet. Tills den finns står risken som ”Ej bedömd” i planen.',
  },
  'missing-score': {
    title: 'Riskvärde saknas',
    message: ({ likelihood, consequence, product, max }) =>
      product === undefined
        ? `Riskvärdet saknas. Skriv ett tal från 1 till ${max}.`
        : `Riskvärdet saknas. ${likelihood} × ${consequence} är ${product}: skriv det eller välj Beräkna saknade riskvärden.`,
    explanation:
      'Riskvärdet är sannolikhet gånger konsekvens. Planen räknar själv, men bladet blir lättare att läsa när det står där.',
  },
  'missing-causes': {
    title: 'Bakomliggande orsaker saknas',
    message: () => 'Bakomliggande orsaker saknas. Skriv varför risken kan inträffa.',
    explanation: 'Den som vet varför något kan hända ser lättare vilken åtgärd eller kontroll som hjälper.',
  },
  'missing-measure': {
    title: 'Åtgärdsförslag saknas',
    message: () => 'Åtgärdsförslag saknas. Skriv hur risken ska tas bort, minskas eller kontrolleras.',
    explanation:
      'Åtgärdsförslaget blir kontrollmoment i planen. Saknas det får risken en rad med tomt kontrollmoment.',
  },
  'missing-owner': {
    title: 'Ansvarig saknas',
    message: () => 'Ansvarig saknas. Skriv vilken funktion som ansvarar, till exempel enhetschef.',
    explanation: 'Utan en ansvarig funktion är det ingen som genomför kontrollen eller följer upp den.',
  },
  'missing-decision': {
    title: 'Beslut om planen saknas',
    message: () => 'Det står inte om risken ska med i internkontrollplanen. Skriv Ja eller Nej.',
    explanation:
      'När ni väljer risker med Ja eller Nej kommer bara de med Ja i planen. Ett Nej visar att ni har tagit ställning.',
  },
  'off-scale': {
    title: 'Värdet finns inte på skalan',
    message: ({ value, max, scale }) =>
      `”${value}” finns inte på skalan 1–${max}. Skriv ett av värdena ${scale}.`,
    explanation:
      'Ett värde utanför skalan räknas inte. Har ni en annan skala väljer ni den under Inställningar.',
  },
  'label-unmapped': {
    title: 'Ordet finns inte på skalan',
    message: ({ value, scale }) =>
      `”${value}” går inte att översätta till skalan. Skriv ett av värdena ${scale}.`,
    explanation:
      'Ord räknas när de stämmer med skalans egna. Har ni andra ord på stegen ändrar ni dem under Inställningar.',
  },
  'score-mismatch': {
    title: 'Riskvärdet stämmer inte',
    message: ({ score, likelihood, consequence, product }) =>
      `Riskvärdet är ${score}, men ${likelihood} × ${consequence} är ${product}. Rätta riskvärdet eller de två andra.`,
    explanation:
      'Riskvärdet är sannolikhet gånger konsekvens. Planen använder produkten tills cellerna stämmer överens.',
  },
  'score-typed-over-formula': {
    title: 'Riskvärdet är inskrivet över en formel',
    message: ({ score }) =>
      `Riskvärdet ${score} är inskrivet för hand, men räknas ut på de andra raderna. Kopiera formeln hit.`,
    explanation:
      'Ett inskrivet riskvärde ändras inte när sannolikhet eller konsekvens ändras, och blir då fel utan att det syns.',
  },
  'score-unreadable': {
    title: 'Riskvärdet är inget tal',
    message: ({ value, max }) => `Riskvärdet ”${value}” är inget tal. Skriv ett tal från 1 till ${max}.`,
    explanation: 'Planen sorteras efter riskvärdet. Text i cellen går inte att räkna med.',
  },
  'level-contradicts-score': {
    title: 'Risknivån stämmer inte med riskvärdet',
    message: ({ told, score, level }) =>
      `Risknivån är ”${told}”, men riskvärdet ${score} ger nivån ${level}. Rätta risknivån eller riskvärdet.`,
    explanation: 'Vilken nivå ett riskvärde ger bestäms av er riskmatris. Den ändrar ni under Inställningar.',
  },
  'error-cell': {
    title: 'Cellen visar ett fel',
    message: ({ error }) => `Cellen visar felet ${error}. Rätta formeln eller skriv värdet.`,
    explanation: 'Formeln i cellen pekar på något som inte går att räkna ut eller inte finns kvar.',
  },
  'decision-gap-high-no': {
    title: 'Högt riskvärde men Nej',
    message: ({ score, limit }) =>
      `Riskvärdet ${score} når gränsen ${limit}, men det står Nej. Ändra till Ja eller motivera beslutet.`,
    explanation:
      'Det kan vara rätt att låta bli, men nämnden behöver kunna se varför. Gränsen ändrar ni under Inställningar.',
  },
  'decision-gap-low-yes': {
    title: 'Lågt riskvärde men Ja',
    message: ({ score, limit }) =>
      `Riskvärdet ${score} är under gränsen ${limit}, men det står Ja. Motivera beslutet eller ändra till Nej.`,
    explanation: 'Risken kommer med i planen. Det kan vara rätt, men nämnden behöver kunna se varför.',
  },
  'decision-gap-unscored-yes': {
    title: 'Ja men inte bedömd',
    message: () => 'Det står Ja, men risken är inte bedömd. Fyll i sannolikhet och konsekvens.',
    explanation: 'Risken kommer med i planen, sist under ”Ej bedömd”, tills den har fått ett riskvärde.',
  },
  'decision-unreadable': {
    title: 'Beslutet går inte att tolka',
    message: ({ value }) => `”${value}” går inte att tolka som Ja eller Nej. Skriv Ja eller Nej.`,
    explanation:
      'När ni väljer risker med Ja eller Nej kommer bara de med Ja i planen. Den här raden räknas inte som Ja.',
  },
  'duplicate-risk': {
    title: 'Samma risk två gånger',
    message: ({ row, sheet }) =>
      `Samma risk står redan på rad ${row}${sheet === '' ? '' : ` på bladet ”${sheet}”`}. Ta bort den ena eller skriv vad som skiljer dem åt.`,
    explanation: 'Två likadana risker i samma område blir två rader i planen och följs upp dubbelt.',
  },
  'packed-measures': {
    title: 'Flera åtgärder i samma cell',
    message: ({ count, split }) =>
      split === 1
        ? `Cellen innehåller ${count} åtgärder. De blir ${count} kontrollmoment i planen.`
        : `Cellen innehåller ${count} åtgärder, som blir ett enda kontrollmoment i planen. Dela upp dem på var sin rad eller slå på delning under Inställningar.`,
    explanation: 'Varje kontrollmoment följs upp för sig, med egen metod, ansvarig och status.',
  },
  'packed-counts-differ': {
    title: 'Olika många delar',
    message: ({ count }) =>
      `Raden har ${count} åtgärder, men listan här är olika lång. Hela texten följer med till varje kontrollmoment. Skriv lika många delar eller rätta i planen.`,
    explanation:
      'När cellerna har lika många delar hamnar rätt metod, ansvarig och frekvens vid rätt kontrollmoment.',
  },
  'score-words-contradict': {
    title: 'Samma ord för olika skattningar',
    message: ({ words, scores }) =>
      `”${words}” står för flera skattningar (${scores}). Ändra skattningen eller orden, så att de stämmer överens.`,
    explanation:
      'Rapporten visar det som står i planen. Samma ord kan inte ge olika skattning på samma skala.',
  },
  'assessment-unreadable': {
    title: 'Riskvärdering som inte går att läsa',
    message: ({ value }) =>
      `”${value}” går inte att läsa som en riskvärdering. Skriv till exempel 3x3, 9 eller Medel.`,
    explanation:
      'En ny riskvärdering kan vara sannolikhet x konsekvens, ett riskvärde på skalan eller bara en nivå. Varför den har ändrats skrivs i Periodens riskanalys.',
  },
  'changed-since-start': {
    title: 'Riskanalysen har ändrats sedan årets början',
    message: ({ now, then, column }) =>
      `Riskanalysen säger nu ${now}, men riskbilden säger ${then === '' ? 'något annat' : then} vid årets början. Har risken ändrats: skriv den nya värderingen i ”${column}”. Var den fel från början: rätta S och K här.`,
    explanation:
      'Riskbilden behåller hur risken bedömdes vid årets början, så att det går att se vad som har hänt under året.',
  },
  'personal-number': {
    title: 'Personnummer i texten',
    message: ({ personal, coordination }) =>
      `Cellen innehåller ${numbers(Number(personal), Number(coordination))}. Ta bort det om det inte måste stå här.`,
    explanation: 'Internkontrollplanen blir en allmän handling. Personnummer bör visas så lite som möjligt.',
  },
  ...carryFindings,
  'person-name': {
    title: 'Personnamn i stället för funktion',
    message: ({ name }) =>
      `”${name}” ser ut som ett personnamn. Skriv hellre en funktion, till exempel enhetschef.`,
    explanation:
      'En funktion gäller även när någon slutar, och planen blir en allmän handling. Namnet får stå kvar om ni vill.',
  },
};

/** Texts of the findings; `message` gives the sentence for one of them. */
export const findings = {
  kinds,
  message: (finding: Pick<Finding, 'code' | 'params'>): string =>
    kinds[finding.code].message(inSwedish(finding.params)),
};

/** Numbers that are not whole with a comma; nearly no finding has any. */
function inSwedish(params: Params): Params {
  if (!Object.values(params).some(isFraction)) return params;
  const written = Object.entries(params).map(([name, value]) => [
    name,
    isFraction(value) ? decimal(value) : value,
  ]);
  return Object.fromEntries(written) as Params;
}

function isFraction(value: string | number): value is number {
  return typeof value === 'number' && !Number.isInteger(value);
}

function numbers(personal: number, coordination: number): string {
  const kind = personal === 0 ? 'samordningsnummer' : 'personnummer';
  const count = personal + coordination;
  return count === 1
    ? `ett ${kind}`
    : `${count} ${personal > 0 && coordination > 0 ? 'person- och samordningsnummer' : kind}`;
}
