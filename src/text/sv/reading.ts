import type { Field } from '../../domain/field';
import { pane } from './pane';
import { countFormat } from '../numbers';

/** Why a column was read as a field: what the sentence needs, as text and numbers. */
export interface ReadingReason {
  readonly field: Field;
  /** "K" */
  readonly column: string;
  readonly code: 'remembered' | 'heading' | 'heading-similar' | 'content' | 'neighbour';
  readonly heading: string;
  readonly fitting: number;
  readonly cells: number;
  readonly range: readonly [lowest: number, highest: number] | null;
}

/** Why another scale than that of the settings seems to be used. */
export type ScaleReason =
  | { readonly kind: 'heading'; readonly heading: string }
  | { readonly kind: 'cells'; readonly count: number; readonly example: string };

const numbers = countFormat('sv-SE');
const count = (n: number, one: string, many: string) => `${numbers.format(n)} ${n === 1 ? one : many}`;

/** What the cells of a column look like when they fit; the fields that are not here hold text. */
const looks: Readonly<Partial<Record<Field, string>>> = {
  date: 'är datum',
  dueDate: 'är datum',
  likelihood: 'är bedömningar',
  consequence: 'är bedömningar',
  score: 'är riskvärden',
  level: 'är nivåer',
  decision: 'är Ja eller Nej',
  followsPlan: 'är Ja eller Nej',
};

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const quoted = (text: string) => `”${oneLine(text)}”`;
const nameOf = (field: Field) => pane.analysis.fields[field].toLocaleLowerCase('sv');
const span = ([lowest, highest]: readonly [number, number]) =>
  lowest === highest ? numbers.format(lowest) : `${numbers.format(lowest)}–${numbers.format(highest)}`;

const because: Readonly<Record<ReadingReason['code'], (heading: string) => string>> = {
  remembered: () => 'ditt val',
  heading: (heading) => `rubriken ${quoted(heading)}`,
  'heading-similar': (heading) => `rubriken ${quoted(heading)} liknar`,
  content: (heading) => `innehållet, rubriken är ${quoted(heading)}`,
  neighbour: () => 'innehållet och platsen, rubrik saknas',
};

