import type { DisclosureKind, DisclosureParams, PropertyName } from '../../domain/disclosure';

/** How one kind of thing is told: a heading for its group, and a sentence with what to do about it. */
export interface DisclosureText {
  readonly title: string;
  readonly message: (params: DisclosureParams) => string;
}

const properties: Readonly<Record<PropertyName, string>> = {
  author: 'författare',
  lastAuthor: 'senast sparad av',
  manager: 'chef',
  company: 'företag',
};

const cells = (count: string | number | undefined) => (count === 1 ? 'en cell' : `${count} celler`);
const by = (author: string | number | undefined) => (author === '' ? '' : ` av ${author}`);

const kinds: Readonly<Record<DisclosureKind, DisclosureText>> = {
  'personal-number': {
    title: 'Personnummer',
    message: ({ count }) =>
      count === 1
        ? 'Cellen innehåller ett personnummer eller samordningsnummer. Ta bort det om det inte måste stå där.'
        : `Cellen innehåller ${count} personnummer eller samordningsnummer. Ta bort dem om de inte måste stå där.`,
  },
  'person-name': {
    title: 'Namn i Ansvarig',
    message: ({ name, count }) =>
      `”${name}” står som ansvarig i ${cells(count)}. Skriv hellre funktionen, till exempel enhetschef.`,
  },
  'hidden-sheet': {
    title: 'Dolda blad',
    message: () =>
      'Bladet är dolt men följer med. Ta fram det genom att högerklicka på en bladflik, och läs det.',
  },
  'very-hidden-sheet': {
    title: 'Blad som Excel inte visar',
    message: () =>
      'Bladet är dolt så att Excel inte visar det bland de dolda bladen. Be den som gjort arbetsboken att ta fram det.',
  },
  'hidden-rows': {
    title: 'Dolda rader',
    message: ({ which, count, filtered }) =>
      `${count === 1 ? `Rad ${which} är dold` : `Raderna ${which} är dolda`}${filtered === 1 ? ', helt eller delvis av ett filter,' : ''} men följer med. Visa ${count === 1 ? 'den' : 'dem'} och läs igenom.`,
  },
  'hidden-columns': {
    title: 'Dolda kolumner',
    message: ({ which, count }) =>
      count === 1
        ? `Kolumn ${which} är dold men följer med. Visa den och läs igenom.`
        : `Kolumnerna ${which} är dolda men följer med. Visa dem och läs igenom.`,
  },
  'hidden-unknown': {
    title: 'Inte kontrollerat',
    message: () => 'Bladet är för stort för att se om det har dolda rader eller kolumner. Titta själv efter.',
  },
  comment: {
    title: 'Kommentarer',
    message: ({ author, text }) =>
      `Kommentar${by(author)}: ”${text}”. Ta bort den om den inte ska följa med.`,
  },
  note: {
    title: 'Anteckningar',
    message: ({ author, text }) =>
      `Anteckning${by(author)}: ”${text}”. Ta bort den om den inte ska följa med.`,
  },
  'notes-unknown': {
    title: 'Inte kontrollerat',
    message: () =>
      'Den här versionen av Excel kan inte lista anteckningar. Se dem under Granska > Anteckningar > Visa alla anteckningar.',
  },
  property: {
    title: 'Dokumentegenskaper',
    message: ({ name, value }) =>
      `Filens egenskap ${properties[name as PropertyName]} är ”${value}”. Ändra den under Arkiv > Info.`,
  },
};

/** What to look at before the workbook is handed out. Nothing of it is ever removed by the add-in. */
export const disclosure = {
  title: (kind: DisclosureKind): string => kinds[kind].title,
  message: (kind: DisclosureKind, params: DisclosureParams): string => kinds[kind].message(params),
};
