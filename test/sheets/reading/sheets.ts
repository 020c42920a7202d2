import type { Field } from '../../../src/domain/field';
import type { GridOptions } from './gridOf';

/** A sheet as somebody might keep it, and what a person reads in it. Invented; the layouts are the ones people use. */
export interface Sample {
  readonly name: string;
  readonly sheets: readonly (readonly [table: string, options?: GridOptions])[];
  /** Column letter per field; core fields that are not listed must not be read. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  /** 1-based heading row, and the sheet's name where there are several. */
  readonly headerRow: number;
  readonly sheet?: string;
  readonly rows: number;
  /** Set where the product must, or must not, be sure. Wrong and certain is never allowed. */
  readonly certain?: boolean;
}

export const samples: readonly Sample[] = [
  {
    name: 'plain Swedish five columns',
    sheets: [
      [
        `
| Risk | Sannolikhet | Konsekvens | Riskvärde | Åtgärd |
| Felaktiga utbetalningar av försörjningsstöd | 3 | 4 | 12 | Tvåpersonskontroll |
| Bristande behörighetsstyrning i verksamhetssystem | 2 | 4 | 8 | Kvartalsvis genomgång |
| Försenade fakturor ger ränta | 4 | 2 | 8 | Påminnelserutin |
| Sekretess röjs i e-post | 2 | 3 | 6 | Utbildning |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', measure: 'E' },
    headerRow: 1,
    rows: 4,
    certain: true,
  },
  {
    name: 'municipal bruttolista with scale tables above and a legend',
    sheets: [
      [
        `
| Riskanalys 2025, utbildningsnämnden |
| |
| Sannolikhet | | Konsekvens | |
| 1 | Osannolik | 1 | Försumbar |
| 2 | Mindre sannolik | 2 | Lindrig |
| 3 | Möjlig | 3 | Kännbar |
| 4 | Sannolik | 4 | Allvarlig |
| |
| Nr | Process | Riskbeskrivning | Orsak | Konsekvensbeskrivning | Sannolikhet (1-4) | Konsekvens (1-4) | Riskvärde (SxK) | Befintliga kontroller | Åtgärdsförslag | Ansvarig | Klart senast | Underlag till IK-plan |
| 1 | Antagning | Risk att elever antas på felaktiga grunder | Otydlig rutin | Överklaganden och skadestånd | 2 | 3 | {=F10*G10} 6 | Stickprov | Ny rutin och utbildning av handläggare | Rektor | 2025-06 | Ja |
| 2 | Ekonomi | Risk att interkommunal ersättning faktureras fel | Manuell hantering | Ekonomisk skada för kommunen | 3 | 3 | {=F11*G11} 9 | Avstämning | Automatisera underlaget | Ekonomichef | 2025-09 | Ja |
| 3 | Skolskjuts | Risk att elever inte får skolskjuts i tid | Upphandling försenad | Missad undervisning för elever | 1 | 4 | {=F12*G12} 4 | Avtal | Följ upp avtalet varje månad | Samordnare | 2025-03 | Nej |
| 4 | Elevhälsa | Risk att orosanmälningar inte görs | Okunskap om skyldigheten | Barn far illa utan stöd | 2 | 4 | {=F13*G13} 8 | Rutin | Årlig genomgång på APT | Rektor | 2025-12 | Ja |
`,
      ],
    ],
    columns: {
      id: 'A',
      area: 'B',
      risk: 'C',
      causes: 'D',
      consequenceText: 'E',
      likelihood: 'F',
      consequence: 'G',
      score: 'H',
      existingControls: 'I',
      measure: 'J',
      owner: 'K',
      dueDate: 'L',
      decision: 'M',
    },
    headerRow: 9,
    rows: 4,
    certain: true,
  },
  {
    name: 'two heading rows, before and after measures',
    sheets: [
      [
        `
| Område | Risk | Före åtgärd | < | < | Åtgärd | Efter åtgärd | < | < | Ansvarig |
| ^ | ^ | S | K | R | ^ | S | K | R | ^ |
| Ekonomi | Attest sker av fel person | 3 | 3 | 9 | Ny attestordning beslutas | 1 | 3 | 3 | Ekonomichef |
| Ekonomi | Moms redovisas felaktigt | 2 | 3 | 6 | Utbildning av ekonomer | 1 | 3 | 3 | Controller |
| Personal | Arbetsmiljöbrister upptäcks inte | 3 | 4 | 12 | Skyddsronder två gånger per år | 2 | 4 | 8 | HR-chef |
| IT | Avbrott i journalsystemet | 2 | 4 | 8 | Reservrutin på papper | 2 | 2 | 4 | IT-chef |
`,
      ],
    ],
    columns: {
      area: 'A',
      risk: 'B',
      likelihood: 'C',
      consequence: 'D',
      score: 'E',
      measure: 'F',
      owner: 'J',
    },
    headerRow: 2,
    rows: 4,
  },
  {
    name: 'FMEA in English: S is severity, O is occurrence, second set after actions',
    sheets: [
      [
        `
| Process step | Potential failure mode | Potential effects of failure | S | Potential causes | O | Current controls | D | RPN | Recommended action | Responsible | Target date | Action taken | S | O | D | RPN |
| Mixing | Wrong ratio of components | Product too soft | 7 | Scale not calibrated | 3 | Daily check | 4 | 84 | Calibrate weekly | Line lead | 2024-03-01 | Done | 7 | 2 | 3 | 42 |
| Filling | Leakage at the seal | Customer complaint | 5 | Worn gasket | 4 | Visual check | 6 | 120 | Replace gaskets monthly | Maintenance | 2024-04-01 | Done | 5 | 2 | 4 | 40 |
| Packing | Label missing on the box | Return of goods | 3 | Roller jams | 2 | Camera | 2 | 12 | None needed now | Line lead | | | | | | |
| Storage | Temperature above limit | Product spoiled | 8 | Door left open | 3 | Alarm | 3 | 72 | Door closer installed | Facility | 2024-05-01 | Ongoing | 8 | 1 | 3 | 24 |
`,
      ],
    ],
    columns: {
      area: 'A',
      risk: 'B',
      consequenceText: 'C',
      consequence: 'D',
      causes: 'E',
      likelihood: 'F',
      existingControls: 'G',
      score: 'I',
      measure: 'J',
      owner: 'K',
      dueDate: 'L',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'ISO 27001 register with inherent and residual',
    sheets: [
      [
        `
| Risk Register | | | | | | | | | | | | |
| |
| Risk ID | Asset | Threat | Vulnerability | Risk Description | Inherent Likelihood | Inherent Impact | Inherent Risk Score | Existing Controls | Residual Likelihood | Residual Impact | Residual Risk Score | Risk Owner | Treatment Plan | Status |
| R-001 | Customer database | Hacker | Weak passwords | Unauthorized access to customer data through weak passwords | 4 | 5 | 20 | Password policy | 2 | 5 | 10 | CISO | Roll out MFA for all users | Open |
| R-002 | Laptops | Theft | No encryption | Loss of data when a laptop is stolen | 3 | 4 | 12 | Awareness | 3 | 2 | 6 | IT Manager | Encrypt all disks | In Progress |
| R-003 | Data centre | Fire | Old sprinkler | Outage of services because of fire | 1 | 5 | 5 | Insurance | 1 | 4 | 4 | Facility | Replace sprinklers | Closed |
| R-004 | Mail | Phishing | Lack of training | Users give away credentials by phishing | 5 | 3 | 15 | Filter | 3 | 3 | 9 | CISO | Training twice a year | Open |
`,
      ],
    ],
    columns: {
      id: 'A',
      risk: 'E',
      likelihood: 'F',
      consequence: 'G',
      score: 'H',
      existingControls: 'I',
      owner: 'M',
      measure: 'N',
      status: 'O',
    },
    headerRow: 3,
    rows: 4,
  },
  {
    name: 'HSE with words and rating L x S = R',
    sheets: [
      [
        `
| Activity | Hazard | Who might be harmed? | Existing control measures | L | S | R | Further action required | By whom | By when |
| Lifting boxes | Strain injury from heavy lifting | Staff | Trolleys | 3 | 3 | 9 | Manual handling training | Supervisor | 2024-05-01 |
| Cleaning floor | Slip on wet floor | Staff and visitors | Signs | 2 | 2 | 4 | None | | |
| Working at height | Fall from ladder | Maintenance | Ladder check | 2 | 5 | 10 | Use platform instead of ladder | Manager | 2024-06-01 |
| Using chemicals | Splash in the eyes from cleaning agents | Cleaners | Goggles | 1 | 4 | 4 | Replace with mild agent | Manager | 2024-07-01 |
`,
      ],
    ],
    columns: {
      area: 'A',
      risk: 'B',
      existingControls: 'D',
      likelihood: 'E',
      consequence: 'F',
      score: 'G',
      measure: 'H',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'Norwegian student project',
    sheets: [
      [
        `
| Risikoanalyse for bacheloroppgave |
| Nr | Risiko | Sannsynlighet (1-5) | Konsekvens (1-5) | Risikofaktor | Tiltak | Ansvarlig |
| 1 | Sykdom i gruppen | 3 | 3 | 9 | Fordele oppgaver | Alle |
| 2 | Tap av data og kildekode | 1 | 5 | 5 | Bruke Git | Ola |
| 3 | Dårlig kommunikasjon med oppdragsgiver | 2 | 4 | 8 | Ukentlige møter | Kari |
| 4 | For lite tid til rapportskriving | 4 | 4 | 16 | Skrive underveis | Alle |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F', owner: 'G' },
    headerRow: 2,
    rows: 4,
    certain: true,
  },
  {
    name: 'Danish with words',
    sheets: [
      [
        `
| Risiko | Sandsynlighed | Konsekvens | Risikoniveau | Forebyggende tiltag | Afhjælpende tiltag |
| Nøgleperson forlader projektet | Lav | Høj | Middel | Dokumentation af viden | Ansæt vikar |
| Leverandør går konkurs | Meget lav | Meget høj | Middel | Kreditvurdering hvert år | Find ny leverandør |
| Krav ændres sent i forløbet | Høj | Middel | Høj | Prototyper tidligt i forløbet | Genforhandl aftalen |
| Server går ned i spidsbelastning | Middel | Høj | Høj | Overvågning og test | Genstart |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', level: 'D', measure: 'E' },
    headerRow: 1,
    rows: 4,
    certain: true,
  },
  {
    name: 'Finnish with abbreviations in brackets',
    sheets: [
      [
        `
| Riskin kuvaus | Todennäköisyys (1-5) | Vaikutus (1-5) | Riskiluku | Toimenpiteet | Vastuuhenkilö | Tila |
| Avainhenkilö sairastuu pitkäksi aikaa | 2 | 4 | 8 | Varahenkilöt nimetään | Projektipäällikkö | Kesken |
| Aikataulu viivästyy alihankkijan takia | 4 | 3 | 12 | Viikkopalaverit | Projektipäällikkö | Avoin |
| Budjetti ylittyy | 3 | 3 | 9 | Kuukausiseuranta | Talouspäällikkö | Avoin |
| Tietoturvaloukkaus asiakastiedoissa | 1 | 5 | 5 | Koulutus ja auditointi | Tietohallinto | Valmis |
`,
      ],
    ],
    columns: {
      risk: 'A',
      likelihood: 'B',
      consequence: 'C',
      score: 'D',
      measure: 'E',
      owner: 'F',
      status: 'G',
    },
    headerRow: 1,
    rows: 4,
    certain: true,
  },
  {
    name: 'German register',
    sheets: [
      [
        `
| Lfd. Nr. | Risikobeschreibung | Ursache | Eintrittswahrscheinlichkeit | Schadensausmaß | Risikowert | Maßnahmen | Verantwortlich | Frist |
| 1 | Ausfall des Servers im Rechenzentrum | Alte Hardware | 2 | 5 | 10 | Neue Server beschaffen | IT | 2024-06-30 |
| 2 | Verlust von Fachwissen durch Kündigung | Kein Wissensmanagement | 3 | 4 | 12 | Dokumentation einführen | Personal | 2024-09-30 |
| 3 | Verspätete Lieferung der Bauteile | Engpass | 4 | 3 | 12 | Zweiten Lieferanten suchen | Einkauf | 2024-04-30 |
| 4 | Datenschutzverletzung bei Kundendaten | Fehlende Schulung | 1 | 5 | 5 | Schulung aller Mitarbeiter | DSB | 2024-12-31 |
`,
      ],
    ],
    columns: {
      id: 'A',
      risk: 'B',
      causes: 'C',
      likelihood: 'D',
      consequence: 'E',
      score: 'F',
      measure: 'G',
      owner: 'H',
      dueDate: 'I',
    },
    headerRow: 1,
    rows: 4,
    certain: true,
  },
  {
    name: 'Spanish, impact first',
    sheets: [
      [
        `
| Matriz de riesgos del proyecto |
| ID | Descripción del riesgo | Causa | Impacto | Probabilidad | Nivel de riesgo | Estrategia | Plan de respuesta | Responsable |
| R1 | Retraso en la entrega de materiales | Proveedor único | 4 | 3 | 12 | Mitigar | Buscar otro proveedor | Compras |
| R2 | Falta de personal calificado en obra | Salarios bajos | 3 | 4 | 12 | Mitigar | Contratar con anticipación | RRHH |
| R3 | Accidente laboral en la obra | Falta de equipo | 5 | 2 | 10 | Evitar | Entregar equipo de protección | Seguridad |
| R4 | Cambios en el alcance del proyecto | Cliente indeciso | 3 | 3 | 9 | Aceptar | Firmar acta de alcance | Director |
`,
      ],
    ],
    columns: {
      id: 'A',
      risk: 'B',
      causes: 'C',
      consequence: 'D',
      likelihood: 'E',
      score: 'F',
      handling: 'G',
      measure: 'H',
      owner: 'I',
    },
    headerRow: 2,
    rows: 4,
  },
  {
    name: 'prose Konsekvens and a digit column with the same heading',
    sheets: [
      [
        `
| Risk | Konsekvens | Sannolikhet | Konsekvens | Riskpoäng |
| Avtal sägs inte upp i tid | Kommunen betalar för tjänster som inte används | 3 | 2 | 6 |
| Nycklar återlämnas inte | Obehöriga kan ta sig in i lokalerna | 4 | 3 | 12 |
| Kontanter hanteras av en person | Stöld kan ske utan att det upptäcks | 2 | 3 | 6 |
| Bokslut blir fel | Nämnden fattar beslut på felaktigt underlag | 1 | 4 | 4 |
`,
      ],
    ],
    columns: { risk: 'A', consequenceText: 'B', likelihood: 'C', consequence: 'D', score: 'E' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'no impact rating at all',
    sheets: [
      [
        `
| Risk | Konsekvens | Sannolikhet | Åtgärd |
| Leverantören levererar inte i tid | Projektet blir försenat med flera månader | Hög | Vite i avtalet |
| Personal slutar under projektet | Kunskap går förlorad och arbetet stannar upp | Medel | Dubbelbemanning |
| Budgeten räcker inte | Omfattningen måste minskas under hösten | Låg | Månadsvis prognos |
| Krav ändras | Omtag i design och test | Medel | Ändringsråd |
`,
      ],
    ],
    columns: { risk: 'A', consequenceText: 'B', likelihood: 'C', measure: 'D' },
    headerRow: 1,
    rows: 4,
    certain: false,
  },
  {
    name: 'Risk as probability digit beside Väsentlighet',
    sheets: [
      [
        `
| Väsentlighets- och riskanalys |
| Process/rutin | Beskrivning av risk | Risk | Väsentlighet | Riskvärde | Kontrollmoment |
| Inköp | Ramavtal följs inte vid köp | 3 | 3 | 9 | Stickprov på fakturor |
| Lön | Fel lön betalas ut till timanställda | 2 | 4 | 8 | Rimlighetskontroll |
| Diarium | Handlingar diarieförs inte | 3 | 2 | 6 | Jämför inkorg och diarium |
| Delegation | Beslut anmäls inte till nämnden | 2 | 3 | 6 | Genomgång varje kvartal |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', control: 'F' },
    headerRow: 2,
    rows: 4,
    certain: false,
  },
  {
    name: 'questions as headings',
    sheets: [
      [
        `
| Vad kan gå fel? | Hur troligt är det? (1-5) | Hur allvarligt blir det? (1-5) | Riskvärde | Vad gör vi åt det? | Vem ansvarar? | När ska det vara klart? |
| Barn lämnar gården utan att det märks | 2 | 5 | 10 | Räkna barnen varje halvtimme | Avdelningsansvarig | Löpande |
| Allergen mat serveras av misstag | 2 | 4 | 8 | Tydlig märkning i köket | Kock | 2024-09-01 |
| Vikarier saknar utdrag ur registret | 3 | 4 | 12 | Kontroll före första passet | Rektor | Löpande |
| Brandlarm fungerar inte | 1 | 5 | 5 | Prova varje månad | Vaktmästare | 2024-08-01 |
`,
      ],
    ],
    columns: {
      risk: 'A',
      likelihood: 'B',
      consequence: 'C',
      score: 'D',
      measure: 'E',
      owner: 'F',
      dueDate: 'G',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'words broken over lines, stars, capitals',
    sheets: [
      [
        `
| RISK-\\nOMRÅDE | RISK * | SANNO-\\nLIKHET * | KONSE-\\nKVENS * | RISK-\\nVÄRDE | ÅT-\\nGÄRD | AN-\\nSVARIG | KOM-\\nMENTAR |
| Ekonomi | Felaktig attest av fakturor | 3 | 3 | 9 | Utbilda attestanter | Ekonomichef | Pågår |
| Ekonomi | Skenfakturor betalas | 2 | 3 | 6 | Varna ekonomiassistenter | Ekonomichef | |
| HR | Jäv vid rekrytering | 2 | 4 | 8 | Två personer i varje intervju | HR-chef | |
| HR | Bisysslor anmäls inte | 3 | 2 | 6 | Årlig fråga i medarbetarsamtal | Chef | |
`,
      ],
    ],
    columns: {
      area: 'A',
      risk: 'B',
      likelihood: 'C',
      consequence: 'D',
      score: 'E',
      measure: 'F',
      owner: 'G',
      comment: 'H',
    },
    headerRow: 1,
    rows: 4,
    certain: true,
  },
  {
    name: 'starts far down to the right, section rows, total row, footnote',
    sheets: [
      [
        `
| Riskanalys | | | | | |
| |
| Riskbeskrivning | S | K | S*K | Åtgärder | Ansvarig |
| 1. Ekonomi | < | < | < | < | < |
| Fakturor betalas för sent till leverantörer | 3 | 2 | 6 | Månadsvis uppföljning | Ekonomiassistent |
| Kontering sker på fel konto | 3 | 3 | 9 | Konteringshjälp tas fram | Controller |
| 2. Personal | < | < | < | < | < |
| Sjukfrånvaron ökar på enheterna | 4 | 3 | 12 | Rehabplaner följs upp | Enhetschef |
| Chefer slutar inom kort tid | 2 | 3 | 6 | Chefsstöd | HR |
| Summa | 12 | 11 | 33 | | |
| |
| S = sannolikhet, K = konsekvens |
`,
        { top: 14, left: 12 },
      ],
    ],
    columns: { risk: 'M', likelihood: 'N', consequence: 'O', score: 'P', measure: 'Q', owner: 'R' },
    headerRow: 17,
    rows: 4,
    certain: true,
  },
  {
    name: 'arbetsmiljö: only a level',
    sheets: [
      [
        `
| Riskbedömning av arbetsmiljön |
| Arbetsmoment | Riskkälla | Risk (beskriv vad som kan hända) | Riskbedömning | Åtgärd | Ansvarig | Klart | Uppföljning |
| Lyft i vården | Tunga brukare | Förslitningsskador i rygg och axlar | Hög | Taklyftar installeras | Enhetschef | 2024-10-01 | |
| Ensamarbete | Hot från besökare | Våld och psykisk ohälsa hos personalen | Medel | Larm bärs alltid | Enhetschef | 2024-11-01 | |
| Städning | Kemikalier | Eksem och luftvägsbesvär | Låg | Handskar | Städledare | 2024-09-15 | |
`,
      ],
    ],
    columns: { area: 'A', causes: 'B', risk: 'C', level: 'D', measure: 'E', owner: 'F', dueDate: 'G' },
    headerRow: 2,
    rows: 3,
    certain: false,
  },
  {
    name: 'snake case export',
    sheets: [
      [
        `
| risk_id | risk_title | risk_category | probability | impact | risk_score | mitigation_plan | risk_owner | due_date | status |
| 1 | Supplier goes bankrupt during delivery | Supply | 2 | 5 | 10 | Second source qualified | Purchasing | 2024-01-31 | open |
| 2 | Key developer leaves the team | Staff | 3 | 4 | 12 | Pair programming | CTO | 2024-02-28 | open |
| 3 | Licence costs rise more than planned | Finance | 4 | 2 | 8 | Negotiate for three years | CFO | 2024-03-31 | closed |
| 4 | Migration corrupts customer data | Technical | 2 | 5 | 10 | Dry runs before go-live | DBA | 2024-04-30 | open |
`,
      ],
    ],
    columns: {
      id: 'A',
      risk: 'B',
      likelihood: 'D',
      consequence: 'E',
      score: 'F',
      measure: 'G',
      owner: 'H',
      dueDate: 'I',
      status: 'J',
    },
    headerRow: 1,
    rows: 4,
    certain: true,
  },
  {
    name: 'word scale with numbers in brackets, level with emoji',
    sheets: [
      [
        `
| Risk | Sannolikhet | Påverkan | Risknivå | Hantering |
| Stöld av utrustning från lager | Medel (3) | Hög (4) | 🟠 Hög (12) | Lås in verktygen varje kväll |
| Vattenskada i källare | Låg (2) | Hög (4) | 🟡 Medel (8) | Flytta arkivet till plan två |
| Strömavbrott längre än en dag | Låg (2) | Mycket hög (5) | 🟠 Hög (10) | Reservkraft |
| Bemanning räcker inte i juli | Hög (4) | Medel (3) | 🟠 Hög (12) | Rekrytera tidigt |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', measure: 'E' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'risk column without heading',
    sheets: [
      [
        `
| | Sannolikhet | Konsekvens | Riskvärde | Åtgärd |
| Otillåten direktupphandling av konsulter | 3 | 3 | 9 | Utbildning i LOU |
| Förskingring av medel i kontantkassa | 1 | 4 | 4 | Dubbla räkningar |
| Felaktiga bidrag till föreningar | 3 | 2 | 6 | Granskning av bokslut |
| Sena beslut i byggärenden | 4 | 2 | 8 | Handläggningstider följs |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', measure: 'E' },
    headerRow: 1,
    rows: 4,
    certain: false,
  },
  {
    name: 'matrix beside the list and a lookup list in the same rows',
    sheets: [
      [
        `
| ID | Risk | Sannolikhet | Konsekvens | Riskvärde | Åtgärd | | | Konsekvens | | | | |
| 1 | Kunder lämnar efter prishöjning | 3 | 4 | 12 | Erbjud bindningstid | | Sannolikhet | 1 | 2 | 3 | 4 | 5 |
| 2 | Nytt lagkrav om rapportering | 4 | 2 | 8 | Bevaka utredningen | | 5 | 5 | 10 | 15 | 20 | 25 |
| 3 | Lagerhallen översvämmas vid skyfall | 1 | 5 | 5 | Pumpar köps in | | 4 | 4 | 8 | 12 | 16 | 20 |
| 4 | Hackerattack mot e-handeln | 3 | 5 | 15 | Penetrationstest | | 3 | 3 | 6 | 9 | 12 | 15 |
| 5 | Varumärket skadas i sociala medier | 2 | 3 | 6 | Krisplan | | 2 | 2 | 4 | 6 | 8 | 10 |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F' },
    headerRow: 1,
    rows: 5,
  },
  {
    name: 'numbered rows waiting, formulas filled in below',
    sheets: [
      [
        `
| # | Risk | S | K | R | Åtgärd |
| 1 | Försenat bygglov stoppar projektet | 3 | 3 | {=C2*D2} 9 | Ansök i god tid |
| 2 | Grannar överklagar beslutet | 2 | 4 | {=C3*D3} 8 | Samråd |
| 3 | Föroreningar hittas i marken | 2 | 3 | {=C4*D4} 6 | Provtagning |
| 4 | | | | {=C5*D5} 0 | |
| 5 | | | | {=C6*D6} 0 | |
| 6 | | | | {=C7*D7} 0 | |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F' },
    headerRow: 1,
    rows: 3,
    certain: true,
  },
  {
    name: 'repeated headings and two units stacked',
    sheets: [
      [
        `
| Förskola |
| Risk | Sannolikhet | Konsekvens | Riskvärde | Ansvarig |
| Barn försvinner vid utflykt | 2 | 4 | 8 | Rektor |
| Allergiker får fel mat | 2 | 4 | 8 | Kökschef |
| Personalbrist vid vinterkräksjuka | 4 | 3 | 12 | Rektor |
| |
| Grundskola |
| Risk | Sannolikhet | Konsekvens | Riskvärde | Ansvarig |
| Betyg sätts på fel underlag | 2 | 3 | 6 | Rektor |
| Nationella prov sprids i förväg | 2 | 4 | 8 | Rektor |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', owner: 'E' },
    headerRow: 2,
    rows: 5,
    certain: true,
  },
  {
    name: 'several sheets: scale sheet first, empty form hidden, the register last',
    sheets: [
      [
        `
| Sannolikhet | Beskrivning | Konsekvens | Beskrivning |
| 1 | Mindre än en gång per år | 1 | Ingen märkbar påverkan |
| 2 | Någon gång per år | 2 | Liten påverkan på verksamheten |
| 3 | Varje månad | 3 | Stor påverkan på verksamheten |
| 4 | Varje vecka | 4 | Verksamheten stannar |
`,
        { name: 'Skala' },
      ],
      [
        `
| Risk | Sannolikhet | Konsekvens | Riskvärde | Åtgärd |
`,
        { name: 'Mall', visibility: 'hidden' },
      ],
      [
        `
| Händelse | Sannolikhet | Konsekvens | Riskvärde | Åtgärd |
| Elavbrott på äldreboende | 2 | 4 | 8 | Reservkraft finns och provas |
| Vattnet blir otjänligt | 1 | 4 | 4 | Tankar hyrs in |
| Värmebölja drabbar brukare | 4 | 3 | 12 | Kylaggregat köps in |
| Personal kan inte ta sig till jobbet | 2 | 3 | 6 | Lokal bemanning |
`,
        { name: 'Risker' },
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', measure: 'E' },
    headerRow: 1,
    sheet: 'Risker',
    rows: 4,
  },
  {
    name: 'percent likelihood and impact 1–10',
    sheets: [
      [
        `
| Risk | Probability | Impact | Exposure | Mitigation |
| Vendor delays the release | 0.3 | 8 | 2.4 | Weekly calls with the vendor |
| Scope creep in phase two | 0.6 | 5 | 3 | Change board |
| Loss of key staff | 0.2 | 9 | 1.8 | Cross training |
| Test environment unstable | 0.5 | 4 | 2 | Buy a second environment |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', measure: 'E' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'GDPR: hot, sårbarhet, current and target',
    sheets: [
      [
        `
| Informationstillgång | Hot | Sårbarhet | Nuvarande sannolikhet | Nuvarande konsekvens | Nuvarande risk | Åtgärd | Målnivå sannolikhet | Målnivå konsekvens | Målnivå risk | Riskägare |
| Elevregister | Obehörig åtkomst till elevers uppgifter | Delade konton | 3 | 4 | 12 | Personliga konton införs | 1 | 4 | 4 | Skolchef |
| Patientjournal | Journal visas för fel person | Öppna skärmar | 2 | 4 | 8 | Automatisk låsning | 1 | 4 | 4 | Verksamhetschef |
| Lönesystem | Uppgifter ändras av misstag | Ingen logg | 2 | 3 | 6 | Loggning slås på | 1 | 3 | 3 | HR-chef |
| Epost | Personuppgifter skickas fel | Stress | 4 | 2 | 8 | Påminnelse vid extern mottagare | 2 | 2 | 4 | Alla chefer |
`,
      ],
    ],
    columns: {
      area: 'A',
      risk: 'B',
      likelihood: 'D',
      consequence: 'E',
      score: 'F',
      measure: 'G',
      owner: 'K',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'misspelt headings',
    sheets: [
      [
        `
| Risk | Sanolikhet | Konskevens | Riskvärde | Åtgräd | Ansvarg |
| Data tappas vid flytt av servrar | 2 | 4 | 8 | Backup före flytt | IT |
| Licenser går ut utan förnyelse | 3 | 2 | 6 | Påminnelse i kalender | IT |
| Utbildning hinns inte med | 4 | 2 | 8 | Webbkurs | HR |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', measure: 'E', owner: 'F' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'three heading rows with scale hints',
    sheets: [
      [
        `
| Verksamhet | Risker | < | Bedömning | < | < | Hantering | < |
| ^ | Riskhändelse | Orsak | Sannolikhet | Konsekvens | Riskpoäng | Åtgärd | Ansvarig |
| | | | (1-5) | (1-5) | (1-25) | | |
| Gata | Gupp ger skador på fordon | Eftersatt underhåll | 4 | 2 | 8 | Lagningsplan tas fram | Gatuchef |
| Park | Träd faller vid storm | Röta | 2 | 5 | 10 | Trädvård | Parkchef |
| VA | Läckor ger vattenbrist | Gamla rör | 3 | 4 | 12 | Förnyelseplan | VA-chef |
| Avfall | Brand i deponi | Batterier | 2 | 4 | 8 | Utsortering | Avfallschef |
`,
      ],
    ],
    columns: {
      area: 'A',
      risk: 'B',
      causes: 'C',
      likelihood: 'D',
      consequence: 'E',
      score: 'F',
      measure: 'G',
      owner: 'H',
    },
    headerRow: 2,
    rows: 4,
    certain: true,
  },
  {
    name: 'name and description both there',
    sheets: [
      [
        `
| ID | Risk | Beskrivning | Sannolikhet | Konsekvens | Riskvärde | Åtgärd | Status |
| R1 | Personalbrist | För få sökande till tjänsterna på enheten | 4 | 3 | 12 | Språkstöd och ledarutveckling | Pågående |
| R2 | Ekonomi | Budgeten räcker inte till avtalade nivåer | 3 | 3 | 9 | Omförhandling | Ej påbörjad |
| R3 | Lokaler | Ventilationen når inte kraven i förskolan | 2 | 4 | 8 | Ombyggnad | Avslutad |
| R4 | IT-stöd | Systemet saknar stöd för planering | 3 | 2 | 6 | Upphandling | Pågående |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'D', consequence: 'E', score: 'F', measure: 'G', status: 'H' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'letters L M H',
    sheets: [
      [
        `
| Hot | Sannolikhet | Konsekvens | Risk | Skydd |
| Brand i serverrum | L | H | M | Släcksystem finns |
| Virus via e-post | H | M | H | Filter och utbildning |
| Stöld av dator | M | M | M | Kryptering |
| Sabotage från anställd | L | H | M | Behörigheter |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'French',
    sheets: [
      [
        `
| N° | Risque identifié | Cause | Probabilité | Gravité | Criticité | Actions préventives | Responsable | Échéance |
| 1 | Retard de livraison du fournisseur | Grève | 3 | 3 | 9 | Prévoir un second fournisseur | Achats | 2024-05-01 |
| 2 | Perte de données du projet | Panne de disque | 2 | 5 | 10 | Sauvegarde chaque nuit | Informatique | 2024-06-01 |
| 3 | Dépassement du budget prévu | Inflation | 4 | 3 | 12 | Suivi mensuel | Direction | 2024-07-01 |
`,
      ],
    ],
    columns: {
      id: 'A',
      risk: 'B',
      causes: 'C',
      likelihood: 'D',
      consequence: 'E',
      score: 'F',
      measure: 'G',
      owner: 'H',
      dueDate: 'I',
    },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'impact areas: several consequence columns',
    sheets: [
      [
        `
| Risk | Sannolikhet | Konsekvens ekonomi | Konsekvens verksamhet | Konsekvens förtroende | Riskvärde | Åtgärd |
| Fel i årsredovisning | 2 | 3 | 2 | 4 | 8 | Granskning av två personer |
| Läckta uppgifter om barn | 1 | 2 | 2 | 4 | 4 | Sekretessutbildning |
| Stängd badanläggning | 3 | 2 | 3 | 2 | 9 | Underhållsplan |
| Felaktigt bygglov | 2 | 3 | 1 | 3 | 6 | Kollegial granskning |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'F', measure: 'G' },
    headerRow: 1,
    rows: 4,
    certain: false,
  },
  {
    name: 'md doc: threats then vulnerabilities stacked with different headings',
    sheets: [
      [
        `
| Säkerhetsanalys för system X |
| |
| Hot |
| |
| Hot | Sannolikhet | Påverkan | Åtgärd |
| Phishing mot personal | Hög | Medel | Utbildning varje år |
| Ransomware på filserver | Medel | Hög | Offline-backup |
| Insiderläcka av persondata | Låg | Hög | Loggning |
| |
| Sårbarheter |
| |
| Sårbarhet | Allvarlighet | System | Åtgärd |
| Gammal TLS-version | Hög | Webb | Uppgradera |
| Öppen port | Medel | Brandvägg | Stäng |
| |
| Tidplan |
| |
| Aktivitet | Start | Slut | Ansvarig |
| Utbildning | 2024-01-01 | 2024-02-01 | HR |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', measure: 'D' },
    headerRow: 5,
    rows: 3,
  },
  {
    name: 'project plan md with swot and risk table late',
    sheets: [
      [
        `
| Projektplan |
| Mål | Beskrivning |
| Tid | Klart i juni |
| Kvalitet | Godkänd av kund |
| |
| Intressent | Påverkan | Intresse |
| Kund | Hög | Hög |
| Leverantör | Låg | Medel |
| |
| Nr | Risk | Sannolikhet (1-5) | Konsekvens (1-5) | Risktal | Förebyggande åtgärd | Åtgärd om risken inträffar |
| 1 | Sjukdom i gruppen under slutfasen | 3 | 2 | 6 | Börja i tid | Omfördela arbetet |
| 2 | Krav missförstås av gruppen | 2 | 4 | 8 | Täta möten med kund | Boka extra möte |
| 3 | Servern kraschar före redovisning | 1 | 5 | 5 | Backup dagligen | Återställ |
| 4 | Konflikt mellan medlemmar | 2 | 3 | 6 | Gruppkontrakt | Prata med handledare |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F' },
    headerRow: 10,
    rows: 4,
  },
  {
    name: 'scores with weights, three factors exposure',
    sheets: [
      [
        `
| Hazard | Consequence | Exposure | Probability | Risk score | Control |
| Crush between vehicles | 15 | 6 | 3 | 270 | Separate walkways |
| Noise from press line | 5 | 10 | 6 | 300 | Ear protection |
| Burn from hot surface | 7 | 3 | 3 | 63 | Shielding |
| Electric shock | 40 | 1 | 1 | 40 | Lockout |
`,
      ],
    ],
    columns: { risk: 'A', consequence: 'B', likelihood: 'D', score: 'E' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'impact and probability percentages, cost',
    sheets: [
      [
        `
| Riesgo | Probabilidad (%) | Impacto (€) | Exposición | Plan de contingencia |
| Retraso de licencias | 30% | 20000 | 6000 | Contratar gestor |
| Subida de precios | 50% | 10000 | 5000 | Stock inicial |
| Baja de personal | 20% | 15000 | 3000 | Bolsa de trabajo |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'inverted order with id words',
    sheets: [
      [
        `
| Konsekvens (K) | Sannolikhet (S) | Riskvärde | Riskbeskrivning | Ansvarig | Risk-ID |
| 4 | 2 | 8 | Obehöriga kommer in i lokalen | Vaktmästare | R-1 |
| 3 | 3 | 9 | Elever skadas i slöjdsalen | Rektor | R-2 |
| 2 | 4 | 8 | Datorer försvinner | IT | R-3 |
`,
      ],
    ],
    columns: { consequence: 'A', likelihood: 'B', score: 'C', risk: 'D', owner: 'E', id: 'F' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'english title+description',
    sheets: [
      [
        `
| ID | Title | Description | Category | Likelihood | Impact | Score | Mitigation | Owner | Status |
| 1 | Vendor lock-in | Moving away from the vendor will be costly | Technical | Medium | High | 6 | Use open standards | Anna | Open |
| 2 | Budget overrun | Costs increase beyond the approved budget | Financial | Low | High | 3 | Monthly review | Bo | Open |
| 3 | Data loss | Backups fail without anybody noticing it | Technical | Low | High | 3 | Restore tests | Cia | Closed |
`,
      ],
    ],
    columns: {
      risk: 'B',
      likelihood: 'E',
      consequence: 'F',
      score: 'G',
      measure: 'H',
      owner: 'I',
      status: 'J',
      id: 'A',
    },
    headerRow: 1,
    rows: 3,
    certain: false,
  },
  {
    name: 'STRIDE',
    sheets: [
      [
        `
| Komponent | Hot (STRIDE) | Beskrivning | Sannolikhet | Konsekvens | Risk | Motåtgärd |
| API | Spoofing | Angripare låtsas vara klient med stulen token | 3 | 4 | 12 | Kort livslängd på token |
| Databas | Tampering | Data ändras direkt i databasen av admin | 1 | 5 | 5 | Revision |
| Webb | DoS | Tjänsten överbelastas av trafik | 4 | 3 | 12 | Begränsa trafik |
`,
      ],
    ],
    columns: { risk: 'B', likelihood: 'D', consequence: 'E', score: 'F', measure: 'G' },
    headerRow: 1,
    rows: 3,
    certain: false,
  },
  {
    name: 'DPIA',
    sheets: [
      [
        `
| Risk för den registrerade | Sannolikhet | Allvarlighet | Risknivå | Befintliga skyddsåtgärder | Ytterligare åtgärder | Kvarvarande risk |
| Obehörig åtkomst till känsliga uppgifter | Medel | Hög | Hög | Behörighetsstyrning | Kryptering av databas | Låg |
| Uppgifter sparas för länge i systemet | Hög | Låg | Medel | Gallringsrutin | Automatisk gallring | Låg |
| Registrerad får inte information | Låg | Medel | Låg | Webbsida | Brev vid registrering | Låg |
`,
      ],
    ],
    columns: {
      risk: 'A',
      likelihood: 'B',
      consequence: 'C',
      level: 'D',
      existingControls: 'E',
      measure: 'F',
    },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'title row directly above with merge and logos; header in row 5 with blank columns',
    sheets: [
      [
        `
| | Riskanalys skola X | < | < | < | < | < | < |
| | Datum: | 2024-01-01 | | Deltagare: | Anna, Bo | | |
| |
| |
| | Risk | | Sannolikhet | Konsekvens | Riskvärde | | Åtgärd |
| | Elev ramlar på isen | | 3 | 2 | 6 | | Sanda |
| | Elev skadas i idrottshallen | | 2 | 3 | 6 | | Kontroll av redskap |
| | Obehörig hämtar barn | | 1 | 4 | 4 | | Lista över hämtare |
`,
      ],
    ],
    columns: { risk: 'B', likelihood: 'D', consequence: 'E', score: 'F', measure: 'H' },
    headerRow: 5,
    rows: 3,
  },
  {
    name: 'per unit sheets',
    sheets: [
      [
        `
| Risk | Sannolikhet | Konsekvens | Riskvärde |
| Barn biter varandra | 4 | 2 | 8 |
| Personal smittas | 3 | 3 | 9 |
| Grinden lämnas öppen | 2 | 4 | 8 |
`,
        { name: 'Enhet A' },
      ],
      [
        `
| Risk | Sannolikhet | Konsekvens | Riskvärde |
| Fel medicin ges till brukare | 2 | 4 | 8 |
| Fallolycka på natten | 3 | 4 | 12 |
| Nyckel tappas bort | 2 | 3 | 6 |
`,
        { name: 'Enhet B' },
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D' },
    headerRow: 1,
    rows: 3,
    certain: true,
  },
  {
    name: 'PI score with formula text, P and I letters',
    sheets: [
      [
        `
| No | Risk | P | I | PxI | Response |
| 1 | Rain delays the concrete works | 4 | 3 | 12 | Tents |
| 2 | Crane breaks down on site | 2 | 4 | 8 | Service contract |
| 3 | Permit comes late from the city | 3 | 5 | 15 | Apply early |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'risk heading is sentence, level coloured words',
    sheets: [
      [
        `
| Vilka risker finns i arbetet? | Hur stor är risken? (låg/medel/hög) | Vilka åtgärder behövs? | Vem ansvarar? | När? |
| Halt golv i köket | Medel | Halkmatta | Kökschef | V 12 |
| Tunga lyft av lådor | Hög | Vagn | Kökschef | V 14 |
| Stress vid lunch | Hög | Fler timmar | Rektor | V 20 |
`,
      ],
    ],
    columns: { risk: 'A', measure: 'C', owner: 'D', dueDate: 'E' },
    headerRow: 1,
    rows: 3,
    certain: false,
  },
  {
    name: 'stars in cells',
    sheets: [
      [
        `
| Risk | Sannolikhet | Konsekvens |
| Regn på festivalen | ★★★ | ★★ |
| Artist ställer in | ★ | ★★★★ |
| Strömavbrott | ★★ | ★★★ |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'two probability sets side by side with year groups',
    sheets: [
      [
        `
| Risk | 2023 | < | < | 2024 | < | < | Kommentar |
| ^ | Sannolikhet | Konsekvens | Riskvärde | Sannolikhet | Konsekvens | Riskvärde | ^ |
| Brist på lärare | 3 | 4 | 12 | 4 | 4 | 16 | Ökar |
| Mögel i lokaler | 2 | 3 | 6 | 2 | 3 | 6 | Oförändrad |
| Lägre skolpeng | 2 | 2 | 4 | 3 | 3 | 9 | Ökar |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C' },
    headerRow: 2,
    rows: 3,
    certain: false,
  },
  {
    name: 'bowtie',
    sheets: [
      [
        `
| Topphändelse | Orsak | Barriär | Konsekvens | Sannolikhet | Alvorlighet | Risiko |
| Utslipp av olje til sjø | Slangebrudd | Inspeksjon | Forurensing av strand | 2 | 4 | 8 |
| Brann i maskinrom | Lekkasje | Deteksjon | Tap av fremdrift | 1 | 5 | 5 |
| Fall fra høyde | Manglende sele | Opplæring | Personskade | 2 | 4 | 8 |
`,
      ],
    ],
    columns: { risk: 'A', causes: 'B', consequenceText: 'D', likelihood: 'E', consequence: 'F', score: 'G' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'ROS norsk kommune',
    sheets: [
      [
        `
| Nr | Uønsket hendelse | Årsak | Sannsynlighet | Konsekvens liv og helse | Konsekvens miljø | Konsekvens økonomi | Risiko | Tiltak |
| 1 | Flom i sentrum etter styrtregn | Tette rister | 3 | 2 | 2 | 4 | 12 | Rense rister |
| 2 | Skred mot boligfelt | Bratt terreng | 1 | 5 | 2 | 4 | 5 | Sikring |
| 3 | Skogbrann | Tørke | 2 | 3 | 4 | 3 | 8 | Brannvakt |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', causes: 'C', likelihood: 'D', consequence: 'F', score: 'H', measure: 'I' },
    headerRow: 1,
    rows: 3,
    certain: false,
  },
  {
    name: 'finnish short',
    sheets: [
      [
        `
| Riski | T | V | Riskiluku | Ehkäisy |
| Projektipäällikkö sairastuu | 2 | 4 | 8 | Varahenkilö |
| Laite rikkoutuu | 3 | 3 | 9 | Huolto |
| Aikataulu pettää | 4 | 3 | 12 | Seuranta |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', measure: 'E' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'example row form',
    sheets: [
      [
        `
| Risk | Sannolikhet 1-4 | Konsekvens 1-4 | Riskvärde | Åtgärd |
| Exempel: Fel lön betalas ut | 2 | 3 | 6 | Kontroll |
| | | | | |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', measure: 'E' },
    headerRow: 1,
    rows: 1,
    certain: false,
  },
];

/** Look-alikes: no risk analysis. Nothing may be read as certain. */
export const lookAlikes: readonly { readonly name: string; readonly table: string }[] = [
  {
    name: 'gap analysis',
    table: `
| Clause | Requirement | Current state | Gap | Risk | Recommendation | Priority |
| 5.1 | Policies are approved by management | Draft exists | Not approved | Medium | Approve the policy | 2 |
| 5.2 | Roles are defined | Not done | No roles at all | High | Define the roles | 1 |
| 5.3 | Duties are segregated | Partly | Admins approve own work | High | Split the duties | 1 |
`,
  },
  {
    name: 'statement of applicability',
    table: `
| Control | Title | Applicable | Justification | Status | Risk reference |
| A.5.1 | Policies for information security | Yes | Required by risk R1 | Implemented | R1 |
| A.5.2 | Roles and responsibilities | Yes | Required by risk R2 | Planned | R2 |
| A.5.3 | Segregation of duties | No | Small organisation | Not applicable | |
`,
  },
  {
    name: 'action list',
    table: `
| # | Åtgärd | Ansvarig | Deadline | Status | Prioritet (1–5) |
| 1 | Uppdatera rutiner för attest | Ekonomichef | 2024-05-01 | Pågående | 2 |
| 2 | Utbilda nya chefer i arbetsmiljö | HR-chef | 2024-06-01 | Klar | 1 |
| 3 | Se över behörigheter i systemet | IT-chef | 2024-07-01 | Ej påbörjad | 3 |
`,
  },
  {
    name: 'control plan',
    table: `
| Process | Kontrollmoment | Metod | Ansvarig | Frekvens | Status T1 2024 | Status T2 2024 |
| Inköp | Kontroll av ramavtal vid köp | Stickprov | Controller | Tertial | Pågående | Klar |
| Lön | Kontroll av utbetalda löner | Stickprov | HR | Årligen | Ej påbörjad | Pågående |
| Diarium | Kontroll av diarieföring | Genomgång | Registrator | Tertial | Klar | Klar |
`,
  },
  {
    name: 'scale definitions',
    table: `
| Nivå | Sannolikhet | Konsekvens | Beskrivning |
| 1 | Mycket liten | Försumbar | Inträffar mer sällan än vart tionde år |
| 2 | Liten | Lindrig | Inträffar någon gång på tio år |
| 3 | Stor | Kännbar | Inträffar varje år |
| 4 | Mycket stor | Allvarlig | Inträffar varje månad |
`,
  },
  {
    name: 'scale with number columns',
    table: `
| Risknivå | Sannolikhet | Konsekvens | Åtgärd |
| Låg risk | 1 | 1 | Ingen åtgärd behövs just nu |
| Medelhög risk | 2 | 2 | Åtgärder bör övervägas inom ett år |
| Hög risk | 3 | 3 | Åtgärder ska vidtas inom en månad |
| Mycket hög risk | 4 | 4 | Åtgärder ska vidtas omedelbart |
`,
  },
  {
    name: 'card',
    table: `
| RISK-01 | Ingen reservkraft |
| Sannolikhet | 4 |
| Konsekvens | 5 |
| Riskvärde | 20 |
| Åtgärd | Köp in aggregat |
| |
| RISK-02 | Gamla ledningar |
| Sannolikhet | 3 |
| Konsekvens | 3 |
| Riskvärde | 9 |
| Åtgärd | Byt ledningar |
`,
  },
  {
    name: 'risk matrix',
    table: `
| | | Konsekvens | < | < | < |
| | | Försumbar | Lindrig | Kännbar | Allvarlig |
| Sannolikhet | Sannolik | 4 | 8 | 12 | 16 |
| ^ | Möjlig | 3 | 6 | 9 | 12 |
| ^ | Mindre sannolik | 2 | 4 | 6 | 8 |
| ^ | Osannolik | 1 | 2 | 3 | 4 |
`,
  },
  {
    name: 'supplier evaluation',
    table: `
| Leverantör | Kvalitet | Pris | Leverans | Totalpoäng | Kommentar |
| Alfa AB | 4 | 3 | 5 | 12 | Bra leverans |
| Beta AB | 3 | 4 | 2 | 9 | Försenad två gånger |
| Gamma AB | 5 | 2 | 4 | 11 | Dyr men bra |
`,
  },
  {
    name: 'bug list with severity and priority',
    table: `
| ID | Title | Severity | Priority | Status | Assigned to |
| 1 | Login button does nothing | High | 1 | Open | Anna |
| 2 | Typo on the start page | Low | 3 | Closed | Bo |
| 3 | Slow search in archive | Medium | 2 | Open | Anna |
`,
  },
  {
    name: 'incident log',
    table: `
| Datum | Händelse | Konsekvens | Orsak | Åtgärd | Ansvarig |
| 2024-01-05 | Fall i trappa | Stukad fot | Halt golv | Sandning | Vaktmästare |
| 2024-02-11 | Hot från besökare | Rädd personal | Lång kö | Väktare | Chef |
| 2024-03-20 | Stöld ur skåp | Förlorad dator | Olåst dörr | Lås | Chef |
`,
  },
  {
    name: 'stakeholder analysis',
    table: `
| Intressent | Påverkan (1-5) | Intresse (1-5) | Strategi | Ansvarig |
| Nämnden | 5 | 4 | Håll nöjd med månadsrapport | Projektledare |
| Medborgare | 2 | 5 | Informera på webben | Kommunikatör |
| Facket | 4 | 4 | Samverka varje vecka | Projektledare |
`,
  },
  {
    name: 'risk list with only level words (noScore-ish)',
    table: `
| Risk | Nivå | Åtgärd |
| Dubbla poster vid import | Hög | Unik nyckel |
| Tidszoner fel i rapport | Medel | UTC överallt |
| Långsam sökning | Låg | Index |
`,
  },
  {
    name: 'transposed? one row per field',
    table: `
| Risk | Datorhaveri | Sjukdom | Brand |
| Sannolikhet | 3 | 2 | 1 |
| Konsekvens | 4 | 3 | 5 |
| Riskvärde | 12 | 6 | 5 |
| Åtgärd | Backup | Vikarie | Larm |
`,
  },
  {
    name: 'opportunity register',
    table: `
| Möjlighet | Sannolikhet | Nytta | Värde | Åtgärd |
| Samordna inköp med grannkommun | 3 | 4 | 12 | Kontakta inköp |
| Sök statsbidrag för klimat | 2 | 5 | 10 | Skriv ansökan |
| Dela lokaler med föreningar | 4 | 2 | 8 | Inventera |
`,
  },
  {
    name: 'list of matrix combinations',
    table: `
| Sannolikhet | Konsekvens | Risknivå | Åtgärd |
| 1 | 1 | Låg | Acceptera |
| 1 | 2 | Låg | Acceptera |
| 2 | 1 | Låg | Acceptera |
| 2 | 2 | Medel | Bevaka |
| 3 | 3 | Hög | Åtgärda |
`,
  },
  {
    name: 'scale with risk words',
    table: `
| Risk | Sannolikhet | Konsekvens | Beskrivning |
| 1 | Mycket låg | Försumbar | Händer nästan aldrig |
| 2 | Låg | Liten | Händer sällan |
| 3 | Medel | Måttlig | Händer ibland |
| 4 | Hög | Stor | Händer ofta |
| 5 | Mycket hög | Katastrofal | Händer alltid |
`,
  },
  {
    name: 'scale worded per level',
    table: `
| Nivå | Sannolikhet | Konsekvens |
| Låg | Inträffar mycket sällan i verksamheten | Liten påverkan som hanteras i vardagen |
| Medel | Inträffar någon gång om året i verksamheten | Märkbar påverkan för flera personer |
| Hög | Inträffar flera gånger per år hos oss | Stor påverkan på hela verksamheten |
`,
  },
  {
    name: 'issue log',
    table: `
| Issue | Impact | Priority | Owner | Due | Status |
| Printer does not work | Medium | 2 | IT | 2024-01-01 | Open |
| Contract missing | High | 1 | Legal | 2024-01-08 | Open |
| Room is too small | Low | 3 | Facility | 2024-02-01 | Closed |
`,
  },
  {
    name: 'vendor risk questionnaire',
    table: `
| Question | Answer | Weight | Score | Comment |
| Does the vendor encrypt data? | Yes | 3 | 3 | TLS |
| Is there an incident plan? | No | 2 | 0 | Missing |
| Are staff trained? | Yes | 1 | 1 | Yearly |
`,
  },
  {
    name: 'budget',
    table: `
| Konto | Beskrivning | Budget | Utfall | Avvikelse | Kommentar |
| 4010 | Material till kurs | 100 | 90 | 10 | Ok |
| 4020 | Resor för personal | 200 | 250 | -50 | Dyrare |
| 4030 | Mat vid möten | 50 | 45 | 5 | Ok |
`,
  },
];