/** Sentences about how a sheet was read, what is asked about it, and how it is pointed out by hand. */
export const reading = {
  /** "K tolkas som konsekvens: rubriken ”Konsekvens (1–4)”, 18 av 29 celler är 1–4" */
  reason: ({ field, column, code, heading, fitting, cells, range }: ReadingReason) => {
    const look = range ? `är ${span(range)}` : (looks[field] ?? 'är ifyllda');
    const counted = `, ${numbers.format(fitting)} av ${numbers.format(cells)} celler ${look}`;
    return `${column} tolkas som ${nameOf(field)}: ${because[code](heading)}${cells === 0 ? '' : counted}`;
  },
  /** "Konsekvens kan vara kolumn D eller B, eller saknas." An empty list: no column fits. */
  doubt: (field: Field, columns: readonly string[]) =>
    columns.length === 0
      ? `Ingen kolumn är säkert ${nameOf(field)}.`
      : `${pane.analysis.fields[field]} kan vara kolumn ${columns.join(' eller ')}, eller saknas.`,
  /** Why we ask about the sheet as a whole. */
  sheetDoubt: (sheet: string) => `Det är inte säkert att tabellen i bladet ${quoted(sheet)} är riskanalysen.`,
  notFound: (field: Field) => `Ingen kolumn läses som ${nameOf(field)}.`,

  source: {
    columns: 'Så läses kolumnerna',
    help: 'Öppna en kolumn för att se varför, eller för att välja en annan. Valet sparas i arbetsboken.',
    readFrom: (field: Field) => `${pane.analysis.fields[field]} läses från`,
    uncertain: 'Läsningen är osäker. Se över kolumnerna.',
    wrong: 'Fel tabell? Peka ut den rätta',
    forget: 'Glöm det jag pekat ut',
    forgotten: 'Det du pekat ut och svarat är glömt. Arbetsboken är läst på nytt.',
  },

  question: {
    progress: (n: number, of: number) => `Fråga ${numbers.format(n)} av ${numbers.format(of)}`,
    column: (field: Field) => `Vilken kolumn är ${pane.analysis.fields[field]}?`,
    /** "E – K, till exempel 4" */
    example: (column: string, example: string) => `${column}, till exempel ${quoted(example)}`,
    none: 'Ingen av dem',
    noColumn: 'Ingen kolumn',
    other: 'En annan kolumn',
    choose: 'Välj kolumn',
    isTable: (sheet: string) => `Är tabellen i bladet ${quoted(sheet)} riskanalysen?`,
    yes: 'Ja',
    no: 'Nej, det är ingen riskanalys',
    whichTable: 'Vilken tabell är riskanalysen?',
    table: (sheet: string, headerRow: number, risks: number) =>
      `${oneLine(sheet)}, rubriker på rad ${numbers.format(headerRow)}, ${count(risks, 'rad', 'rader')}`,
    allTables: 'Alla tillsammans',
    use: 'Använd',
    skip: 'Fråga inte nu',
    again: 'Visa frågorna',
    remembered:
      'Svaret sparas i arbetsboken. Nästa års blad med samma rubriker läses utan att du behöver svara igen.',
  },

  saved: {
    column: (field: Field, column: string) => `Sparat: ${nameOf(field)} läses från kolumn ${column}.`,
    noColumn: (field: Field) => `Sparat: ingen kolumn är ${nameOf(field)}.`,
    tables: (sheets: readonly string[]) =>
      sheets.length === 0
        ? 'Sparat: tabellen används inte.'
        : `Sparat: riskanalysen läses från ${sheets.map(quoted).join(' och ')}.`,
    row: (sheet: string, row: number) =>
      `Sparat: rubrikerna läses från rad ${numbers.format(row)} i bladet ${quoted(sheet)}.`,
    scale: (scale: string) => `Skalan är nu ${scale}.`,
    keepScale: (scale: string) => `Skalan ${scale} behålls.`,
  },

  sheets: {
    together: (tables: number, risks: number) =>
      `${count(tables, 'tabell', 'tabeller')}, ${count(risks, 'risk', 'risker')}`,
    title: (used: number, of: number) =>
      used === of
        ? `Läser ${of === 2 ? 'båda' : `alla ${numbers.format(of)}`} riskanalyserna`
        : `Läser ${numbers.format(used)} av ${numbers.format(of)} riskanalyser`,
    help: 'Riskerna läses ihop. I planen visar kolumnen Källa vilket blad en rad kommer från.',
    sheet: (sheet: string, risks: number) => `${oneLine(sheet)}, ${count(risks, 'risk', 'risker')}`,
    least: 'Minst ett blad behöver läsas.',
    more: 'Läs ett blad till',
  },

  point: {
    open: 'Peka ut riskanalysen',
    title: 'Peka ut riskanalysen',
    help: 'Välj blad och den rad där rubrikerna står. Kolumnerna väljer du sedan.',
    sheet: 'Blad',
    row: 'Rubrikrad',
    rowTexts: (row: number, texts: string) => `Rad ${numbers.format(row)}: ${texts}`,
    marked: 'Använd markerad rad i Excel',
    more: 'Visa fler rader',
    empty: 'Bladet har ingen rad med minst två texter.',
    tooFew: (row: number) =>
      `Rad ${numbers.format(row)} har för få rubriker. Markera en rad med minst två rubriker och försök igen.`,
    use: 'Läs därifrån',
    cancel: 'Avbryt',
    chooseRow: 'Välj den rad där rubrikerna står.',
    notRead:
      'Tabellen gick inte att läsa som en riskanalys. Kontrollera att det står risker under rubrikerna.',
  },

  scale: {
    /** "1–5", or both where they differ. */
    name: (likelihood: number, consequence: number) =>
      likelihood === consequence
        ? `1–${likelihood}`
        : `1–${likelihood} för sannolikhet och 1–${consequence} för konsekvens`,
    /** One scale. `same`: as many steps as in the settings, with other words for them. */
    ask: (scale: string, same: boolean) =>
      same
        ? 'Bladet verkar använda andra ord för skalans steg. Byt skala?'
        : `Bladet verkar använda skalan ${scale}. Byt skala?`,
    why: (reason: ScaleReason, own: string) =>
      reason.kind === 'heading'
        ? `Rubriken är ${quoted(reason.heading)}, och inställningarna säger ${own}.`
        : `${count(reason.count, 'bedömning', 'bedömningar')} finns inte på inställningarnas skala ${own}, till exempel ${quoted(reason.example)}.`,
    /** What the new scale's steps are called. */
    labels: (axis: string, labels: readonly string[]) => `${axis}: ${labels.join(', ')}`,
    change: (scale: string) => `Byt till ${scale}`,
    keep: (scale: string) => `Behåll ${scale}`,
    changeWords: 'Byt skala',
    keepWords: 'Behåll skalan',
    taken: (scale: string, name: string | null) =>
      `Skalan ${scale} är hämtad från bladet, eftersom inga inställningar är sparade${name === null ? '' : ` (${name})`}. Du kan ändra den i inställningarna.`,
  },
};
