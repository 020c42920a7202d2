import type { Sample } from './sheets';

/**
 * What the reader did not understand of 119 workbooks, most of them Swedish, that were made for it by others who
 * did not know it: their headings and layouts, with a few rows of our own.
 */
export const unseen: readonly Sample[] = [
  {
    name: 'hazard analysis of a waterworks: farlig händelse, F and A by a legend, sections',
    sheets: [
      [
        `
| Vattenverket – faroanalys |
| F = frekvens (1 mer sällan än vart 50:e år, 5 varje månad) |
| A = allvarlighet för konsumenten (1 ingen, 5 livshotande) |
|
| Händ. nr | Farlig händelse | Utlösande orsak | F | A | F x A | Barriärer som finns i dag | Behov av ytterligare åtgärd | Driftansvarig |
| Råvatten |
| 1.1 | Bräddning av avlopp uppströms intaget | Pumpstation stannar vid regn | 4 | 4 | 16 | Larm från driften | Mätning av turbiditet | Råvattengrupp |
| 1.2 | Gödsel rinner ut från betesmark | Skyfall efter spridning | 3 | 3 | 9 | Vattenskyddsområde |  | Råvattengrupp |
| Beredning |
| 2.1 | Felaktig dosering av fällningsmedel | Igensatt pump | 3 | 2 | 6 | pH-larm | Dubbla pumpar | Processoperatör |
| 2.2 | UV-anläggningen ur drift utan att det märks | Sensorfel | 2 | 5 | 10 | Automatstopp | Kalibrering varje halvår | Processoperatör |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', causes: 'C', likelihood: 'D', consequence: 'E', score: 'F', existingControls: 'G', measure: 'H', owner: 'I' },
    headerRow: 5,
    rows: 4,
  },
  {
    name: 'log before and after measures: risk/farlig händelse',
    sheets: [
      [
        `
| Säkerhetslogg inför driftsättning |
|
|  |  |  | FÖRE ÅTGÄRD | < | < |  | EFTER ÅTGÄRD | < | < |
| Löpnr | Delsystem | Risk/farlig händelse | S | K | R | Riskreducerande åtgärd | S | K | R | Säkerhets-ansvarig | Läge |
| '001 | Fordon | Dörr stänger på passagerare | 3 | 3 | 9 | Klämskyddsprov | 1 | 3 | 3 | KJ | Stängd |
| '002 | Fordon | Bromssträckan för lång vid lövhalka | 4 | 4 | 16 | Sandning i oktober | 2 | 4 | 8 | KJ | Öppen |
| '003 | Bana | Cyklist fastnar i spårränna | 5 | 3 | 15 | Gummilist på prov | 4 | 3 | 12 | PW | Öppen |
`,
      ],
    ],
    columns: { id: 'A', area: 'B', risk: 'C', likelihood: 'D', consequence: 'E', score: 'F', measure: 'G', owner: 'K', status: 'L' },
    headerRow: 4,
    rows: 3,
  },
  {
    name: 'threats and violence: Sannol., Allv.grad, Riskbed., letters with a scale row',
    sheets: [
      [
        `
| Arbetsmoment | Riskkälla | Beskriv risken | Sannol. | Allv.grad | Riskbed. | Åtgärd | Vem gör? | När? |
|  |  |  | L/M/H | L/M/H | L/M/H |
| Besök på kontoret | Avslag på bistånd | Besökare blir aggressiv i receptionen | M | M | M | Lösa föremål tas bort | Enhetschef | mars |
| Hembesök | Okänd lägenhet | Handläggaren hindras från att lämna bostaden | L | H | M | Alltid två | Alla | gäller nu |
| Hembesök | Hund | Hundbett | M | L | L | Be klienten stänga in djuret | Alla | gäller nu |
| Kvällsjour | Mörk parkering | Någon väntar vid bilen | L | H | M | Belysning och följning | Fastighet | sept |
`,
      ],
    ],
    columns: { area: 'A', causes: 'B', risk: 'C', likelihood: 'D', consequence: 'E', level: 'F', measure: 'G', owner: 'H', dueDate: 'I' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'agency: an event that may lead to a missed goal',
    sheets: [
      [
        `
| Verksamhetsmål som hotas | Händelse som kan leda till att målet inte nås | Sannolikhet\\n(låg, medel, hög) | Väsentlighet\\n(låg, medel, hög) | Samlad bedömning | Redan vidtagna åtgärder | Beslutade ytterligare åtgärder | Ansvarig avdelning |
| Handläggningstiden ska vara kort | Ärendeinflödet ökar mer än prognosen | hög | hög | Hög | Prognosen uppdateras varje månad | Omfördela årsarbetskrafter | Tillståndsavdelningen |
| Tillsynen ska vara riskbaserad | Urvalet bygger på inaktuella register | medel | medel | Medel | Årlig registervård | Samkörning av uppgifter | Tillsynsavdelningen |
| Attraktiv arbetsgivare | Sjukfrånvaron ökar i kundtjänst | medel | låg | Låg | Hälsosamtal |  | HR |
`,
      ],
    ],
    columns: { risk: 'B', likelihood: 'C', consequence: 'D', level: 'E', existingControls: 'F', measure: 'G', owner: 'H' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'climate: no heading names the risk, ratings today and 2050',
    sheets: [
      [
        `
| Klimateffekt | Vad påverkas och hur? | Sannolikhet | < | Konsekvens | Riskvärde | < | Anpassningsåtgärd | Ansvarig förvaltning |
|  |  | I dag | 2050 |  | I dag | 2050 |
| Skyfall | Källaröversvämningar i stadsdelen Nedre | 3 | 4 | 3 | 9 | 12 | Separera ledningar | Tekniska |
| Skyfall | Viadukten vattenfylls och ambulanser stoppas | 2 | 4 | 5 | 10 | 20 | Pumpstation | Tekniska |
| Värme | Överdödlighet bland äldre i ordinärt boende | 3 | 5 | 5 | 15 | 25 | Uppsökande samtal | Vård och omsorg |
| Torka | Vattentäkten sinar under sommaren | 2 | 3 | 5 | 10 | 15 | Ny täkt | Bolaget |
`,
      ],
    ],
    columns: { risk: 'B', likelihood: 'C', consequence: 'E', score: 'F', measure: 'H', owner: 'I' },
    headerRow: 1,
    rows: 4,
    certain: false,
  },
  {
    name: 'data protection: what a risk is about goes on to the end, how it arises is its cause',
    sheets: [
      [
        `
| # | Risk för den registrerades fri- och rättigheter | Hur uppstår risken? (källa/orsak) | Möjlig skada för den registrerade | Hur troligt är det?\\n1–4 | Hur allvarligt blir det?\\n1–4 | Risk före åtgärd | Teknisk eller organisatorisk åtgärd | Ansv. |
| 1 | Obehöriga vårdnadshavare får se elevens uppgifter | Folkbokföringen uppdateras bara varje vecka | Fysisk fara | 3 | 4 | 12 | Daglig uppdatering | Systemförvaltare |
| 2 | Uppgifter om hälsa sprids inom skolan | Fritextfält används för anpassningar | Kränkning av integritet | 4 | 3 | 12 | Fasta val och utbildning | Rektorer |
| 3 | Betyg ändras av elev | Lärare delar inloggning vid vikariat | Felaktigt meritvärde | 2 | 4 | 8 | Tvåfaktorsinloggning | IT-chef |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', causes: 'C', consequenceText: 'D', likelihood: 'E', consequence: 'F', score: 'G', measure: 'H', owner: 'I' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'school: a place or situation beside the risk of something',
    sheets: [
      [
        `
| Plats eller situation | Risk för diskriminering eller kränkande behandling | Diskrimineringsgrund | Risknivå (grön, gul, röd) | Främjande och förebyggande åtgärder | Ansvarig |
| Skolgården | Elever blir utestängda från fotbollsplanen | Kön | Gul | Planschema och rastvärd | Rastansvarig |
| Omklädningsrum | Kommentarer om kroppar och kläder | Kön | Röd | Vuxen i anslutning | Idrottslärare |
| Matsalen | Elever med specialkost pekas ut | Religion | Grön | Egen kö tas bort | Kökschef |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', level: 'D', measure: 'E', owner: 'F' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'finance: kind of risk, description of the event, chemical exposure is a likelihood',
    sheets: [
      [
        `
| Riskslag | Beskrivning av händelsen | Sannolikhet för exponering (1–4) | Skadans svårighets-grad (1–4) | Risk-poäng | Så begränsas risken i dag | Förvaltning |
| Ränterisk | Marknadsräntan stiger med en procentenhet | 3 | 2 | 6 | Räntebindning | Internbanken |
| Ränterisk | Utlåningsmarginalen höjs för alla kommuner | 2 | 2 | 4 | Låneram i två banker | Internbanken |
| Elpris | Spotpriset fördubblas under vintern | 4 | 4 | 16 | Prissäkrad portfölj | Fastighet |
`,
      ],
    ],
    columns: { risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', existingControls: 'F' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'RAID log: abbreviated ratings with an apostrophe',
    sheets: [
      [
        `
| Ref | Work-\\nstream | Risk description\\n(There is a risk that…) | Because of | Resulting in | L'hood\\n(1-5) | Imp.\\n(1-5) | RAG\\nscore | RAG | Response plan | Risk\\nowner | Status |
| R01 | Data | Records are migrated with missing fields | Old system has no mandatory fields | Invoices rejected | 4 | 4 | 16 | Red | Dry runs | P. Nair | Open |
| R02 | Infra | Change window is missed | Freeze over Easter | Go-live slips | 3 | 3 | 9 | Amber | Book early | T. Wood | Open |
| R03 | People | Lead tester leaves before acceptance | Contract ends in April | Knowledge lost | 2 | 4 | 8 | Amber | Extend contract | H. Doyle | Closed |
`,
      ],
    ],
    columns: { id: 'A', risk: 'C', likelihood: 'F', consequence: 'G', level: 'I', measure: 'J', owner: 'K', status: 'L' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'Danish: Sands. for at det sker, Konsekv. for den registrerede',
    sheets: [
      [
        `
| System | Trussel | Nuværende foranstaltninger | Sands. for at det sker | Konsekv. for den registrerede | Samlet risko | Nye foranstaltninger | Hvem |
| Journal | Uvedkommende ser skærm i venteværelse | Skærmlås | Stor | Moderat | Høj | Skærmfilter og kortere timeout | Klinikchef |
| Journal | Medarbejder slår op i nabos journal | Logning | Lille | Alvorlig | Mellem | Stikprøver af log | Klinikchef |
| E-mail | Billede sendes til forkert modtager | Sikker mail | Moderat | Alvorlig | Høj | Adressebog ryddes | Sekretær |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', existingControls: 'C', likelihood: 'D', consequence: 'E', measure: 'G', owner: 'H' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'fraud: whole sentences with the scale inside, a likelihood in spite of controls',
    sheets: [
      [
        `
| Inom vilken del av verksamheten skulle oegentligheter kunna förekomma? | Beskriv så konkret som möjligt vad som skulle kunna inträffa | Vilka kontroller har vi redan idag som förebygger eller upptäcker detta? | Hur sannolikt bedömer ni att det är att det inträffar trots dessa kontroller? (1 = mycket osannolikt, 5 = mycket sannolikt) | Hur stor blir skadan för kommunen, ekonomiskt och förtroendemässigt? (1 = obetydlig, 5 = mycket stor) | Vem svarar för åtgärden? |
| Direktupphandling | Uppdelning av inköp för att hamna under gränsen | Inköpsanalys | 3 | 4 | Inköpschef |
| Byggprojekt | Entreprenör utför privata arbeten åt projektledare | Bisysslor anmäls | 2 | 5 | Fastighetschef |
| Förråd | Stöld av koppar och verktyg | Lås och kamera | 4 | 2 | Driftchef |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', existingControls: 'C', likelihood: 'D', consequence: 'E', owner: 'F' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'environment: a group named Risk over facility, event and effect',
    sheets: [
      [
        `
| Risk | < | < | Före åtgärd | < | < | Åtgärder | < | < | Anm. |
| Anläggning | Händelse | Miljöpåverkan | Sanno-\\nlikhet | Konse-\\nkvens | Risk-\\ntal | Beskrivning | Ansv. | Klart | ^ |
| Centralen Sörby | Brand i litiumbatterier | Släckvatten till dagvatten | 4 | 4 | 16 | Vattenfylld container | Driftledare | 2025-03-31 | Tillbud i maj |
| Deponin | Lakvattenpump stannar | Utsläpp till å | 2 | 5 | 10 | Reservpump | Driftledare | 2025-06-30 |  |
| Omlastning | Nedskräpning vid blåst | Plast i naturen | 5 | 1 | 5 | Nät | Platschef | 2025-01-31 |  |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', consequenceText: 'C', likelihood: 'D', consequence: 'E', score: 'F', measure: 'G', owner: 'H', dueDate: 'I', comment: 'J' },
    headerRow: 2,
    rows: 3,
  },
  {
    name: 'small firm: stor/liten risk',
    sheets: [
      [
        `
| Moment | Risk | Stor/liten risk | Så jobbar vi säkert | Datum åtgärdat | Sign |
| Bilkörning | Trött chaufför, krock | liten | Ingen mobil, vinterdäck | - | PN |
| Arbete på stege | Ramlar ner | STOR | Max fem meter, annars skylift |
| Spänningssatt anläggning | Strömgenomgång | STOR | Frånkoppling och blankett | 2025-02-10 | PN |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', level: 'C' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'climate: an object, a hazard and what may be hit',
    sheets: [
      [
        `
| Objekt | Klimatfara | Vad kan drabbas/hända | Sannolikhet 1-4 (se ovan) | Konsekvens 1-4 (se ovan) | Riskvärde | Åtgärd |
| Stadsbiblioteket | Skyfall | Magasin i källaren översvämmas | 3 | 3 | 9 | Backventil |
| Förskolan | Värme | Det blir över trettio grader inne | 4 | 2 | 8 | Solskydd |
| Äldreboendet | Ras och skred | Slänten mot ån ger sättningar | 2 | 4 | 8 | Mätdubbar |
`,
      ],
    ],
    columns: { area: 'A', risk: 'C', likelihood: 'D', consequence: 'E', score: 'F', measure: 'G' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'French FMEA: gravité, fréquence, détection in letters',
    sheets: [
      [
        `
| Étape | Mode de défaillance | Causes possibles | Effets pour le patient | Maîtrise existante | G | F | D | C | Actions | Pilote | Avancement |
| Prescription | Erreur de dose | Interface peu lisible | Surdosage | Alerte logiciel | 4 | 3 | 3 | 36 | Revoir les protocoles | Dr Leroy | en cours |
| Dispensation | Confusion de noms proches | Stockage alphabétique | Traitement inadapté | Double contrôle | 3 | 3 | 2 | 18 | Étiquettes | Pharmacie | terminé |
| Transport | Rupture de la chaîne du froid | Glacière non conforme | Inefficacité | Relevé manuel | 2 | 2 | 4 | 16 | Sondes | Logistique | en cours |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', causes: 'C', consequenceText: 'D', existingControls: 'E', consequence: 'F', likelihood: 'G', measure: 'J', owner: 'K', status: 'L' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'Finnish work safety: vaaratilanne, työvaihe, severity first',
    sheets: [
      [
        `
| Nro | Työvaihe | Vaaratilanne | Seuraukset | Nykyinen varautuminen | Vaka-\\nvuus | Toden-\\nnäk. | Riski-\\nluku | Toimenpide-ehdotus | Vastuu-\\nhenkilö | Tila |
| 1 | Trukkiajo | Trukki törmää jalankulkijaan | Murtuma, kuolema | Nopeusrajoitus | 3 | 2 | 6 | Erilliset kulkureitit | K. Lahti | Kesken |
| 2 | Keräily | Taakka putoaa hyllystä | Päävamma | Kypäräpakko | 3 | 1 | 3 | Hyllyjen tarkastus | K. Lahti | Avoin |
| 3 | Pakkaus | Toistuva nostaminen | Selkävaivat | Nostoapu | 2 | 3 | 6 | Toinen nostopöytä | S. Niemi | Avoin |
`,
      ],
    ],
    columns: { id: 'A', area: 'B', risk: 'C', consequenceText: 'D', existingControls: 'E', consequence: 'F', likelihood: 'G', score: 'H', measure: 'I', owner: 'J', status: 'K' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'club: as people talk',
    sheets: [
      [
        `
| Det här kan hända | Chans att det händer (1-5) | Så illa blir det (1-5) | Det gör vi redan | Det måste vi fixa | Vem? | Övrigt |
| Stången välter när den reses | 2 | 5 | Erfarna resare | Avspärrning femton meter | Kalle | Fråga om repen |
| Åskväder under dansen | 3 | 3 |  | Boka ladan som reserv | Britta |  |
| Parkeringen blir full och utryckning hindras | 4 | 4 | Två vakter | Koner längs vägen | Jocke | Tillstånd sökt |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', existingControls: 'D', measure: 'E', owner: 'F', comment: 'G' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'energy: Prob., Cons. and Tot. under inherent and residual',
    sheets: [
      [
        `
| Riskinformation | < | < | < | Inherent risk | < | < | Befintliga kontroller | Residual risk | < | < | Action plan | < | < |
| Risk ID | Affärsområde | Risk | Risk owner | Prob. | Cons. | Tot. | ^ | Prob. | Cons. | Tot. | Åtgärd | Due | Läge |
| E-01 | Fjärrvärme | Haveri i biobränslepanna | Produktionschef | 3 | 5 | 15 | Tillståndsbesiktning | 2 | 5 | 10 | Ny oljereserv | 2025-10-01 | Pågår |
| E-02 | Elnät | Storm slår ut luftledning | Nätchef | 4 | 4 | 16 | Röjning | 3 | 3 | 9 | Kablifiering | 2026-12-31 | Pågår |
| E-03 | Handel | Felprissatt volym vid bud | Handelschef | 2 | 3 | 6 | Dubbelkontroll | 1 | 3 | 3 | Ny modell | 2025-12-31 | Klar |
`,
      ],
    ],
    columns: { id: 'A', area: 'B', risk: 'C', owner: 'D', likelihood: 'E', consequence: 'F', score: 'G', existingControls: 'H', measure: 'L', dueDate: 'M', status: 'N' },
    headerRow: 2,
    rows: 3,
  },
]; // prettier-ignore
