import type { Field } from '../../domain/field';
import type { Severity } from '../../domain/finding';
import { countFormat } from '../numbers';

const numbers = countFormat('sv-SE');

/** "1 risk", "29 risker", "1 250 risker". */
const count = (n: number, one: string, many: string) => `${numbers.format(n)} ${n === 1 ? one : many}`;

const risks = (n: number) => count(n, 'risk', 'risker');
const rows = (n: number) => count(n, 'rad', 'rader');

const fields: Readonly<Record<Field, string>> = {
  id: 'Nummer',
  area: 'Område',
  date: 'Datum',
  risk: 'Risk',
  causes: 'Orsaker',
  consequenceText: 'Konsekvens i ord',
  existingControls: 'Befintliga kontroller',
  likelihood: 'Sannolikhet',
  consequence: 'Konsekvens',
  score: 'Riskvärde',
  level: 'Risknivå',
  measure: 'Åtgärdsförslag',
  control: 'Kontrollmoment',
  method: 'Metod',
  owner: 'Ansvarig',
  frequency: 'Frekvens',
  dueDate: 'Slutdatum',
  status: 'Status',
  followsPlan: 'Följer plan',
  handling: 'Hantering',
  comment: 'Kommentar',
  reporting: 'Rapportering',
  decision: 'Underlag till plan',
};

const severities: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['fel', 'fel'],
  warning: ['brist', 'brister'],
  hint: ['tips', 'tips'],
};

