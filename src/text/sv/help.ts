import type { FindingCode } from '../../domain/finding';

/** What to do about each kind of finding, whatever the cell. What it means stands in findings.ts, as `explanation`. */
const todo: Readonly<Record<FindingCode, string>> = {
  'missing-risk': 'Skriv risken på raden, eller ta bort raden om den inte behövs.',
  'missing-likelihood': 'Skriv sannolikheten i cellen. Vet ni inte än kan planen ändå göras.',
  'missing-consequence': 'Skriv konsekvensen i cellen. Vet ni inte än kan planen ändå göras.',
  'missing-score': 'Välj Beräkna saknade riskvärden i panelen, eller skriv talet själv.',
  'missing-causes': 'Skriv varför risken kan inträffa. En kort orsak räcker.',
  'missing-measure':
    'Skriv åtgärden eller kontrollen. En åtgärd per rad i cellen blir ett kontrollmoment var.',
  'missing-owner': 'Skriv en funktion, till exempel enhetschef eller ekonomichef.',
  'missing-decision': 'Skriv Ja eller Nej i cellen.',
  'off-scale': 'Skriv ett värde som finns på skalan, eller välj er egen skala under Inställningar.',
  'label-unmapped': 'Skriv ett av skalans värden, eller ändra orden på stegen under Inställningar.',
  'score-mismatch': 'Jämför de tre cellerna och rätta den som är fel.',
  'score-typed-over-formula': 'Kopiera formeln från raden ovanför.',
  'score-unreadable': 'Skriv riskvärdet som ett tal. Förklaringar får plats i en annan kolumn.',
  'level-contradicts-score':
    'Rätta ordet eller talet. Stämmer båda hos er: ändra riskmatrisen under Inställningar.',
  'error-cell': 'Öppna cellen och rätta formeln, eller skriv värdet.',
  'decision-gap-high-no': 'Ändra till Ja, eller skriv varför risken inte ska med.',
  'decision-gap-low-yes': 'Skriv varför risken ska med, eller ändra till Nej.',
  'decision-gap-unscored-yes': 'Fyll i sannolikhet och konsekvens.',
  'decision-unreadable': 'Skriv Ja eller Nej. En förklaring får plats i en annan kolumn.',
  'duplicate-risk': 'Ta bort den ena raden, eller skriv vad som skiljer riskerna åt.',
  'packed-measures':
    'Ska åtgärderna följas upp var för sig: slå på uppdelningen under Inställningar, om den inte redan är på. Ska de följas upp tillsammans: stäng av den.',
  'packed-counts-differ':
    'Skriv lika många delar i varje cell på raden, eller rätta kontrollmomenten i planen efteråt.',
  'score-words-contradict':
    'Ändra skattningen eller orden i planen, så att samma ord alltid betyder samma tal.',
  'assessment-unreadable':
    'Skriv till exempel 3x3, 9 eller Medel, och lägg förklaringen i Periodens riskanalys.',
  'changed-since-start':
    'Skriv den nya värderingen i riskbildens period om risken har ändrats. Var den fel från början: rätta riskbilden.',
  'personal-number': 'Ta bort numret om det inte måste stå i cellen.',
  'person-name': 'Skriv funktionen i stället för namnet, eller låt namnet stå.',
  'taken-outside': 'Läs texten på det gamla bladet och skriv in det som behövs i den nya planen.',
  'taken-own-column': 'Ingenting, om kolumnen ska finnas kvar. Annars tar ni bort den.',
  'taken-no-period': 'Flytta texterna till rätt period om de ska följas upp.',
  'taken-as-control': 'Läs igenom kontrollmomenten och skriv om dem som inte går att kontrollera.',
  'taken-uncertain': 'Jämför den nya planen med det gamla bladet rad för rad.',
  'taken-year': 'Kontrollera året i planens rubrik.',
  'taken-other-year': 'Ta över planen för det året för sig.',
  'taken-levels': 'Välj den skala som planen är gjord med under Inställningar, och ta över planen igen.',
  'unfinished-deviating': 'Bestäm hur avvikelsen tas om hand under det nya året.',
  'unfinished-leaving':
    'Ta ställning till om kontrollmomentet ska fortsätta. Lägg i så fall till en egen rad.',
  'unfinished-ongoing': 'Följ upp kontrollmomentet i det nya årets första period.',
  'due-passed': 'Skriv ett nytt slutdatum.',
  'carried-empty': 'Ingenting, om kolumnen ska användas i år också. Annars tar ni bort den.',
  'collected-scale': 'Öppna arbetsboken, välj skala under Inställningar och samla in listan igen.',
  'collected-uncertain': 'Jämför raderna i listan med originalet.',
  'collected-unrated': 'Rätta bedömningen i originalet och samla in listan igen.',
};

