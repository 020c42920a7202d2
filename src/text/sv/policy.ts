import type { PolicyProblem } from '../../domain/policy';
import type { PolicyWords } from '../../domain/presets';

const words: PolicyWords = {
  scales: {
    'kommun-4x4': {
      name: 'Kommun 4 × 4',
      likelihood: ['Osannolik', 'Mindre sannolik', 'Möjlig', 'Sannolik'],
      consequence: ['Försumbar', 'Lindrig', 'Kännbar', 'Allvarlig'],
      levels: ['Låg', 'Medel', 'Hög'],
    },
    'inera-4x4': {
      name: 'Vård och omsorg 4 × 4 (Inera)',
      likelihood: ['Mycket liten', 'Liten', 'Stor', 'Mycket stor'],
      consequence: ['Mindre', 'Måttlig', 'Betydande', 'Allvarlig/katastrofal'],
      levels: ['Låg', 'Medel', 'Hög'],
    },
    'general-5x5': {
      name: 'Allmän 5 × 5',
      likelihood: ['Mycket osannolik', 'Osannolik', 'Möjlig', 'Sannolik', 'Mycket sannolik'],
      consequence: ['Försumbar', 'Lindrig', 'Kännbar', 'Allvarlig', 'Mycket allvarlig'],
      levels: ['Låg', 'Medel', 'Hög', 'Kritisk'],
    },
    'transportforetagen-5x5': {
      name: 'Transportföretagen 5 × 5 (färg efter konsekvens)',
      likelihood: ['Mycket osannolik', 'Osannolik', 'Möjlig', 'Sannolik', 'Mycket sannolik'],
      consequence: ['Försumbar', 'Lindrig', 'Kännbar', 'Allvarlig', 'Mycket allvarlig'],
      levels: ['Grön', 'Gul', 'Röd'],
    },
    'general-3x3': {
      name: 'Enkel 3 × 3',
      likelihood: ['Osannolik', 'Möjlig', 'Sannolik'],
      consequence: ['Lindrig', 'Kännbar', 'Allvarlig'],
      levels: ['Låg', 'Medel', 'Hög'],
    },
  },
  statuses: ['Ej påbörjad', 'Pågående', 'Pågående med avvikelse', 'Försenad', 'Avslutad', 'Ej aktuell'],
  frequencies: [
    'Löpande',
    'Månatligen',
    'Kvartal',
    'Tertial',
    'Halvår',
    'Årligen',
    'Tertial och årligen',
    'Vid behov',
    'Vid avvikelse',
  ],
  methods: [
    'Stickprov',
    'Fullständig',
    'Intervju/dialog',
    'Dokumentgranskning',
    'Systemuttag',
    'Loggkontroll',
  ],
};

const names: Readonly<Record<string, string>> = {
  likelihood: 'skalan för sannolikhet',
  consequence: 'skalan för konsekvens',
  levels: 'risknivåerna',
  matrix: 'riskmatrisen',
  inclusion: 'regeln för vad som kommer med i planen',
  statuses: 'listan med status',
  frequencies: 'listan med frekvenser',
  methods: 'listan med metoder',
  required: 'listan med fält som ska fyllas i',
  committee: 'nämndens namn',
  year: 'planens år',
  periods: 'perioderna',
  splitMeasures: 'valet att dela åtgärder',
  language: 'språket',
  version: 'versionen',
};

const problems: Readonly<Record<PolicyProblem['code'], (setting: string) => string>> = {
  'not-json': () =>
    'De sparade inställningarna gick inte att läsa. Standardvärdena används tills du sparar nya.',
  'not-object': () => 'Det som är sparat är inte inställningar. Standardvärdena används tills du sparar nya.',
  'newer-version': () =>
    'Inställningarna är sparade av en nyare version av tillägget. Uppdatera tillägget innan du ändrar dem.',
  'unknown-setting': (setting) => `Inställningen ”${setting}” är okänd och används inte.`,
  'invalid-setting': (setting) =>
    `Ett värde i ${setting} gick inte att använda. Standardvärdet används i stället.`,
  'matrix-repaired': () =>
    'Riskmatrisen stämde inte med skalorna och risknivåerna. De rutor som saknades har fyllts i. Se över dem.',
  'limit-off-scale': () =>
    'Gränsen för att komma med i planen låg utanför skalan och har ändrats. Se över den.',
};

/** Words of the default policy, and what the pane says about stored settings that could not be used. */
export const policy = {
  words,
  problem: ({ code, path }: PolicyProblem): string => {
    const setting = path.split('.')[0] ?? '';
    return problems[code](Object.hasOwn(names, setting) ? (names[setting] ?? setting) : setting);
  },
};