/** Every word of the task pane. */
export const pane = {
  title: 'Internkontroll',
  number: (n: number) => numbers.format(n),
  tabsLabel: 'Delar av panelen',
  tabs: { analysis: 'Riskanalys', plan: 'Plan', matrix: 'Matris', followUp: 'Uppföljning' },
  settingsButton: 'Inställningar',
  help: {
    title: 'Hjälp',
    more: 'Läs mer',
    moreOn: (kind: string) => `Läs mer: ${kind}`,
  },
  back: 'Tillbaka',
  close: 'Stäng',
  retry: 'Försök igen',
  notFetched: 'Den här delen av panelen gick inte att hämta. Kontrollera nätverket och försök igen.',
  showMore: (n: number) => `Visa ${numbers.format(n)} till`,
  goTo: (sheet: string, cell: string) => `Gå till cell ${cell} i bladet ${sheet}`,

  starting: 'Läser arbetsboken …',
  noPane: {
    outage: {
      title: 'Excel svarar inte',
      body: 'Panelen kunde inte hämta Microsofts skript office.js, som den behöver för att tala med Excel. Det brukar bero på nätverket eller på ett tillfälligt fel hos Microsoft.',
      safe: 'Arbetsboken är orörd.',
      todo: 'Stäng panelen och öppna den igen om en stund. Händer det igen: hör med din it-avdelning om adressen appsforoffice.microsoft.com är spärrad.',
      retry: 'Ladda om panelen',
    },
    incomplete: {
      title: 'Panelen kom inte fram hel',
      body: 'Någon av panelens egna filer gick inte att hämta. Det brukar bero på nätverket, eller på att panelen just har uppdaterats.',
      safe: 'Arbetsboken är orörd.',
      todo: 'Ladda om panelen. Händer det igen: hör med din it-avdelning, som har lagt ut tillägget.',
      retry: 'Ladda om panelen',
    },
    tooOld: {
      title: 'Den här versionen av Excel är för gammal',
      body: 'Tillägget behöver Excel 2021, Microsoft 365 eller Excel på webben (ExcelApi 1.14). Uppdatera Excel, eller öppna arbetsboken på webben.',
      safe: 'Arbetsboken är orörd.',
    },
    outside: {
      title: 'Det här är panelen till Excel',
      body: 'Sidan visas inuti Excel. Öppna Excel, välj fliken Internkontroll och sedan Visa panelen.',
      safe: 'Ingen arbetsbok är öppen här.',
    },
  },
  firstRun: {
    title: 'Från riskanalys till internkontrollplan',
    points: [
      'Läser er riskanalys som den är och visar vad som saknas.',
      'Gör planen i ett eget blad. Det du skriver där står kvar när du gör om den.',
      'Inget lämnar arbetsboken, och riskanalysen ändras inte utan att du ber om det.',
    ],
    start: 'Kom igång',
    sample: 'Prova med en exempelanalys',
  },

  analysis: {
    readFrom: 'Läst från',
    source: (headerRow: number, n: number) => `Rubriker på rad ${numbers.format(headerRow)}, ${risks(n)}`,
    otherColumns: 'Fler kolumner',
    noColumn: 'Finns inte',
    heading: (letter: string, text: string) => (text === '' ? letter : `${letter} – ${text}`),
    fields,
    none: {
      title: 'Ingen riskanalys hittades',
      body: 'Panelen letar efter en rubrikrad med ord som Risk, Sannolikhet och Konsekvens. Öppna arbetsboken där er analys finns, eller skriv rubrikerna och försök igen.',
    },
    noRisks: {
      title: 'Inga risker än',
      body: 'Rubrikerna finns på plats. Fyll i en risk under dem så visas den här.',
    },
    fillCount: (n: number) =>
      n === 1 ? 'Beräkna ett saknat riskvärde' : `Beräkna ${numbers.format(n)} saknade riskvärden`,
    done: {
      sample: 'En exempelanalys ligger nu i ett eget blad.',
    },
  },

  findings: {
    title: 'Anmärkningar',
    severityCount: (severity: Severity, n: number) => count(n, ...severities[severity]),
    clean: {
      title: 'Inget att anmärka på',
      body: 'Alla uppgifter som ska finnas är ifyllda och stämmer med varandra.',
    },
    groupLabel: 'Ordna efter',
    byKind: 'Typ',
    byRow: 'Rad',
    filter: 'Sök i anmärkningarna',
    filterPlaceholder: 'Sök',
    severityFilter: 'Visa bara',
    noMatch: 'Inga anmärkningar passar urvalet.',
    clearFilter: 'Visa alla',
    row: (row: number) => `Rad ${row}`,
  },

  plan: {
    sheet: (year: number) => `Internkontrollplan ${year}`,
    preparing: 'Förbereder planen …',
    needsAnalysis: 'Planen görs av riskanalysen. Öppna fliken Riskanalys för att se vad som behövs.',
    toAnalysis: 'Till riskanalysen',
    nothing: {
      title: 'Inga risker kommer med',
      body: 'Ingen risk har Ja eller når gränsen i inställningarna. Skriv Ja i riskanalysen, eller ändra urvalet.',
    },
    risks: (n: number): string => (n === 1 ? 'risk' : 'risker'),
    controls: (_n: number) => 'kontrollmoment',
    unscored: (n: number): string => (n === 1 ? 'ej bedömd' : 'ej bedömda'),
    firstTime: 'Bladet finns inte än. Det läggs sist i arbetsboken.',
    again: 'Det du har skrivit i planen står kvar.',
    upToDate: 'Planen stämmer redan med riskanalysen.',
    missingFollows: (n: number) =>
      `${count(n, 'anmärkning', 'anmärkningar')} hindrar inte. Det som saknas syns i planen.`,
    seeFindings: 'Visa anmärkningarna',
    undecided: (n: number) =>
      `Inget nytt att föra in. ${count(n, 'konflikt', 'konflikter')} väntar på ditt beslut.`,
    update: 'Uppdatera internkontrollplanen',
    filtered:
      'Planen är filtrerad. Ingenting skrivs över dolda rader, så filtret rensas först. Filterknapparna blir kvar.',
    clearAndUpdate: 'Rensa filtret och uppdatera',
    phases: {
      reading: 'Läser riskanalysen …',
      deciding: 'Sätter ihop planen …',
      checking: 'Kontrollerar att inget har ändrats …',
      writing: 'Skriver planen …',
    },
    stop: 'Avbryt',
    changes: 'Det här ändras',
    difference: {
      new: (n: number) => count(n, 'ny rad', 'nya rader'),
      changed: (n: number) => count(n, 'ändrad cell', 'ändrade celler'),
      conflict: (n: number) => count(n, 'konflikt', 'konflikter'),
      leaving: (n: number) => `${rows(n)} utgår`,
      returned: (n: number) => `${rows(n)} är tillbaka`,
      struck: (n: number) =>
        n === 1 ? '1 rad har tagits bort ur planen' : `${n} rader har tagits bort ur planen`,
    },
    differenceHelp: {
      new: 'Läggs till i planen.',
      changed: 'Texten i riskanalysen har ändrats, och du har inte rört den i planen.',
      conflict:
        'Både du och riskanalysen har ändrat texten. Väljer du inget står din text kvar, och konflikten visas nästa gång.',
      leaving: 'Risken finns inte kvar i riskanalysen. Raden står kvar och märks Utgår.',
      returned: 'Risken finns i riskanalysen igen. Märket Utgår tas bort.',
      struck:
        'Kontrollmomentet finns i riskanalysen, men någon har tagit bort raden ur planen. Den läggs inte till igen av sig själv.',
    },
    before: 'I planen',
    after: 'I riskanalysen',
    decide: {
      legend: (column: string, about: string) => `Vilken text ska gälla? ${column}: ${about}`,
      mine: 'Behåll min',
      theirs: 'Ta analysens',
      allMine: 'Behåll alla mina',
      allTheirs: 'Ta alla analysens',
      takeBack: 'Ta tillbaka i planen',
    },
    showCell: (cell: string, about: string) => `Visa ${cell}: ${about}`,
    show: 'Visa planen',
    undo: 'Ångra senaste genereringen',
    undone: 'Ångrat. Planen är som före genereringen.',
    undoneSheet: (sheet: string) => `Ångrat. Bladet ”${sheet}” är borta igen.`,
    undoneBut: (n: number, cells: readonly string[]) =>
      `Ångrat, men ${count(n, 'ställe', 'ställen')} som någon har ändrat sedan dess står kvar: ${cells.join(', ')}${n > cells.length ? ' …' : ''}.`,
    undoneNothing: (cells: readonly string[]) =>
      `Ingenting ångrades: allt som skrevs har någon ändrat sedan dess (${cells.join(', ')}).`,
    hidden: 'Bladet är dolt. Visa planen visar det igen.',
  },

  matrix: {
    title: 'Riskmatris',
    picture: (likelihoods: number, consequences: number, placed: number) =>
      `Riskmatris med ${likelihoods} gånger ${consequences} rutor. ${risks(placed)} är placerade.`,
    help: 'Välj en ruta för att se riskerna i den. Pilarna flyttar mellan rutorna.',
    cell: (likelihood: string, consequence: string, score: number, level: string, n: number) =>
      `Sannolikhet ${likelihood}, konsekvens ${consequence}: riskvärde ${score}, ${level}, ${n === 0 ? 'inga risker' : risks(n)}`,
    likelihood: 'Sannolikhet',
    consequence: 'Konsekvens',
    steps: (axis: string, steps: readonly string[]) => `${axis}: ${steps.join(', ')}`,
    step: (value: number, label: string) => `${value} ${label}`,
    when: 'Visa',
    now: 'Nu',
    start: 'Årets början',
    noStart: 'Läget vid årets början visas när årets riskbild finns.',
    table: 'Samma uppgifter som tabell',
    tableCaption: 'Antal risker per sannolikhet och konsekvens',
    level: 'Risknivå',
    number: 'Antal',
    unplaced: (n: number) => `${risks(n)} saknar sannolikhet eller konsekvens och syns inte i matrisen.`,
    all: 'Risker',
    showAll: 'Visa alla risker',
    noneInCell: 'Inga risker i rutan.',
    unscored: 'Ej bedömd',
  },

  settings: {
    title: 'Inställningar',
    help: 'Inställningarna sparas i arbetsboken och gäller alla som använder den.',
    broken: 'Det här gick inte att använda',
    brokenHelp:
      'Det som gick att läsa används, resten har fått standardvärden. Se över inställningarna och spara.',
    scale: 'Skala och risknivåer',
    preset: 'Utgå från',
    ownScale: 'Egen skala',
    likelihood: 'Sannolikhet',
    consequence: 'Konsekvens',
    step: (axis: string, value: number) => `${axis}, steg ${value}`,
    addStep: 'Lägg till ett steg',
    removeStep: 'Ta bort högsta steget',
    levels: 'Risknivåer',
    level: (n: number) => `Nivå ${n}`,
    addLevel: 'Lägg till en nivå',
    removeLevel: 'Ta bort högsta nivån',
    upTo: 'Till och med',
    highest: (score: number) => `upp till ${numbers.format(score)}`,
    upToOf: (level: string) => `${level}, högsta riskvärde`,
    byCells: 'Matrisen är satt ruta för ruta. Skriver du gränser här ersätts den.',
    matrix: 'Riskmatris',
    matrixHelp: 'Välj nivå och sedan de rutor som ska ha den.',
    paint: 'Nivå att sätta',
    cell: (likelihood: string, consequence: string, level: string) =>
      `Sannolikhet ${likelihood}, konsekvens ${consequence}: ${level}`,
    example: 'Så blir det',
    over: 'når gränsen',
    under: 'under gränsen',
    inclusion: 'Vad som kommer med i planen',
    basis: {
      decision: 'De risker som har Ja i analysen',
      limit: 'De risker som når gränsen',
      both: 'De risker som har Ja eller når gränsen',
    },
    limit: 'Gräns för riskvärdet',
    limitHelp: 'Används också för att hitta beslut som avviker.',
    required: 'Ska vara ifyllt i riskanalysen',
    lists: 'Val i planens listor',
    listHelp: 'Ett val per rad.',
    statuses: 'Status',
    methods: 'Metod',
    frequencies: 'Frekvens',
    plan: 'Planen',
    committee: 'Nämnd',
    year: 'År',
    yearAuto: 'Innevarande',
    periods: 'Uppföljning',
    tertial: 'Varje tertial',
    halfYear: 'Varje halvår',
    split: 'Dela upp uppräknade åtgärder i flera kontrollmoment',
    appearance: 'Språk och utseende',
    language: 'Språk',
    languages: { auto: 'Som Excel', sv: 'Svenska', en: 'English' },
    theme: 'Utseende',
    themes: { auto: 'Som Excel', light: 'Ljust', dark: 'Mörkt', hc: 'Hög kontrast' },
    themeHelp: 'Gäller bara dig.',
    file: 'Fil',
    export: 'Exportera',
    import: 'Importera',
    importHelp: 'En JSON-fil som har exporterats härifrån.',
    imported: 'Filen är inläst. Se över inställningarna och spara.',
    notImported: 'Filen innehåller inga inställningar.',
    fileName: 'internkontroll-installningar.json',
    reset: 'Återställ',
    resetDone: 'Standardvärdena är på plats. Spara för att använda dem.',
    save: 'Spara',
    discard: 'Ångra ändringar',
    saved: 'Inställningarna är sparade i arbetsboken.',
    unsaved: 'Ändringarna är inte sparade.',
    fix: (n: number) => (n === 1 ? 'Rätta ett fält innan du sparar.' : `Rätta ${n} fält innan du sparar.`),
    errors: {
      empty: 'Skriv något här.',
      duplicate: 'Två av dem är lika.',
      number: 'Skriv ett tal på skalan.',
      ascending: 'Talen ska stiga för varje nivå.',
      year: 'Skriv årtalet med fyra siffror.',
      list: 'Listan behöver minst ett val, och alla ska vara olika.',
      tooLong: 'Texten är för lång.',
    },
  },
};