/** The words of the pane's help; loaded when it is opened. */
export const help = {
  start: {
    title: 'Så gör ni en plan',
    steps: [
      'Öppna arbetsboken med er riskanalys. Panelen visar vilket blad och vilka kolumner den läste. Välj rätt kolumn om något är fel.',
      'Gå igenom anmärkningarna. Välj en rad för att komma till cellen. Det som saknas hindrar inte planen, det syns i den.',
      'Öppna fliken Plan, se vad som kommer med och välj Generera internkontrollplan. Planen får ett eget blad.',
      'Fyll i metod, ansvarig och frekvens i planens blad, och status efter varje period.',
      'Har riskanalysen ändrats: generera igen. Det ni har skrivit i planen står kvar.',
    ],
  },
  findings: {
    title: 'Anmärkningarna',
    intro:
      'Fel är sådant som inte stämmer. Brister är sådant som saknas eller behöver ett beslut. Tips är värda att titta på, men behöver inte åtgärdas.',
    todo: 'Gör så här:',
  },
  todo,
  method: {
    title: 'Metoden i korthet',
    quote: {
      before: 'Kommunallagen 6 kap. 6 § säger att nämnderna ',
      words:
        'ska också se till att den interna kontrollen är tillräcklig och att verksamheten bedrivs på ett i övrigt tillfredsställande sätt',
      after: '. Äldre dokument hänvisar till 6 kap. 7 §.',
    },
    paragraphs: [
      'Sveriges Kommuner och Regioner beskriver fyra delar: en robust organisation, riskanalyser som riktar arbetet, planerade åtgärder och kontroller, och uppföljning.',
      'Riskvärdet är sannolikhet gånger konsekvens. Er skala och er riskmatris bestämmer vilken risknivå det ger.',
      'Ja eller Nej i riskanalysen är nämndens eller verksamhetens beslut. Ett högt riskvärde och ett Nej kan vara rätt, men beslutet behöver gå att förstå efteråt.',
      'En risk kan få flera kontrollmoment. Varje kontrollmoment har egen metod, ansvarig och frekvens, och följs upp för sig.',
      'Ett tertial är fyra månader: T1 är januari till april, T2 maj till augusti och T3 september till december. Ni kan följa upp per halvår i stället.',
      'Planen och uppföljningen blir allmänna handlingar. Skriv funktioner hellre än namn, och inga personnummer.',
    ],
  },
  keys: {
    title: 'Tangenter',
    rows: [
      ['Tabb, Skift+Tabb', 'till nästa eller föregående knapp, fält eller rad'],
      ['Retur', 'trycker på knappen, eller går till cellen'],
      ['Blanksteg', 'trycker på knappen, kryssar i rutan eller öppnar gruppen'],
      ['← → Home End', 'mellan panelens flikar'],
      ['← → ↑ ↓', 'mellan matrisens rutor, och mellan val i samma grupp'],
      ['F6', 'mellan bladet, menyfliksområdet och panelen i Excel för Windows och på webben'],
    ],
  },
  about: {
    title: 'Om tillägget',
    version: (version: string) => `Version ${version}`,
    local: 'Tillägget arbetar i arbetsboken och skickar inget vidare.',
    links: {
      support: 'Hjälp och kontakt',
      privacy: 'Integritet',
      licences: 'Licenser i sin helhet',
    },
    opens: '(öppnas i webbläsaren)',
    built: 'Byggt med',
  },
};
