import type { Sample } from './sheets';

/**
 * Risk sheets as strangers lay them out, written before anybody looked at what the reader makes of them: municipalities, information security, data
 * protection, food, work environment, projects, in seven languages. Invented.
 */
export const strangers: readonly Sample[] = [
  {
    name: 'process, letters, merged areas and formulas',
    sheets: [
      [
        `
| Riskanalys 2025 |
| Socialnämnden |
|
| Process | Vad kan gå fel? | Varför kan det hända? | Vad blir följden? | S | K | RV | Vad gör vi åt det? | Vem? | När? |
| Ekonomi | Risk att utbetalning sker till fel mottagare | Manuell hantering i flera system | Enskilda kommer till skada | 2 | 3 | {=E5*F5} 6 | Installera krypterad e-post | Enhetschef | 2025-06-30 |
| ^ | Handläggare saknar behörighet och fattar beslut ändå | Okunskap om regelverket | Ekonomisk skada för kommunen | 3 | 2 | {=E6*F6} 6 | Ta fram en ny rutin och utbilda berörd personal | Verksamhetschef | 2026-03-01 |
| ^ | Avtal löper ut utan att ny upphandling har påbörjats | Systemet saknar spärr | Brott mot dataskyddsförordningen | 3 | 2 | {=E7*F7} 6 | Ny introduktionsutbildning under våren | Enhetschef | 2025-06-30 |
| Personal | Känsliga uppgifter skickas med oskyddad e-post | Manuell hantering i flera system | Felaktiga beslut måste rättas i efterhand | 1 | 4 | {=E8*F8} 4 | Bevaka avtal i avtalsdatabasen | Förvaltningschef | 2026-03-01 |
`,
      ],
    ],
    columns: {
      area: 'A',
      risk: 'B',
      causes: 'C',
      consequenceText: 'D',
      likelihood: 'E',
      consequence: 'F',
      score: 'G',
      measure: 'H',
      owner: 'I',
      dueDate: 'J',
    },
    headerRow: 4,
    rows: 4,
  },
  {
    name: 'municipal register with broken headings',
    sheets: [
      [
        `
| Riskområde | Händelse/risk | Orsak/grundorsak | Konsekvens (beskrivning) | Sannolikhet\\n(1-5) | Konsekvens\\n(1-5) | Risk-\\nvärde | Befintliga skydd | Kompletterande åtgärd | Åtgärdsägare | Klart senast | Status |
| IT | Risk att utbetalning sker till fel mottagare | Föråldrad utrustning | Brott mot dataskyddsförordningen | 4 | 5 | 20 |  | Genomför stickprov varje kvartal | Verksamhetschef | 2025-06-30 |
| Ekonomi | Handläggare saknar behörighet och fattar beslut ändå | Manuell hantering i flera system | Förtroendet för nämnden skadas | 3 | 4 | 12 | Rutin finns men är inte känd av alla |  | Ekonomichef |  | Avslutad |
| Kommunikation | Avtal löper ut utan att ny upphandling har påbörjats |  | Ekonomisk skada för kommunen | 1 | 5 | 5 | Checklista vid introduktion |  | Rektor | 2025-09-15 | Klar |
| Upphandling | Känsliga uppgifter skickas med oskyddad e-post | Föråldrad utrustning |  | 2 | 2 | 4 |  | Upprätta ersättarlista |  |  | Pågår |
`,
      ],
    ],
    columns: {
      area: 'A',
      risk: 'B',
      causes: 'C',
      consequenceText: 'D',
      existingControls: 'H',
      likelihood: 'E',
      consequence: 'F',
      score: 'G',
      measure: 'I',
      owner: 'J',
      dueDate: 'K',
      status: 'L',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'threats with a scale table above',
    sheets: [
      [
        `
| Riskanalys 2025 |
|
| Sannolikhet |  | Påverkan |
| 1 | Mycket låg | 1 | Försumbar |
| 2 | Låg | 2 | Lindrig |
| 3 | Medel | 3 | Kännbar |
| 4 | Hög | 4 | Allvarlig |
| 5 | Mycket hög | 5 | Mycket allvarlig |
|
| ID | Hot | Sårbarhet | Konsekvens | Sannolikhet | Påverkan | Risknivå | Åtgärd |
| 1 | Risk att utbetalning sker till fel mottagare | Okunskap om regelverket | Förtroendet för nämnden skadas | Mycket hög | Lindrig | Hög | Inför dubbel attest för belopp över 50 000 kr |
| 2 | Handläggare saknar behörighet och fattar beslut ändå | Tidsbrist hos handläggarna | Ekonomisk skada för kommunen | Låg | Allvarlig | Hög | Installera krypterad e-post |
| 3 | Avtal löper ut utan att ny upphandling har påbörjats | Okunskap om regelverket | Ekonomisk skada för kommunen | Medel | Kännbar | Hög | Genomför stickprov varje kvartal |
| 4 | Känsliga uppgifter skickas med oskyddad e-post | Manuell hantering i flera system | Enskilda kommer till skada | Låg | Lindrig | Medel | Se över delegationsordningen |
`,
      ],
    ],
    columns: {
      id: 'A',
      risk: 'B',
      causes: 'C',
      consequenceText: 'D',
      likelihood: 'E',
      consequence: 'F',
      level: 'G',
      measure: 'H',
    },
    headerRow: 10,
    rows: 4,
  },
  {
    name: 'letters explained by a legend',
    sheets: [
      [
        `
| Riskanalys 2025 |
| Socialnämnden |
| Upprättad av: controller 2025-01-12 |
| Version 1.2 |
|
| S = Sannolikhet, K = Konsekvens, R = Riskvärde |
|
| Nr | Oönskad händelse | S | K | R | Åtgärdsförslag | Ansv. |
| 1 | Risk att utbetalning sker till fel mottagare | 2 | 3 | {=C9*D9} 6 | Inför dubbel attest för belopp över 50 000 kr | Förvaltningschef |
| 2 | Handläggare saknar behörighet och fattar beslut ändå | 4 | 1 | {=C10*D10} 4 | Installera krypterad e-post | Ekonomichef |
| 3 | Avtal löper ut utan att ny upphandling har påbörjats | 2 | 2 | {=C11*D11} 4 | Genomför stickprov varje kvartal | Enhetschef |
| 4 | Känsliga uppgifter skickas med oskyddad e-post | 1 | 1 | {=C12*D12} 1 | Inför dubbel attest för belopp över 50 000 kr | IT-strateg |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F', owner: 'G' },
    headerRow: 8,
    rows: 4,
  },
  {
    name: 'information assets from C4, starred headings',
    sheets: [
      [
        `
| Informationstillgång | Hotbild | Sannolikhet* | Konsekvens* | Riskvärde* | Skyddsåtgärd | Riskägare |
| Kommunikation | Risk att utbetalning sker till fel mottagare | 1 | 1 | 1 | Installera krypterad e-post | Rektor |
| Skola | Handläggare saknar behörighet och fattar beslut ändå | 2 | 3 | 6 | Installera krypterad e-post | IT-strateg |
| Ekonomi | Avtal löper ut utan att ny upphandling har påbörjats | 4 | 3 | 12 | Bevaka avtal i avtalsdatabasen | Rektor |
| IT | Känsliga uppgifter skickas med oskyddad e-post | 2 | 2 | 4 | Installera krypterad e-post | Ekonomichef |
`,
        { top: 3, left: 2 },
      ],
    ],
    columns: {
      area: 'C',
      risk: 'D',
      likelihood: 'E',
      consequence: 'F',
      score: 'G',
      measure: 'H',
      owner: 'I',
    },
    headerRow: 4,
    rows: 4,
  },
  {
    name: 'numbered empty rows with waiting formulas',
    sheets: [
      [
        `
| Löpnr | Risk | Sannolikhet | Konsekvens | SxK | Kommentar |
| 1 | Risk att utbetalning sker till fel mottagare | 1 | 4 | {=C2*D2} 4 | Följs upp i T2 |
| 2 | Handläggare saknar behörighet och fattar beslut ändå | 4 | 1 | {=C3*D3} 4 |
| 3 | Avtal löper ut utan att ny upphandling har påbörjats | 4 | 4 | {=C4*D4} 16 | Se även risk 4 |
| 4 | Känsliga uppgifter skickas med oskyddad e-post | 1 | 1 | {=C5*D5} 1 |
| 5 |  |  |  | {=C6*D6} 0 |
| 6 |  |  |  | {=C7*D7} 0 |
| 7 |  |  |  | {=C8*D8} 0 |
| 8 |  |  |  | {=C9*D9} 0 |
| 9 |  |  |  | {=C10*D10} 0 |
| 10 |  |  |  | {=C11*D11} 0 |
| 11 |  |  |  | {=C12*D12} 0 |
| 12 |  |  |  | {=C13*D13} 0 |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', comment: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'total and footnote',
    sheets: [
      [
        `
| Risk | Konsekvens | Sannolikhet (S) | Allvarlighetsgrad (A) | Riskpoäng (S x A) | Förebyggande åtgärd | Ansvarig |
| Risk att utbetalning sker till fel mottagare | Vite eller skadestånd | 1 | 2 | 2 | Inför dubbel attest för belopp över 50 000 kr | Förvaltningschef |
| Handläggare saknar behörighet och fattar beslut ändå | Ökad arbetsbelastning för kollegor | 1 | 3 | 3 | Upprätta ersättarlista | Enhetschef |
| Avtal löper ut utan att ny upphandling har påbörjats | Felaktiga beslut måste rättas i efterhand | 4 | 2 | 8 | Genomför stickprov varje kvartal | HR-chef |
| Känsliga uppgifter skickas med oskyddad e-post | Felaktiga beslut måste rättas i efterhand | 4 | 4 | 16 | Ta fram en ny rutin och utbilda berörd personal | Ekonomichef |
| Summa |  |  |  | {=SUM(A1:A9)} 77 |
|
| * Bedömningen gjordes gemensamt av ledningsgruppen den 12 mars. |
`,
      ],
    ],
    columns: {
      risk: 'A',
      consequenceText: 'B',
      likelihood: 'C',
      consequence: 'D',
      score: 'E',
      measure: 'F',
      owner: 'G',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'before and after in merged groups',
    sheets: [
      [
        `
| Riskanalys 2025 |
| Socialnämnden |
|
| Område | Risk | Före åtgärd | < | < | Åtgärd | Efter åtgärd | < | < |
| ^ | ^ | Sannolikhet | Konsekvens | Riskvärde | ^ | Sannolikhet | Konsekvens | Riskvärde |
| IT | Risk att utbetalning sker till fel mottagare | 1 | 4 | 4 | Inför dubbel attest för belopp över 50 000 kr | 1 | 1 | 2 |
| Kommunikation | Handläggare saknar behörighet och fattar beslut ändå | 3 | 3 | 9 | Genomför stickprov varje kvartal | 4 | 3 | 5 |
| Skola | Avtal löper ut utan att ny upphandling har påbörjats | 3 | 3 | 9 | Ny introduktionsutbildning under våren | 1 | 3 | 5 |
| Myndighetsutövning | Känsliga uppgifter skickas med oskyddad e-post | 4 | 1 | 4 | Inför dubbel attest för belopp över 50 000 kr | 3 | 3 | 2 |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F' },
    headerRow: 5,
    rows: 4,
  },
  {
    name: 'unmerged groups and a column between',
    sheets: [
      [
        `
| Riskanalys 2025 |
| Socialnämnden |
|
|  |  | Bedömning nuläge |  |  |  | Bedömning efter åtgärd |
| Område | Risk | S | K | Risk | Åtgärd | S | K | Risk | Ansvarig |
| IT | Risk att utbetalning sker till fel mottagare | 3 | 3 | 9 | Inför dubbel attest för belopp över 50 000 kr | 2 | 1 | 5 | Verksamhetschef |
| Kommunikation | Handläggare saknar behörighet och fattar beslut ändå | 1 | 2 | 2 | Genomför stickprov varje kvartal | 3 | 2 | 1 | Rektor |
| IT | Avtal löper ut utan att ny upphandling har påbörjats | 1 | 1 | 1 | Ny introduktionsutbildning under våren | 2 | 1 | 1 | Kvalitetssamordnare |
| Kommunikation | Känsliga uppgifter skickas med oskyddad e-post | 3 | 4 | 12 | Genomför stickprov varje kvartal | 3 | 4 | 6 | Rektor |
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
    headerRow: 5,
    rows: 4,
  },
  {
    name: 'whole sentences as headings under section rows',
    sheets: [
      [
        `
| Riskbeskrivning | Sannolikhet för att risken inträffar (1=låg, 5=hög) | Konsekvens om risken inträffar (1=låg, 5=hög) | Summa | Åtgärder för att minska risken | Ansvarig person | Uppföljningsdatum |
| 1. Myndighetsutövning |
| Risk att utbetalning sker till fel mottagare | 5 | 5 | 25 | Genomför stickprov varje kvartal | HR-chef | 2025-12-31 |
| Handläggare saknar behörighet och fattar beslut ändå | 1 | 5 | 5 | Ny introduktionsutbildning under våren | IT-strateg | 2025-09-15 |
| Avtal löper ut utan att ny upphandling har påbörjats | 5 | 1 | 5 | Ta fram en ny rutin och utbilda berörd personal | Rektor | 2025-06-30 |
| Känsliga uppgifter skickas med oskyddad e-post | 3 | 1 | 3 | Ta fram en ny rutin och utbilda berörd personal | Enhetschef | 2025-06-30 |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', measure: 'E', owner: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'snake case',
    sheets: [
      [
        `
| risk_id | risk_beskrivning | sannolikhet | konsekvens | risk_varde | atgard | agare |
| 1 | Risk att utbetalning sker till fel mottagare | 4 | 4 | 16 | Inför dubbel attest för belopp över 50 000 kr | HR-chef |
| 2 | Handläggare saknar behörighet och fattar beslut ändå | 1 | 3 | 3 | Installera krypterad e-post | Ekonomichef |
| 3 | Avtal löper ut utan att ny upphandling har påbörjats | 1 | 3 | 3 | Upprätta ersättarlista | Förvaltningschef |
| 4 | Känsliga uppgifter skickas med oskyddad e-post | 5 | 2 | 10 | Inför dubbel attest för belopp över 50 000 kr | Kvalitetssamordnare |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F', owner: 'G' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'Swedish FMEA in words',
    sheets: [
      [
        `
| Felsätt | Feleffekt | Felorsak | Felsannolikhet (Po) | Allvarlighetsgrad (S) | Upptäcktssannolikhet (Pd) | Risktal (RPN) | Rekommenderad åtgärd | Ansvar |
| Risk att utbetalning sker till fel mottagare | Brott mot dataskyddsförordningen | Okunskap om regelverket | 6 | 9 | 2 | 62 | Installera krypterad e-post | Enhetschef |
| Handläggare saknar behörighet och fattar beslut ändå | Verksamheten stannar upp i flera dagar | Manuell hantering i flera system | 2 | 10 | 2 | 185 | Upprätta ersättarlista | Förvaltningschef |
| Avtal löper ut utan att ny upphandling har påbörjats | Verksamheten stannar upp i flera dagar | Föråldrad utrustning | 6 | 9 | 7 | 126 | Inför dubbel attest för belopp över 50 000 kr | IT-strateg |
| Känsliga uppgifter skickas med oskyddad e-post | Brott mot dataskyddsförordningen | Hög personalomsättning | 5 | 6 | 9 | 50 | Ta fram en ny rutin och utbilda berörd personal | Ekonomichef |
`,
      ],
    ],
    columns: {
      risk: 'A',
      causes: 'C',
      consequenceText: 'B',
      likelihood: 'D',
      consequence: 'E',
      measure: 'H',
      owner: 'I',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'Swedish FMEA in letters',
    sheets: [
      [
        `
| Komponent | Möjligt fel | Effekt av fel | S | Möjlig orsak | O | Nuvarande kontroll | D | RPN | Åtgärd |
| IT | Risk att utbetalning sker till fel mottagare | Ekonomisk skada för kommunen | 2 | Manuell hantering i flera system | 3 | Behörigheter ses över årligen | 3 | 189 | Ny introduktionsutbildning under våren |
| Skola | Handläggare saknar behörighet och fattar beslut ändå | Ekonomisk skada för kommunen | 7 | Manuell hantering i flera system | 8 | Stickprov varje månad | 9 | 91 | Bevaka avtal i avtalsdatabasen |
| Kommunikation | Avtal löper ut utan att ny upphandling har påbörjats | Brott mot dataskyddsförordningen | 9 | Systemet saknar spärr | 6 | Stickprov varje månad | 9 | 11 | Inför dubbel attest för belopp över 50 000 kr |
| Personal | Känsliga uppgifter skickas med oskyddad e-post | Vite eller skadestånd | 4 | Tidsbrist hos handläggarna | 4 | Avstämning mot huvudbok | 4 | 101 | Upprätta ersättarlista |
`,
      ],
    ],
    columns: {
      area: 'A',
      risk: 'B',
      causes: 'E',
      consequenceText: 'C',
      existingControls: 'G',
      likelihood: 'F',
      consequence: 'D',
      measure: 'J',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'words with numbers in brackets',
    sheets: [
      [
        `
| Risk | Sannolikhet | Konsekvens | Riskklass | Åtgärdsförslag | Ansvarig |
| Risk att utbetalning sker till fel mottagare | Hög (4) | Hög (4) | Hög | Se över delegationsordningen | Rektor |
| Handläggare saknar behörighet och fattar beslut ändå | Hög (4) | Mycket hög (5) | Hög | Installera krypterad e-post | HR-chef |
| Avtal löper ut utan att ny upphandling har påbörjats | Låg (2) | Medel (3) | Låg | Se över delegationsordningen | Kvalitetssamordnare |
| Känsliga uppgifter skickas med oskyddad e-post | Hög (4) | Medel (3) | Medel | Se över delegationsordningen | HR-chef |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', level: 'D', measure: 'E', owner: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'numbers with words in brackets',
    sheets: [
      [
        `
| Nr | Aktivitet | Risk | Sannolikhet | Konsekvens | Riskindex | Åtgärd |
| 1 | Personal | Risk att utbetalning sker till fel mottagare | 1 (mycket låg) | 5 (mycket allvarlig) | 5 | Ny introduktionsutbildning under våren |
| 2 | Upphandling | Handläggare saknar behörighet och fattar beslut ändå | 5 (mycket hög) | 5 (mycket allvarlig) | 25 | Bevaka avtal i avtalsdatabasen |
| 3 | Myndighetsutövning | Avtal löper ut utan att ny upphandling har påbörjats | 5 (mycket hög) | 2 (lindrig) | 10 | Inför dubbel attest för belopp över 50 000 kr |
| 4 | IT | Känsliga uppgifter skickas med oskyddad e-post | 4 (hög) | 2 (lindrig) | 8 | Bevaka avtal i avtalsdatabasen |
`,
      ],
    ],
    columns: { id: 'A', area: 'B', risk: 'C', likelihood: 'D', consequence: 'E', score: 'F', measure: 'G' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'letters L M H',
    sheets: [
      [
        `
| #  | Risk | S | K | Motåtgärd |
| 1 | Risk att utbetalning sker till fel mottagare | L | L | Genomför stickprov varje kvartal |
| 2 | Handläggare saknar behörighet och fattar beslut ändå | M | H | Inför dubbel attest för belopp över 50 000 kr |
| 3 | Avtal löper ut utan att ny upphandling har påbörjats | L | H | Genomför stickprov varje kvartal |
| 4 | Känsliga uppgifter skickas med oskyddad e-post | L | M | Upprätta ersättarlista |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', measure: 'E' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'emoji',
    sheets: [
      [
        `
| Risk | Sannolikhet | Påverkan | Nivå | Mitigering | Ägare |
| Risk att utbetalning sker till fel mottagare | 🟢 Låg | 🟡 Medel | 🟢 Låg | Upprätta ersättarlista | Rektor |
| Handläggare saknar behörighet och fattar beslut ändå | 🔴 Hög | 🟡 Medel | 🔴 Hög | Genomför stickprov varje kvartal | Verksamhetschef |
| Avtal löper ut utan att ny upphandling har påbörjats | 🟡 Medel | 🟢 Låg | 🟢 Låg | Se över delegationsordningen | Enhetschef |
| Känsliga uppgifter skickas med oskyddad e-post | 🔴 Hög | 🔴 Hög | 🔴 Hög | Bevaka avtal i avtalsdatabasen | HR-chef |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', level: 'D', measure: 'E', owner: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'words between two words',
    sheets: [
      [
        `
| Risk | Orsak | Sannolikhet | Konsekvens | Risknivå | Åtgärd |
| Risk att utbetalning sker till fel mottagare | Föråldrad utrustning | Medel | Medel | Medel | Genomför stickprov varje kvartal |
| Handläggare saknar behörighet och fattar beslut ändå | Systemet saknar spärr | Medel-Hög | Låg | Låg | Se över delegationsordningen |
| Avtal löper ut utan att ny upphandling har påbörjats | Okunskap om regelverket | Låg–medel | Låg–medel | Medel | Upprätta ersättarlista |
| Känsliga uppgifter skickas med oskyddad e-post | Hög personalomsättning | Hög | Låg | Låg | Genomför stickprov varje kvartal |
`,
      ],
    ],
    columns: { risk: 'A', causes: 'B', likelihood: 'C', consequence: 'D', level: 'E', measure: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'zero to one hundred',
    sheets: [
      [
        `
| Risk | Sannolikhet (0-100) | Konsekvens (0-100) | Riskvärde | Åtgärd |
| Risk att utbetalning sker till fel mottagare | 30 | 90 | 2700 | Installera krypterad e-post |
| Handläggare saknar behörighet och fattar beslut ändå | 50 | 10 | 500 | Upprätta ersättarlista |
| Avtal löper ut utan att ny upphandling har påbörjats | 40 | 80 | 3200 | Se över delegationsordningen |
| Känsliga uppgifter skickas med oskyddad e-post | 30 | 90 | 2700 | Ta fram en ny rutin och utbilda berörd personal |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', measure: 'E' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'letters told by their product',
    sheets: [
      [
        `
| Risk | P | K | P*K | Åtgärd |
| Risk att utbetalning sker till fel mottagare | 0.2 | 6 | 1.2 | Se över delegationsordningen |
| Handläggare saknar behörighet och fattar beslut ändå | 0.3 | 2 | 0.6 | Upprätta ersättarlista |
| Avtal löper ut utan att ny upphandling har påbörjats | 0.3 | 6 | 1.8 | Installera krypterad e-post |
| Känsliga uppgifter skickas med oskyddad e-post | 0.4 | 10 | 4 | Se över delegationsordningen |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', measure: 'E' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'a scale beside the table',
    sheets: [
      [
        `
| Risk | Orsak | Sannolikhet | Konsekvens | Risktal | Åtgärd | Ansvarig |  |  | Skala | Sannolikhet | Konsekvens |
| Risk att utbetalning sker till fel mottagare | Manuell hantering i flera system | 2 | 3 | 6 | Upprätta ersättarlista | Kvalitetssamordnare |  |  | 1 | Mycket låg | Försumbar |
| Handläggare saknar behörighet och fattar beslut ändå | Bristande introduktion av nyanställda | 4 | 3 | 12 | Inför dubbel attest för belopp över 50 000 kr | Verksamhetschef |  |  | 2 | Låg | Lindrig |
| Avtal löper ut utan att ny upphandling har påbörjats | Manuell hantering i flera system | 2 | 3 | 6 | Ta fram en ny rutin och utbilda berörd personal | Rektor |  |  | 3 | Medel | Kännbar |
| Känsliga uppgifter skickas med oskyddad e-post | Okunskap om regelverket | 2 | 2 | 4 | Bevaka avtal i avtalsdatabasen | IT-strateg |  |  | 4 | Hög | Allvarlig |
|  |  |  |  |  |  |  |  |  | 5 | Mycket hög | Mycket allvarlig |
`,
      ],
    ],
    columns: {
      risk: 'A',
      causes: 'B',
      likelihood: 'C',
      consequence: 'D',
      score: 'E',
      measure: 'F',
      owner: 'G',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'instructions first, hidden lists',
    sheets: [
      [
        `
| Så här fyller du i riskanalysen |
| Risk: beskriv vad som kan hända |
| Sannolikhet: 1–5 |
| Konsekvens: 1–5 |
`,
        { name: 'Instruktion' },
      ],
      [
        `
| Sannolikhet | Konsekvens | Status |
| Mycket låg | Försumbar | Pågående |
| Låg | Lindrig | Ej påbörjad |
| Medel | Kännbar | Klar |
| Hög | Allvarlig | Avslutad |
| Mycket hög | Mycket allvarlig | Pågår |
`,
        { name: 'Listor', visibility: 'hidden' },
      ],
      [
        `
| Riskanalys 2025 |
|
| Risk-ID | Riskkategori | Riskbeskrivning | Sannolikhet | Konsekvens | Riskvärde | Riskägare | Åtgärd | Åtgärdsstatus | Datum |
| 1 | Strategisk | Risk att utbetalning sker till fel mottagare | 1 | 5 | 5 | Rektor | Inför dubbel attest för belopp över 50 000 kr | Avslutad | 2025-09-15 |
| 2 | Legal | Handläggare saknar behörighet och fattar beslut ändå | 2 | 3 | 6 | Ekonomichef | Bevaka avtal i avtalsdatabasen | Avslutad | 2026-03-01 |
| 3 | Operativ | Avtal löper ut utan att ny upphandling har påbörjats | 1 | 5 | 5 | IT-strateg | Ta fram en ny rutin och utbilda berörd personal | Avslutad | 2025-06-30 |
| 4 | Strategisk | Känsliga uppgifter skickas med oskyddad e-post | 3 | 2 | 6 | HR-chef | Se över delegationsordningen | Avslutad | 2026-03-01 |
`,
        { name: 'Riskanalys' },
      ],
    ],
    columns: {
      id: 'A',
      risk: 'C',
      likelihood: 'D',
      consequence: 'E',
      score: 'F',
      measure: 'H',
      owner: 'G',
      status: 'I',
    },
    headerRow: 3,
    sheet: 'Riskanalys',
    rows: 4,
  },
  {
    name: 'columns from right to left',
    sheets: [
      [
        `
| Ansvarig | Åtgärd | Riskvärde | Konsekvens | Sannolikhet | Orsak | Riskbeskrivning | Område |
| Rektor | Upprätta ersättarlista | 4 | 1 | 4 | Otydliga rutiner | Risk att utbetalning sker till fel mottagare | Skola |
| HR-chef | Upprätta ersättarlista | 2 | 2 | 1 | Otydliga rutiner | Handläggare saknar behörighet och fattar beslut ändå | Upphandling |
| IT-strateg | Inför dubbel attest för belopp över 50 000 kr | 2 | 2 | 1 | Föråldrad utrustning | Avtal löper ut utan att ny upphandling har påbörjats | Personal |
| Verksamhetschef | Genomför stickprov varje kvartal | 4 | 4 | 1 | Hög personalomsättning | Känsliga uppgifter skickas med oskyddad e-post | Skola |
`,
      ],
    ],
    columns: {
      area: 'H',
      risk: 'G',
      causes: 'F',
      likelihood: 'E',
      consequence: 'D',
      score: 'C',
      measure: 'B',
      owner: 'A',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'data protection',
    sheets: [
      [
        `
| Riskanalys 2025 |
| Socialnämnden |
|
| Riskid | Personuppgiftsbehandling | Risk för den registrerade | Sannolikhet | Allvarlighet | Risknivå | Åtgärd för att minska risken | Kvarstående risk |
| R01 | E-post | Risk att utbetalning sker till fel mottagare | 2 | 1 | Låg | Se över delegationsordningen | 1 |
| R02 | Journalsystem | Handläggare saknar behörighet och fattar beslut ändå | 1 | 3 | Låg | Installera krypterad e-post | 2 |
| R03 | Fastighet A | Avtal löper ut utan att ny upphandling har påbörjats | 2 | 1 | Låg | Upprätta ersättarlista | 1 |
| R04 | Fastighet A | Känsliga uppgifter skickas med oskyddad e-post | 4 | 1 | Låg | Installera krypterad e-post | 2 |
`,
      ],
    ],
    columns: { id: 'A', risk: 'C', likelihood: 'D', consequence: 'E', level: 'F', measure: 'G' },
    headerRow: 4,
    rows: 4,
  },
  {
    name: 'food safety',
    sheets: [
      [
        `
| Steg i processen | Faror (B, K, F, A) | S | A | S x A | Förebyggande åtgärder | Kritisk gräns |
| Inköp | Risk att utbetalning sker till fel mottagare | 2 | 3 | 6 | Ta fram en ny rutin och utbilda berörd personal | Ny rutin beslutad i maj |
| Servering | Handläggare saknar behörighet och fattar beslut ändå | 1 | 1 | 1 | Se över delegationsordningen | Följs upp i T2 |
| Beredning | Avtal löper ut utan att ny upphandling har påbörjats | 1 | 1 | 1 | Bevaka avtal i avtalsdatabasen | Kvarstår från förra året |
| Inköp | Känsliga uppgifter skickas med oskyddad e-post | 1 | 3 | 3 | Ny introduktionsutbildning under våren | Diskuterat på APT den 3 mars |
`,
      ],
    ],
    columns: { risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'risk and vulnerability analysis',
    sheets: [
      [
        `
| Riskanalys 2025 |
|
| Samhällsviktig verksamhet | Oönskad händelse | Sannolikhetsbedömning | Konsekvensbedömning | Befintlig förmåga | Förslag till åtgärder | Ansvarig aktör |
| Skola | Risk att utbetalning sker till fel mottagare | 5 | 3 | Checklista vid introduktion | Upprätta ersättarlista | Förvaltningschef |
| Skola | Handläggare saknar behörighet och fattar beslut ändå | 3 | 1 | Inga | Upprätta ersättarlista | Rektor |
| Personal | Avtal löper ut utan att ny upphandling har påbörjats | 3 | 3 | Stickprov varje månad | Inför dubbel attest för belopp över 50 000 kr | HR-chef |
| Kommunikation | Känsliga uppgifter skickas med oskyddad e-post | 2 | 2 | Stickprov varje månad | Ny introduktionsutbildning under våren | Rektor |
`,
      ],
    ],
    columns: {
      area: 'A',
      risk: 'B',
      existingControls: 'E',
      likelihood: 'C',
      consequence: 'D',
      measure: 'F',
      owner: 'G',
    },
    headerRow: 3,
    rows: 4,
  },
  {
    name: 'work environment with dates',
    sheets: [
      [
        `
| Arbetsmoment | Risk/tillbud | Sannolikhet | Konsekvens | Riskvärde | Åtgärd | Ansvarig | Klart den | Uppföljning |
| Upphandling | Risk att utbetalning sker till fel mottagare | 2 | 4 | 8 | Ta fram en ny rutin och utbilda berörd personal | Förvaltningschef | @2025-06-30 | Följs upp i T2 |
| Upphandling | Handläggare saknar behörighet och fattar beslut ändå | 1 | 4 | 4 | Inför dubbel attest för belopp över 50 000 kr | Verksamhetschef | @2026-03-01 | Se även risk 4 |
| Ekonomi | Avtal löper ut utan att ny upphandling har påbörjats | 5 | 4 | 20 | Ny introduktionsutbildning under våren | Kvalitetssamordnare | @2025-12-31 | Kvarstår från förra året |
| Arkiv | Känsliga uppgifter skickas med oskyddad e-post | 5 | 3 | 15 | Genomför stickprov varje kvartal | Verksamhetschef | @2026-03-01 | Se även risk 4 |
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
      dueDate: 'H',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'Norwegian, unwanted events',
    sheets: [
      [
        `
| Riskanalys 2025 |
| Socialnämnden |
|
| Nr | Uønsket hendelse | Årsak | Konsekvens | S | K | Risiko (SxK) | Tiltak | Ansvarlig | Frist |
| 1 | Feil utbetaling av sosialhjelp til mottaker | Gammelt utstyr | Tap av omdømme | 4 | 5 | 20 | Innføre ny rutine og gi opplæring | Avdelingsleder | 2026-01-15 |
| 2 | Manglende kontroll med leverandører gir overfakturering | Tidspress | Prosjektet blir forsinket | 3 | 4 | 12 | Jevnlig sikkerhetskopi av alle data | Verneombud | 2025-10-01 |
| 3 | Sensitive opplysninger sendes til feil person | Manglende opplæring | Økonomisk tap for kommunen | 1 | 5 | 5 | Bruk av verneutstyr er påbudt | IKT-sjef | 2026-01-15 |
| 4 | Strømbrudd på sykehjemmet om natten | Gammelt utstyr | Brudd på personvernet | 1 | 1 | 1 | Bruk av verneutstyr er påbudt | Prosjektleder | 2025-10-01 |
`,
      ],
    ],
    columns: {
      id: 'A',
      risk: 'B',
      causes: 'C',
      consequenceText: 'D',
      likelihood: 'E',
      consequence: 'F',
      score: 'G',
      measure: 'H',
      owner: 'I',
      dueDate: 'J',
    },
    headerRow: 4,
    rows: 4,
  },
  {
    name: 'Danish, whole questions',
    sheets: [
      [
        `
| Hvad kan gå galt? | Sandsynlighed | Konsekvens | Håndtering | Ejer | Deadline |
| Fejl i udbetaling af kontanthjælp til borgere | Lav | Lav | Tegne forsikring mod skader | Afdelingschef | 2025-11-01 |
| Personoplysninger sendes ukrypteret til ekstern part | Lav | Lav | Indføre to-faktor login | Afdelingschef | 2025-06-30 |
| Nøglemedarbejder bliver syg i længere tid | Mellem | Lav | Ugentlig opfølgning med leverandøren | Direktør | 2025-06-30 |
| Leverandøren overholder ikke tidsplanen | Lav | Mellem | Indføre to-faktor login | Direktør | 2025-06-30 |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', measure: 'D', owner: 'E', dueDate: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'Finnish, abbreviations',
    sheets: [
      [
        `
| Riskanalys 2025 |
|
| Riskin kuvaus | Syy | Seuraukset | Tod.näk. | Vakavuus | Riskitaso | Hallintakeinot | Vastuutaho |
| Maksu suoritetaan väärälle vastaanottajalle | Kiire ja henkilöstövaje | Maine kärsii julkisuudessa | 2 | 2 | 4 | Hankitaan varajärjestelmä | IT-päällikkö |
| Avainhenkilö irtisanoutuu kesken hankkeen | Puutteellinen ohjeistus | Henkilövahinko | 3 | 3 | 9 | Hankitaan varajärjestelmä | IT-päällikkö |
| Tietojärjestelmä on poissa käytöstä useita päiviä | Puutteellinen ohjeistus | Maine kärsii julkisuudessa | 2 | 1 | 2 | Laaditaan uusi ohje ja koulutetaan henkilöstö | IT-päällikkö |
| Arkaluonteisia tietoja päätyy ulkopuolisille | Huono perehdytys | Henkilövahinko | 1 | 1 | 1 | Hankitaan varajärjestelmä | Talousjohtaja |
`,
      ],
    ],
    columns: {
      risk: 'A',
      causes: 'B',
      consequenceText: 'C',
      likelihood: 'D',
      consequence: 'E',
      score: 'F',
      measure: 'G',
      owner: 'H',
    },
    headerRow: 3,
    rows: 4,
  },
  {
    name: 'German FMEA',
    sheets: [
      [
        `
| Funktion | Fehlerart | Fehlerfolge | B | Fehlerursache | A | E | RPZ | Maßnahmen |
| IT | Ausfall des zentralen Servers während der Öffnungszeiten | Reputationsschaden | 8 | Hohe Arbeitsbelastung im Team | 6 | 10 | 76 | Vertretungsregelung festlegen und schulen |
| Finanzen | Projektleiter fällt krankheitsbedingt aus | Bußgeld der Aufsichtsbehörde | 6 | Fehlende Wartung der Anlage | 8 | 10 | 19 | Vertragsstrafe vereinbaren |
| Finanzen | Lieferant liefert Komponenten zu spät | Finanzieller Verlust | 4 | Veraltete Software | 4 | 9 | 55 | Vertragsstrafe vereinbaren |
| Personal | Unbefugter Zugriff auf personenbezogene Daten | Finanzieller Verlust | 5 | Veraltete Software | 9 | 10 | 73 | Zugriffsrechte quartalsweise prüfen |
`,
      ],
    ],
    columns: {
      area: 'A',
      risk: 'B',
      causes: 'E',
      consequenceText: 'C',
      likelihood: 'F',
      consequence: 'D',
      measure: 'I',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'Spanish',
    sheets: [
      [
        `
| No. | Proceso | Riesgo | Causa | Consecuencia | Probabilidad | Impacto | Nivel de riesgo | Controles existentes | Tratamiento | Responsable |
| 1 | Finanzas | Retraso en la entrega de materiales por el proveedor | Procesos no documentados | Retraso del cronograma | 3 | 5 | 15 | Ninguno | Capacitar al personal cada semestre | Gerente general |
| 2 | Recursos humanos | Pérdida de información por fallo del servidor | Falta de mantenimiento preventivo | Sanción por parte del regulador | 5 | 2 | 10 | Doble firma en pagos | Realizar copias de seguridad diarias | Gerente general |
| 3 | Tecnología | Renuncia de personal clave durante el proyecto | Falta de mantenimiento preventivo | Pérdida económica para la entidad | 3 | 2 | 6 | Revisión mensual | Capacitar al personal cada semestre | Director de TI |
| 4 | Compras | Acceso no autorizado a datos personales | Capacitación insuficiente del personal | Pérdida económica para la entidad | 2 | 1 | 2 | Revisión mensual | Capacitar al personal cada semestre | Gerente general |
`,
      ],
    ],
    columns: {
      id: 'A',
      area: 'B',
      risk: 'C',
      causes: 'D',
      consequenceText: 'E',
      existingControls: 'I',
      likelihood: 'F',
      consequence: 'G',
      score: 'H',
      measure: 'J',
      owner: 'K',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'English hazards',
    sheets: [
      [
        `
| Hazard | Who might be harmed and how? | Existing controls | Likelihood | Severity | Risk Rating | Further action required | Action by whom | Action by when | Done |
| Supplier fails to deliver the components on time | Waiting for a quote | None | 1 | 3 | 3 | Document the system and train a deputy | Project manager | 2025-10-15 | 2025-06-30 |
| Key developer leaves before the system is documented | Review at next steering group | Annual review | 3 | 3 | 9 | Introduce dual approval | HR manager | 2025-10-15 | 2026-01-31 |
| Ransomware encrypts the file servers | Waiting for a quote | Antivirus on all clients | 2 | 3 | 6 | Introduce dual approval | Finance director | 2026-01-31 | 2025-06-30 |
| Personal data is sent to the wrong recipient | Raised by the auditors last year | Daily backup | 2 | 3 | 6 | Test restoring of backups every month | Head of operations | 2025-06-30 | 2025-10-15 |
`,
      ],
    ],
    columns: {
      risk: 'A',
      existingControls: 'C',
      likelihood: 'D',
      consequence: 'E',
      score: 'F',
      measure: 'G',
      owner: 'H',
      dueDate: 'I',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'English gross and net',
    sheets: [
      [
        `
| Riskanalys 2025 |
|
| Ref | Risk event | Cause | Effect | Gross risk | < | < | Controls in place | Net risk | < | < | Further actions | Owner |
| ^ | ^ | ^ | ^ | Likelihood | Impact | Score | ^ | Likelihood | Impact | Score | ^ | ^ |
| 1 | Supplier fails to deliver the components on time | Unclear responsibilities | Injury to staff | 3 | 1 | 3 | Antivirus on all clients | 5 | 1 | 2 | Document the system and train a deputy | Project manager |
| 2 | Key developer leaves before the system is documented | Outdated software | Loss of reputation | 4 | 1 | 4 | Annual review | 4 | 1 | 2 | Sign a contract with a second supplier | Project manager |
| 3 | Ransomware encrypts the file servers | Lack of training | Financial loss | 5 | 3 | 15 | Daily backup | 2 | 1 | 8 | Document the system and train a deputy | Finance director |
| 4 | Personal data is sent to the wrong recipient | Outdated software | Loss of reputation | 5 | 2 | 10 | Antivirus on all clients | 4 | 4 | 5 | Sign a contract with a second supplier | CISO |
`,
      ],
    ],
    columns: {
      id: 'A',
      risk: 'B',
      causes: 'C',
      consequenceText: 'D',
      existingControls: 'H',
      likelihood: 'E',
      consequence: 'F',
      score: 'G',
      measure: 'L',
      owner: 'M',
    },
    headerRow: 3,
    rows: 4,
  },
  {
    name: 'a table at M15',
    sheets: [
      [
        `
| Nr | Risk | Sannolikhet | Konsekvens | Riskvärde | Åtgärd | Ansvarig |
| 1 | Risk att utbetalning sker till fel mottagare | 5 | 1 | {=O16*P16} 5 | Ny introduktionsutbildning under våren | Kvalitetssamordnare |
| 2 | Handläggare saknar behörighet och fattar beslut ändå | 2 | 2 | {=O17*P17} 4 | Upprätta ersättarlista | Förvaltningschef |
| 3 | Avtal löper ut utan att ny upphandling har påbörjats | 3 | 5 | {=O18*P18} 15 | Se över delegationsordningen | IT-strateg |
| 4 | Känsliga uppgifter skickas med oskyddad e-post | 5 | 4 | {=O19*P19} 20 | Se över delegationsordningen | Rektor |
`,
        { top: 14, left: 12 },
      ],
    ],
    columns: { id: 'M', risk: 'N', likelihood: 'O', consequence: 'P', score: 'Q', measure: 'R', owner: 'S' },
    headerRow: 15,
    rows: 4,
  },
  {
    name: 'explanations on the second line',
    sheets: [
      [
        `
| Risk\\n(vad kan hända?) | Orsak\\n(varför kan det hända?) | Sannolikhet\\n1 = osannolikt\\n5 = mycket troligt | Konsekvens\\n1 = försumbar\\n5 = katastrofal | Riskvärde\\nS x K | Åtgärd\\n(vad ska göras?) | Ansvarig\\n(vem gör det?) | Klart\\n(när?) |
| Risk att utbetalning sker till fel mottagare | Hög personalomsättning | 4 | 4 | 16 | Ny introduktionsutbildning under våren | Förvaltningschef | 2025-06-30 |
| Handläggare saknar behörighet och fattar beslut ändå | Bristande introduktion av nyanställda | 3 | 4 | 12 | Se över delegationsordningen | Enhetschef | 2025-09-15 |
| Avtal löper ut utan att ny upphandling har påbörjats | Föråldrad utrustning | 5 | 5 | 25 | Genomför stickprov varje kvartal | HR-chef | 2025-12-31 |
| Känsliga uppgifter skickas med oskyddad e-post | Systemet saknar spärr | 5 | 4 | 20 | Upprätta ersättarlista | Rektor | 2025-12-31 |
`,
      ],
    ],
    columns: {
      risk: 'A',
      causes: 'B',
      likelihood: 'C',
      consequence: 'D',
      score: 'E',
      measure: 'F',
      owner: 'G',
      dueDate: 'H',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'numbered headings',
    sheets: [
      [
        `
| 1. Område | 2. Risk | 3. Orsak | 4. Konsekvens | 5. Sannolikhet (1–4) | 6. Konsekvens (1–4) | 7. Riskvärde (5×6) | 8. Åtgärd | 9. Ansvarig |
| IT | Risk att utbetalning sker till fel mottagare | Manuell hantering i flera system | Ökad arbetsbelastning för kollegor | 2 | 3 | 6 | Inför dubbel attest för belopp över 50 000 kr | Enhetschef |
| Kommunikation | Handläggare saknar behörighet och fattar beslut ändå | Otydliga rutiner | Ekonomisk skada för kommunen | 3 | 2 | 6 | Se över delegationsordningen | Förvaltningschef |
| Myndighetsutövning | Avtal löper ut utan att ny upphandling har påbörjats | Okunskap om regelverket | Felaktiga beslut måste rättas i efterhand | 3 | 2 | 6 | Inför dubbel attest för belopp över 50 000 kr | Ekonomichef |
| IT | Känsliga uppgifter skickas med oskyddad e-post | Föråldrad utrustning | Verksamheten stannar upp i flera dagar | 1 | 4 | 4 | Installera krypterad e-post | Förvaltningschef |
`,
      ],
    ],
    columns: {
      area: 'A',
      risk: 'B',
      causes: 'C',
      consequenceText: 'D',
      likelihood: 'E',
      consequence: 'F',
      score: 'G',
      measure: 'H',
      owner: 'I',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'crisis preparedness scenarios',
    sheets: [
      [
        `
| Riskanalys 2025 |
|
| Scenario | Sannolikhet | Konsekvens (sammanvägd) | Osäkerhet | Riskvärde | Krisberedskap/förmåga | Åtgärdsförslag |
| Risk att utbetalning sker till fel mottagare | 1 | 1 | 2 | 1 | Rutin finns men är inte känd av alla | Inför dubbel attest för belopp över 50 000 kr |
| Handläggare saknar behörighet och fattar beslut ändå | 4 | 2 | 2 | 8 | Stickprov varje månad | Bevaka avtal i avtalsdatabasen |
| Avtal löper ut utan att ny upphandling har påbörjats | 3 | 2 | 3 | 6 | Behörigheter ses över årligen | Upprätta ersättarlista |
| Känsliga uppgifter skickas med oskyddad e-post | 4 | 4 | 2 | 16 | Attestreglemente finns | Ta fram en ny rutin och utbilda berörd personal |
`,
      ],
    ],
    columns: {
      risk: 'A',
      existingControls: 'F',
      likelihood: 'B',
      consequence: 'C',
      score: 'E',
      measure: 'G',
    },
    headerRow: 3,
    rows: 4,
  },
  {
    name: 'words broken by spaces',
    sheets: [
      [
        `
| Hot/risk | Sannolik het | Konse kvens | Risk värde | Åt gärder | An svarig |
| Risk att utbetalning sker till fel mottagare | 1 | 2 | 2 | Upprätta ersättarlista | Enhetschef |
| Handläggare saknar behörighet och fattar beslut ändå | 2 | 5 | 10 | Bevaka avtal i avtalsdatabasen | Förvaltningschef |
| Avtal löper ut utan att ny upphandling har påbörjats | 1 | 5 | 5 | Se över delegationsordningen | HR-chef |
| Känsliga uppgifter skickas med oskyddad e-post | 2 | 4 | 8 | Installera krypterad e-post | IT-strateg |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', measure: 'E', owner: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'misspelt headings',
    sheets: [
      [
        `
| Risk | Sanolikhet | Konsekves | Riskvärd | Åtgärdr | Ansavrig |
| Risk att utbetalning sker till fel mottagare | 1 | 4 | 4 | Genomför stickprov varje kvartal | Enhetschef |
| Handläggare saknar behörighet och fattar beslut ändå | 1 | 1 | 1 | Se över delegationsordningen | IT-strateg |
| Avtal löper ut utan att ny upphandling har påbörjats | 1 | 2 | 2 | Bevaka avtal i avtalsdatabasen | Kvalitetssamordnare |
| Känsliga uppgifter skickas med oskyddad e-post | 4 | 2 | 8 | Bevaka avtal i avtalsdatabasen | HR-chef |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', measure: 'E', owner: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'camel case',
    sheets: [
      [
        `
| RiskId | RiskBeskrivning | SannolikhetVärde | KonsekvensVärde | RiskVärde | AnsvarigPerson | SlutDatum |
| 1 | Risk att utbetalning sker till fel mottagare | 2 | 1 | 2 | Verksamhetschef | 2026-03-01 |
| 2 | Handläggare saknar behörighet och fattar beslut ändå | 5 | 1 | 5 | Verksamhetschef | 2025-09-15 |
| 3 | Avtal löper ut utan att ny upphandling har påbörjats | 5 | 2 | 10 | Kvalitetssamordnare | 2025-09-15 |
| 4 | Känsliga uppgifter skickas med oskyddad e-post | 2 | 1 | 2 | Rektor | 2025-12-31 |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', owner: 'F', dueDate: 'G' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'current and target risk in groups',
    sheets: [
      [
        `
| Riskhändelse | Bakomliggande orsak | Konsekvenser | Nuvarande risk | < | < | Åtgärder | Målrisk | < | < | Ansvarig | Status |
| ^ | ^ | ^ | S | K | R | ^ | S | K | R | ^ | ^ |
| Risk att utbetalning sker till fel mottagare | Hög personalomsättning | Enskilda kommer till skada | 4 | 4 | 16 | Installera krypterad e-post | 2 | 4 | 8 | Ekonomichef | Avslutad |
| Handläggare saknar behörighet och fattar beslut ändå | Bristande introduktion av nyanställda | Förtroendet för nämnden skadas | 2 | 2 | 4 | Se över delegationsordningen | 2 | 5 | 2 | IT-strateg | Pågående |
| Avtal löper ut utan att ny upphandling har påbörjats | Bristande introduktion av nyanställda | Ekonomisk skada för kommunen | 5 | 1 | 5 | Upprätta ersättarlista | 5 | 3 | 3 | IT-strateg | Avslutad |
| Känsliga uppgifter skickas med oskyddad e-post | Tidsbrist hos handläggarna | Vite eller skadestånd | 1 | 1 | 1 | Upprätta ersättarlista | 1 | 2 | 1 | HR-chef | Klar |
`,
        { top: 2, left: 1 },
      ],
    ],
    columns: {
      risk: 'B',
      causes: 'C',
      consequenceText: 'D',
      likelihood: 'E',
      consequence: 'F',
      score: 'G',
      measure: 'H',
      owner: 'L',
      status: 'M',
    },
    headerRow: 3,
    rows: 4,
  },
  {
    name: 'gross and net without merges',
    sheets: [
      [
        `
| Verksamhet | Risk | Brutto |  |  | Kontroller | Netto |
|  |  | Sannolikhet | Konsekvens | Riskvärde |  | Sannolikhet | Konsekvens | Riskvärde |
| Arkiv | Risk att utbetalning sker till fel mottagare | 4 | 2 | 8 | Checklista vid introduktion | 4 | 2 | 4 |
| Personal | Handläggare saknar behörighet och fattar beslut ändå | 1 | 4 | 4 | Inga | 3 | 2 | 2 |
| Ekonomi | Avtal löper ut utan att ny upphandling har påbörjats | 1 | 1 | 1 | Attestreglemente finns | 2 | 1 | 1 |
| Kommunikation | Känsliga uppgifter skickas med oskyddad e-post | 1 | 2 | 2 | Checklista vid introduktion | 1 | 4 | 1 |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', existingControls: 'F', likelihood: 'C', consequence: 'D', score: 'E' },
    headerRow: 2,
    rows: 4,
  },
  {
    name: 'fractions of one',
    sheets: [
      [
        `
| Risk | Sannolikhet (0-1) | Konsekvens (1-10) | Riskfaktor | Åtgärd |
| Risk att utbetalning sker till fel mottagare | 0.4 | 10 | 4 | Ta fram en ny rutin och utbilda berörd personal |
| Handläggare saknar behörighet och fattar beslut ändå | 0.1 | 10 | 1 | Upprätta ersättarlista |
| Avtal löper ut utan att ny upphandling har påbörjats | 0.4 | 8 | 3.2 | Installera krypterad e-post |
| Känsliga uppgifter skickas med oskyddad e-post | 0.1 | 4 | 0.4 | Genomför stickprov varje kvartal |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', measure: 'E' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'risk as a product in the heading',
    sheets: [
      [
        `
| Fara (biologisk, kemisk, fysikalisk) | Processteg | Sannolikhet | Allvarlighetsgrad | Risk = S x A | Styrning | Gränsvärde | Övervakning | Ansvarig |
| Risk att utbetalning sker till fel mottagare | Servering | 2 | 2 | 4 | Ta fram en ny rutin och utbilda berörd personal | Kvarstår från förra året | Avstämning mot huvudbok | Rektor |
| Handläggare saknar behörighet och fattar beslut ändå | Servering | 4 | 1 | 4 | Upprätta ersättarlista | Diskuterat på APT den 3 mars | Rutin finns men är inte känd av alla | HR-chef |
| Avtal löper ut utan att ny upphandling har påbörjats | Servering | 2 | 1 | 2 | Upprätta ersättarlista | Följs upp i T2 | Inga | Förvaltningschef |
| Känsliga uppgifter skickas med oskyddad e-post | Servering | 1 | 3 | 3 | Upprätta ersättarlista | Se även risk 4 | Attestreglemente finns | Rektor |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F', owner: 'I' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'Norwegian with two kinds of measures',
    sheets: [
      [
        `
| Riskanalys 2025 |
| Socialnämnden |
| Upprättad av: controller 2025-01-12 |
|
| ID | Aktivitet | Uønsket hendelse | Mulig årsak | Sannsynlighet (1-5) | Konsekvens (1-5) | Risiko | Sannsynlighetsreduserende tiltak | Konsekvensreduserende tiltak | Ansvarlig |
| 1 | IKT | Feil utbetaling av sosialhjelp til mottaker | Gammelt utstyr | 4 | 1 | 4 | Innføre ny rutine og gi opplæring | Må følges opp videre | Rådmann |
| 2 | HMS | Manglende kontroll med leverandører gir overfakturering | Manglende opplæring | 1 | 2 | 2 | Tett oppfølging av leverandør | Vurderes på nytt i mars | Rådmann |
| 3 | Personvern | Sensitive opplysninger sendes til feil person | Manglende opplæring | 4 | 1 | 4 | Tett oppfølging av leverandør | Vurderes på nytt i mars | Prosjektleder |
| 4 | Personvern | Strømbrudd på sykehjemmet om natten | Manglende opplæring | 4 | 1 | 4 | Innføre ny rutine og gi opplæring | Må følges opp videre | Prosjektleder |
`,
      ],
    ],
    columns: {
      id: 'A',
      area: 'B',
      risk: 'C',
      causes: 'D',
      likelihood: 'E',
      consequence: 'F',
      score: 'G',
      measure: 'H',
      owner: 'J',
    },
    headerRow: 5,
    rows: 4,
  },
  {
    name: 'Finnish with words',
    sheets: [
      [
        `
| Riski | Todennäköisyys | Vaikutus | Vähentäminen |
| Maksu suoritetaan väärälle vastaanottajalle | Keskisuuri | Suuri | Nimetään varahenkilöt |
| Avainhenkilö irtisanoutuu kesken hankkeen | Suuri | Keskisuuri | Varmuuskopiointi joka yö |
| Tietojärjestelmä on poissa käytöstä useita päiviä | Pieni | Pieni | Hankitaan varajärjestelmä |
| Arkaluonteisia tietoja päätyy ulkopuolisille | Suuri | Keskisuuri | Hankitaan varajärjestelmä |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', measure: 'D' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'how likely, how bad',
    sheets: [
      [
        `
| What could go wrong? | How likely? | How bad? | What will we do about it? | Who? |
| Supplier fails to deliver the components on time | Medium | Medium | Hold weekly demos with users | Project manager |
| Key developer leaves before the system is documented | Low | High | Sign a contract with a second supplier | Project manager |
| Ransomware encrypts the file servers | Medium | High | Sign a contract with a second supplier | Project manager |
| Personal data is sent to the wrong recipient | High | Low | Document the system and train a deputy | CISO |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', measure: 'D', owner: 'E' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'identification and analysis',
    sheets: [
      [
        `
| Huvudprocess | Riskidentifiering | Orsaksanalys | Sannolikhetsgrad | Konsekvensgrad | Riskvärde (1-25) | Befintliga åtgärder/kontroller | Förslag till kontrollmoment | Kontrollansvarig | Kontrollfrekvens |
| Ekonomi | Risk att utbetalning sker till fel mottagare | Manuell hantering i flera system | 2 | 3 | 6 | Attestreglemente finns | Kvarstår från förra året | Enhetschef | Årligen |
| ^ | Handläggare saknar behörighet och fattar beslut ändå | Okunskap om regelverket | 3 | 2 | 6 | Stickprov varje månad | Följs upp i T2 | Verksamhetschef | Månatligen |
| ^ | Avtal löper ut utan att ny upphandling har påbörjats | Systemet saknar spärr | 4 | 2 | 8 | Checklista vid introduktion | Diskuterat på APT den 3 mars | Enhetschef | Årligen |
| Personal | Känsliga uppgifter skickas med oskyddad e-post | Manuell hantering i flera system | 2 | 5 | 10 | Checklista vid introduktion | Avvakta beslut i nämnden | Förvaltningschef | Månatligen |
`,
      ],
    ],
    columns: {
      area: 'A',
      risk: 'B',
      causes: 'C',
      existingControls: 'G',
      likelihood: 'D',
      consequence: 'E',
      score: 'F',
      owner: 'I',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'risk moments, done by',
    sheets: [
      [
        `
| Riskmoment | Risk för skada (1-3) | Allvarlighet (1-3) | Åtgärd | Utförs av | Utförs senast |
| Risk att utbetalning sker till fel mottagare | 1 | 3 | Genomför stickprov varje kvartal | Ekonomichef | 2025-09-15 |
| Handläggare saknar behörighet och fattar beslut ändå | 1 | 3 | Ta fram en ny rutin och utbilda berörd personal | Förvaltningschef | 2025-06-30 |
| Avtal löper ut utan att ny upphandling har påbörjats | 2 | 3 | Upprätta ersättarlista | Förvaltningschef | 2025-09-15 |
| Känsliga uppgifter skickas med oskyddad e-post | 3 | 1 | Inför dubbel attest för belopp över 50 000 kr | Ekonomichef | 2025-12-31 |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', measure: 'D', owner: 'E', dueDate: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'subsystems, English abbreviations',
    sheets: [
      [
        `
| Delsystem | Felmod | Felorsak | Lokal effekt | Systemeffekt | Sev | Occ | Det | RPN | Rekommenderad åtgärd |
| Kommunikation | Risk att utbetalning sker till fel mottagare | Systemet saknar spärr | Följs upp i T2 | Förtroendet för nämnden skadas | 1 | 4 | 9 | 74 | Inför dubbel attest för belopp över 50 000 kr |
| Personal | Handläggare saknar behörighet och fattar beslut ändå | Hög personalomsättning | Se även risk 4 | Felaktiga beslut måste rättas i efterhand | 9 | 8 | 10 | 130 | Genomför stickprov varje kvartal |
| Ekonomi | Avtal löper ut utan att ny upphandling har påbörjats | Bristande introduktion av nyanställda | Se även risk 4 | Ekonomisk skada för kommunen | 3 | 5 | 7 | 85 | Bevaka avtal i avtalsdatabasen |
| Personal | Känsliga uppgifter skickas med oskyddad e-post | Manuell hantering i flera system | Ny rutin beslutad i maj | Förtroendet för nämnden skadas | 7 | 6 | 7 | 157 | Genomför stickprov varje kvartal |
`,
      ],
    ],
    columns: {
      area: 'A',
      risk: 'B',
      causes: 'C',
      consequenceText: 'E',
      likelihood: 'G',
      consequence: 'F',
      measure: 'J',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'Norwegian abbreviations',
    sheets: [
      [
        `
| Riskanalys 2025 |
|
| Risiko-ID | Beskrivelse av risiko | Årsaker | Konsekvenser | Sanns. | Kons. | Risikoprodukt | Iverksatte tiltak | Planlagte tiltak | Tiltaksansvarlig |
| R01 | Feil utbetaling av sosialhjelp til mottaker | Menneskelig svikt | Økonomisk tap for kommunen | 5 | 5 | 25 | Alarm og vektertjeneste | Tett oppfølging av leverandør | Rådmann |
| R02 | Manglende kontroll med leverandører gir overfakturering | Uklare rutiner | Tap av omdømme | 2 | 3 | 6 | Årlig internkontroll | Jevnlig sikkerhetskopi av alle data | Prosjektleder |
| R03 | Sensitive opplysninger sendes til feil person | Uklare rutiner | Prosjektet blir forsinket | 2 | 2 | 4 | Ingen | Ha reserve på lager | Avdelingsleder |
| R04 | Strømbrudd på sykehjemmet om natten | Gammelt utstyr | Personskade | 5 | 3 | 15 | Ingen | Jevnlig sikkerhetskopi av alle data | Rådmann |
`,
      ],
    ],
    columns: {
      id: 'A',
      risk: 'B',
      causes: 'C',
      consequenceText: 'D',
      existingControls: 'H',
      likelihood: 'E',
      consequence: 'F',
      score: 'G',
      measure: 'I',
      owner: 'J',
    },
    headerRow: 3,
    rows: 4,
  },
  {
    name: 'German over three lines',
    sheets: [
      [
        `
| ID | Kategorie | Risikobeschreibung | Eintritts-\\nwahrscheinlichkeit\\n(1-5) | Auswirkung\\n(1-5) | Risikopriorität | Strategie | Maßnahmen | Verantwortung | Frist |
| 1 | Technisch | Ausfall des zentralen Servers während der Öffnungszeiten | 4 | 2 | {=D2*E2} 8 | Akzeptieren | Zugriffsrechte quartalsweise prüfen | Datenschutzbeauftragter | 2025-06-30 |
| 2 | Technisch | Projektleiter fällt krankheitsbedingt aus | 4 | 1 | {=D3*E3} 4 | Akzeptieren | Vertretungsregelung festlegen und schulen | Geschäftsführung | 2025-10-15 |
| 3 | Finanziell | Lieferant liefert Komponenten zu spät | 2 | 4 | {=D4*E4} 8 | Akzeptieren | Zugriffsrechte quartalsweise prüfen | IT-Leitung | 2025-10-15 |
| 4 | Finanziell | Unbefugter Zugriff auf personenbezogene Daten | 4 | 2 | {=D5*E5} 8 | Vermeiden | Vertretungsregelung festlegen und schulen | Projektleiter | 2025-06-30 |
`,
      ],
    ],
    columns: {
      id: 'A',
      risk: 'C',
      likelihood: 'D',
      consequence: 'E',
      score: 'F',
      measure: 'H',
      owner: 'I',
      dueDate: 'J',
    },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'three heading rows',
    sheets: [
      [
        `
| Internkontroll 2025 |
|
| Process | Risk | Riskbedömning | < | < | Hantering | < | < | < |
| ^ | ^ | Nuläge | < | < | Åtgärd | Målvärde | < | Ansvarig |
| ^ | ^ | S | K | R | ^ | S | K | ^ |
| Ekonomi | Fakturor betalas två gånger | 2 | 3 | 6 | Spärr i systemet | 1 | 3 | Ekonomichef |
| Ekonomi | Moms redovisas fel | 3 | 2 | 6 | Utbildning | 2 | 2 | Controller |
| HR | Lön betalas ut felaktigt | 2 | 4 | 8 | Rapport granskas av chef | 1 | 4 | HR-chef |
| IT | Obehöriga får åtkomst | 3 | 4 | 12 | Behörighetsgenomgång | 2 | 4 | IT-chef |
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
      owner: 'I',
    },
    headerRow: 5,
    rows: 4,
  },
  {
    name: 'risk column without heading',
    sheets: [
      [
        `
| Riskinventering skolan |
|  | Sannolikhet | Konsekvens | Riskvärde | Åtgärd |
| Elev lämnar skolgården utan tillsyn | 3 | 3 | 9 | Fler rastvakter |
| Brand i slöjdsalen | 2 | 4 | 8 | Brandövning varje termin |
| Kränkningar på nätet | 4 | 3 | 12 | Elevhälsan informerar |
| Personal saknas vid sjukdom | 4 | 2 | 8 | Vikariebank |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', measure: 'E' },
    headerRow: 2,
    rows: 4,
  },
  {
    name: 'one sheet per unit with the same headings',
    sheets: [
      [
        `
| Risk | Sannolikhet | Konsekvens | Riskvärde |
| Barn försvinner på utflykt | 2 | 4 | 8 |
| Allergen i maten | 3 | 4 | 12 |
| Personalbrist en hel dag | 4 | 2 | 8 |
`,
        { name: 'Förskola' },
      ],
      [
        `
| Risk | Sannolikhet | Konsekvens | Riskvärde |
| Mobbning på raster | 3 | 3 | 9 |
| Olycka i idrottssalen | 2 | 3 | 6 |
`,
        { name: 'Grundskola' },
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D' },
    headerRow: 1,
    sheet: 'Förskola',
    rows: 3,
  },
  {
    name: 'plan sheet beside the analysis',
    sheets: [
      [
        `
| Internkontrollplan 2025 |
|
| Område | Risk | Kontrollmoment | Metod | Frekvens | Ansvarig |
| Ekonomi | Fel i fakturor | Granska 20 fakturor | Stickprov | Kvartal | Controller |
| HR | Fel i lön | Granska lönelista | Stickprov | Månad | HR-chef |
`,
        { name: 'Internkontrollplan' },
      ],
      [
        `
| Riskanalys 2025 |
|
| Område | Risk | S | K | R | Ingår i plan |
| Ekonomi | Fel i fakturor | 3 | 3 | 9 | Ja |
| HR | Fel i lön | 2 | 4 | 8 | Ja |
| IT | Avbrott i system | 2 | 3 | 6 | Nej |
| Arkiv | Handlingar gallras felaktigt | 1 | 3 | 3 | Nej |
`,
        { name: 'Riskanalys' },
      ],
    ],
    columns: { area: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', decision: 'F' },
    headerRow: 3,
    sheet: 'Riskanalys',
    rows: 4,
  },
  {
    name: 'many title lines and card text above',
    sheets: [
      [
        `
| Projekt Nytt badhus |
| Riskanalys, version 3 |
| Risk: händelse som hotar projektmålet |
| Sannolikhet: Låg, Medel, Hög |
| Konsekvens: Låg, Medel, Hög |
|
| Deltagare | Projektledare | Controller | Byggledare |
| Datum | 2025-01-14 |
|
| Nivå | Åtgärd krävs | Beslut av |
|
| Risk | Sannolikhet | Konsekvens | Risknivå | Åtgärd |
| Entreprenören går i konkurs | Låg | Hög | Medel | Bankgaranti |
| Förorenad mark hittas | Medel | Hög | Hög | Provtagning före start |
| Kostnaderna ökar | Hög | Medel | Hög | Fast pris |
| Överklagad detaljplan | Medel | Medel | Medel | Samråd tidigt |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', level: 'D', measure: 'E' },
    headerRow: 12,
    rows: 4,
  },
  {
    name: 'risk spread over several rows with merged cells',
    sheets: [
      [
        `
| Riskregister |
| Nr | Risk | S | K | R | Åtgärder | Ansvarig |
| 1 | Oklar ansvarsfördelning mellan enheter | 3 | 3 | 9 | Skriv ansvarsmatris | Enhetschef |
| ^ | ^ | ^ | ^ | ^ | Informera på APT | Enhetschef |
| 2 | Handläggningstider överskrids | 4 | 3 | 12 | Anställ två handläggare | HR |
| ^ | ^ | ^ | ^ | ^ | Följ upp varje vecka | Gruppledare |
| 3 | Fel i registret | 2 | 2 | 4 | Utbildning | Gruppledare |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F', owner: 'G' },
    headerRow: 2,
    rows: 3,
  },
  {
    name: 'risk numbered with letters, footnote markers, asterisks',
    sheets: [
      [
        `
| Ref.¹ | Risk* | Sannolikhet² | Konsekvens² | Riskvärde³ | Åtgärd** |
| A1 | Arkivet svämmar över | 2 | 4 | 8 | Flytta till övre plan |
| A2 | Gallring sker inte | 3 | 2 | 6 | Gallringsplan tas fram |
| B1 | Handlingar lämnas ut felaktigt | 2 | 3 | 6 | Sekretessutbildning |
| B2 | Diarieföring missas | 3 | 3 | 9 | Kontroll varje månad |
|
| ¹ Enligt dokumenthanteringsplan |
| ² Skala 1–4 |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'budget + risk columns on the same sheet beside',
    sheets: [
      [
        `
| Budget |  |  |  |  | Risker |
|
| Konto | Belopp | Utfall | Avvikelse |  | Risk | Sannolikhet | Konsekvens | Riskvärde |
| 5010 | 120000 | 118000 | 2000 |  | Hyran höjs | 3 | 2 | 6 |
| 6110 | 30000 | 33000 | -3000 |  | Vakant lokal | 2 | 3 | 6 |
| 7010 | 900000 | 870000 | 30000 |  | Lönerörelse dyrare | 4 | 3 | 12 |
| 7510 | 300000 | 290000 | 10000 |  | Sjuktal stiger | 3 | 3 | 9 |
`,
      ],
    ],
    columns: { risk: 'F', likelihood: 'G', consequence: 'H', score: 'I' },
    headerRow: 3,
    rows: 4,
  },
  {
    name: 'KLASSA like with K R T columns',
    sheets: [
      [
        `
| ID | Hot mot informationen | Konfidentialitet | Riktighet | Tillgänglighet | Spårbarhet | Sannolikhet | Konsekvens | Riskvärde | Skyddsåtgärd |
| 1 | Obehörig läser journal | x |  |  | x | 2 | 4 | 8 | Loggkontroll varje månad |
| 2 | Systemet ligger nere |  |  | x |  | 3 | 3 | 9 | Reservrutin på papper |
| 3 | Fel person registreras |  | x |  |  | 2 | 3 | 6 | Kontrollfråga vid registrering |
| 4 | Utskrift glöms i skrivare | x |  |  |  | 3 | 2 | 6 | Säker utskrift |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'G', consequence: 'H', score: 'I', measure: 'J' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'FMEA Swedish one-letter, before/after',
    sheets: [
      [
        `
| FMEA storkök |
| Processteg | Felsätt | Effekt | S | Orsak | O | Kontroll idag | D | RPN | Åtgärd | Ansvarig | S | O | D | RPN |
| Varumottagning | Kyltransport för varm | Bakterietillväxt | 8 | Trasig kyl | 3 | Temperaturmätning | 2 | 48 | Avvisa leverans | Kock | 8 | 2 | 2 | 32 |
| Tillagning | För låg kärntemperatur | Matförgiftning | 9 | Stress | 4 | Termometer | 3 | 108 | Rutin med protokoll | Kökschef | 9 | 2 | 3 | 54 |
| Varmhållning | Temperatur under 60 grader | Bakterietillväxt | 7 | Fel på vagn | 4 | Stickprov | 4 | 112 | Byt vagnar | Kökschef | 7 | 2 | 4 | 56 |
| Servering | Allergen förväxlas | Allergisk reaktion | 10 | Otydlig märkning | 3 | Ingen | 6 | 180 | Märk alla kantiner | Kock | 10 | 1 | 3 | 30 |
`,
      ],
    ],
    columns: {
      area: 'A',
      risk: 'B',
      causes: 'E',
      consequenceText: 'C',
      existingControls: 'G',
      likelihood: 'F',
      consequence: 'D',
      score: 'I',
      measure: 'J',
      owner: 'K',
    },
    headerRow: 2,
    rows: 4,
  },
  {
    name: 'blank template with plain headings',
    sheets: [
      [
        `
| Mall för riskanalys |
|
| Nr | Område | Riskbeskrivning | Orsak | Sannolikhet (1-4) | Konsekvens (1-4) | Riskvärde | Åtgärd | Ansvarig |
| 1 |
| 2 |
| 3 |
`,
      ],
    ],
    columns: {
      id: 'A',
      area: 'B',
      risk: 'C',
      causes: 'D',
      likelihood: 'E',
      consequence: 'F',
      score: 'G',
      measure: 'H',
      owner: 'I',
    },
    headerRow: 3,
    rows: 0,
  },
  {
    name: 'unrated brainstorm: risks listed, ratings all empty',
    sheets: [
      [
        `
| Nr | Risk | Sannolikhet | Konsekvens | Riskvärde | Åtgärd |
| 1 | Otillräcklig bemanning på sommaren |
| 2 | Felaktiga uppgifter på webbplatsen |
| 3 | Försenad upphandling av skolskjuts |
| 4 | Bristande uppföljning av avtal |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'English register with lower-case letters and hidden lists',
    sheets: [
      [
        `
| Likelihood | Impact | Status |
| 1 | 1 | Open |
| 2 | 2 | Closed |
| 3 | 3 |
| 4 | 4 |
| 5 | 5 |
`,
        { name: 'Lists', visibility: 'hidden' },
      ],
      [
        `
| Project Risk Log |
| Last updated | 2025-03-01 |
|
| id | description of risk | consequence | l | i | rating | mitigation | owner | status |
| 1 | Tender is appealed | Delay by half a year | 3 | 4 | 12 | Careful evaluation protocol | Buyer | open |
| 2 | Contractor lacks staff | Delay | 4 | 3 | 12 | Penalty clause | PM | open |
| 3 | Ground is polluted | Extra cost | 2 | 5 | 10 | Sampling | PM | closed |
| 4 | Neighbours complain | Bad press | 3 | 2 | 6 | Open house | Comms | open |
`,
        { name: 'Risks' },
      ],
    ],
    columns: {
      id: 'A',
      risk: 'B',
      consequenceText: 'C',
      likelihood: 'D',
      consequence: 'E',
      score: 'F',
      measure: 'G',
      owner: 'H',
      status: 'I',
    },
    headerRow: 4,
    sheet: 'Risks',
    rows: 4,
  },
  {
    name: 'prose consequence only, level',
    sheets: [
      [
        `
| Risk | Konsekvens | Sannolikhet | Motverkande åtgärd |
| Leverantören levererar för sent | Projektet blir försenat flera veckor | Medel | Tidig beställning |
| Personal blir sjuk | Färre kan hjälpa till på kvällen | Hög | Timanställda rings in |
| Vädret blir dåligt | Evenemanget ställs in och biljetter återbetalas | Låg | Tält hyrs |
`,
      ],
    ],
    columns: { risk: 'A', consequenceText: 'B', likelihood: 'C', measure: 'D' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'only score column, no S/K',
    sheets: [
      [
        `
| Kritiska risker |
| Ansvarsområde | Risk | Riskvärde | Befintliga åtgärder | Ställningstagande av hantering | Status |
| Skola | Lärarbrist i matematik | 12 | Rekryteringsmässa | Fortsätt rekrytera | Pågående |
| Skola | Frånvaro ökar i åk 9 | 9 | Frånvaroteam | Utöka teamet | Pågående |
| Vård | Läkemedelshantering brister | 12 | Delegering | Ny utbildning | Klar |
| Vård | Fallolyckor på boende | 8 | Fallprevention | Rutin ses över | Pågående |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', existingControls: 'D', score: 'C', measure: 'E', status: 'F' },
    headerRow: 2,
    rows: 4,
  },
  {
    name: 'markdown-like doc with prose consequences and caps words',
    sheets: [
      [
        `
| Lanseringsplan |
| Detta dokument beskriver hur tjänsten tas i drift. |
| Steg | Ansvarig | Klart |
| Databas | Eva | ja |
| Riskregister |
| Risk | Sannolikhet | Konsekvens | Mitigering | Ägare |
| Produktionsdata är riktig användardata | Medel | Hög (dataförlust/GDPR) | Säkerhetskopia före migrering | Johan |
| Kod läggs ut utan att migrering körts först | Medel | Hög (fel, saknade tabeller) | Fast ordning på stegen | Teknikansvarig |
| Demoläget är på vid lansering | Hög (är så idag) | Hög (demo visas för kunder) | Stäng av demoläget | Teknikansvarig |
| Betalningar aktiveras för tidigt | Medel | Hög (misslyckade betalningar) | Beslut före lansering | Johan |
| Nyckelperson sjuk | Låg | Medel | Ersättare utsedd | Eva |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', measure: 'D', owner: 'E' },
    headerRow: 6,
    rows: 5,
  },
  {
    name: 'bold cells and percent likelihood',
    sheets: [
      [
        `
| Risker och åtgärder |
| Risk | Sannolikhet | Konsekvens | Åtgärd |
| **App Store** säger nej | 100% | Medel | Planera annan distribution |
| Användare förstår inte dialogen | **Medel** | Låg | Egen förklarande dialog |
| Uppdatering nollställer behörighet | Låg | **Medel** | Upptäck vid start |
| Helskärm blockerar händelser | Låg | Hög | Testa noga |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', measure: 'D' },
    headerRow: 2,
    rows: 4,
  },
  {
    name: 'two risk tables with different titles, same headings (Norwegian)',
    sheets: [
      [
        `
| Risikovurdering |
| Tekniske risikoer |
| Risiko | Sannsynlighet | Konsekvens | Tiltak |
| AI gir feil svar | Middels | Lav | Verifisering av svar |
| Høye kostnader | Middels | Middels | Kostnadskontroll hver uke |
| Nedetid | Lav | Høy | Redundans |
| Forretningsmessige risikoer |
| Risiko | Sannsynlighet | Konsekvens | Tiltak |
| Få betalende kunder | Middels | Høy | Markedsføring |
| Konkurranse | Lav | Middels | Fokus på norsk marked |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', measure: 'D' },
    headerRow: 3,
    rows: 5,
  },
  {
    name: 'consequence is prose and likelihood a word (Danish)',
    sheets: [
      [
        `
| Risiko | Sandsynlighed | Konsekvens | Mitigering |
| App-butikken afviser appen | Middel | To til fire ugers forsinkelse | Indsend tidligt |
| Brugere falder fra ved brud | Høj | Flere opsigelser end nye kunder | Pause-funktion fra start |
| Øvelser slipper op | Middel | Brugere mangler indhold | Bufferindhold |
| Prototypen tager for lang tid | Middel | Forsinker lanceringen | Lås omfanget |
`,
      ],
    ],
    columns: { risk: 'A', consequenceText: 'C', likelihood: 'B', measure: 'D' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'RAID log with four sheets',
    sheets: [
      [
        `
| How to use this RAID log |
| Fill in one row per risk, assumption, issue or dependency |
`,
        { name: 'Read me' },
      ],
      [
        `
| RAID log |
|
| ID | Risk description | Date raised | Likelihood | Impact | Rating | Mitigation | Owner | Status |
| R1 | Vendor goes bankrupt | 2025-01-02 | 2 | 5 | 10 | Escrow agreement | PM | Open |
| R2 | Migration takes longer than the weekend | 2025-01-10 | 3 | 4 | 12 | Trial run in March | IT | Open |
| R3 | Users are not trained | 2025-02-01 | 3 | 3 | 9 | E-learning | HR | Closed |
| R4 | Interface changes late | 2025-02-11 | 4 | 3 | 12 | Freeze date | PM | Open |
`,
        { name: 'Risks' },
      ],
      [
        `
| ID | Assumption | Owner | Status |
| A1 | Budget is approved | PM | Open |
`,
        { name: 'Assumptions' },
      ],
      [
        `
| ID | Issue description | Priority | Impact | Action | Owner | Status |
| I1 | Test server is down | High | High | Restart | IT | Closed |
| I2 | Licence missing | Low | Medium | Order | PM | Open |
| I3 | Wrong data in report | Medium | Medium | Fix | IT | Open |
`,
        { name: 'Issues' },
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
      status: 'I',
    },
    headerRow: 3,
    sheet: 'Risks',
    rows: 4,
  },
  {
    name: 'register with decoy acceptance table first and card lines',
    sheets: [
      [
        `
| Riskacceptans |
| Riskvärde | Nivå | Åtgärd |
| 1-4 | Låg | Accepteras |
| 5-9 | Medel | Åtgärdas inom ett år |
| 10-25 | Hög | Åtgärdas omgående |
|
| Riskregister |
|
| ID | Risk | Sannolikhet | Konsekvens | Risknivå | Åtgärd |
| D-R1 | Obehörig läser annan användares kvitton | Låg | Hög | Medel | Behörighetstest |
| D-R2 | Anonymiseringen kan reverseras | Låg | Hög | Medel | Granskas av extern part |
| D-R3 | Incident upptäcks ej i tid | Medel | Hög | Hög | Larm dygnet runt |
| D-R4 | Profilering sker oavsiktligt | Låg | Medel | Låg | Dataminimering |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', level: 'E', measure: 'F' },
    headerRow: 9,
    rows: 4,
  },
  {
    name: 'same heading Risk twice: text and value',
    sheets: [
      [
        `
| Nr | Risk | S | K | Risk | Åtgärd |
| 1 | Avtal tolkas fel av leverantören | 3 | 3 | 9 | Avtalsgenomgång |
| 2 | Lokalen blir inte klar i tid | 2 | 4 | 8 | Tillfällig lokal |
| 3 | Utrustning blir stulen | 2 | 2 | 4 | Larm |
| 4 | Strömavbrott under natten | 1 | 4 | 4 | Reservkraft |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'matrix beside and a chart table to the right',
    sheets: [
      [
        `
| Riskanalys |  |  |  |  | Riskmatris |
| Risk | Sannolikhet | Konsekvens | Riskvärde |  |  | 1 | 2 | 3 | 4 |
| Elever saknar behörig lärare | 4 | 3 | 12 |  | 4 | 0 | 0 | 1 | 0 |
| Mobbning upptäcks inte | 2 | 4 | 8 |  | 3 | 0 | 0 | 0 | 1 |
| Skolskjuts uteblir | 3 | 2 | 6 |  | 2 | 0 | 1 | 0 | 0 |
| Brand | 1 | 4 | 4 |  | 1 | 0 | 0 | 0 | 1 |
| Matförgiftning | 3 | 4 | 12 |  |  | 1 | 2 | 3 | 4 |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D' },
    headerRow: 2,
    rows: 5,
  },
  {
    name: 'headings of three lines plus scale row below',
    sheets: [
      [
        `
| Bilaga 1 |
| Nr | Risk | Sannolikhet | Konsekvens | Riskvärde | Åtgärd | Ansvarig |
|  |  | 1-4 | 1-4 | 1-16 |
| 1 | Felaktig avgift tas ut av brukare | 2 | 3 | 6 | Kontroll mot beslut | Handläggare |
| 2 | Kontanthantering brister | 2 | 2 | 4 | Två personer räknar | Föreståndare |
| 3 | Privata medel sammanblandas | 3 | 4 | 12 | Ny rutin | Enhetschef |
| 4 | Journal förs inte | 3 | 3 | 9 | Egenkontroll varje månad | Enhetschef |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F', owner: 'G' },
    headerRow: 2,
    rows: 4,
  },
  {
    name: 'words with explanation row headings below as questions',
    sheets: [
      [
        `
| Risk | Orsak | Sannolikhet | Konsekvens | Åtgärd |
| Vad kan hända? | Varför? | Hur troligt? | Hur allvarligt? | Vad gör vi? |
| Obehörig i lokalen | Olåst dörr | Medel | Hög | Passersystem |
| Mögel i fuktspärr | Läckande tak | Hög | Medel | Takbyte 2026 |
| Fallolycka i trappa | Dålig belysning | Medel | Hög | Ny belysning |
| Hiss stannar | Gammal hiss | Låg | Låg | Serviceavtal |
`,
      ],
    ],
    columns: { risk: 'A', causes: 'B', likelihood: 'C', consequence: 'D', measure: 'E' },
    headerRow: 2,
    rows: 4,
  },
  {
    name: 'residual first (target left of current)',
    sheets: [
      [
        `
|  | Målnivå | < | < | Nuläge | < | < |
| Risk | S | K | R | S | K | R | Åtgärd |
| Kompetensbrist i löneenheten | 1 | 2 | 2 | 3 | 3 | 9 | Utbilda två personer |
| Beroende av en leverantör | 2 | 2 | 4 | 3 | 4 | 12 | Ny upphandling |
| Fel i kundregister | 1 | 1 | 1 | 2 | 3 | 6 | Rättning och spärr |
| Intrång via e-post | 2 | 3 | 6 | 4 | 4 | 16 | Flerfaktorsinloggning |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'E', consequence: 'F', score: 'G', measure: 'H' },
    headerRow: 2,
    rows: 4,
  },
  {
    name: 'hidden old version sheet and new version',
    sheets: [
      [
        `
| Risk | Sannolikhet | Konsekvens | Riskvärde | Åtgärd |
| Felaktig fakturering av avgifter | 2 | 3 | 6 | Stickprov |
| Vakanser på enheten | 4 | 3 | 12 | Rekrytering |
| Intrång i system | 2 | 4 | 8 | Behörighetskontroll |
`,
        { name: '2024', visibility: 'hidden' },
      ],
      [
        `
| Risk | Sannolikhet | Konsekvens | Riskvärde | Åtgärd |
| Felaktig fakturering av avgifter | 1 | 3 | 3 | Stickprov |
| Vakanser på enheten | 3 | 3 | 9 | Rekrytering |
| Intrång i system | 3 | 4 | 12 | Behörighetskontroll |
| Bristande arkivering | 2 | 2 | 4 | Gallringsplan |
`,
        { name: '2025' },
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', measure: 'E' },
    headerRow: 1,
    sheet: '2025',
    rows: 4,
  },
  {
    name: 'risk sheet with consequence classes per area and total',
    sheets: [
      [
        `
| Risk- och konsekvensanalys vid förändring |
|
| Nr | Risk | Sannolikhet | Ekonomi | Personal | Brukare | Konsekvens (högsta) | Riskvärde | Åtgärd |
| 1 | Oro i arbetsgruppen ger sjukskrivningar | 3 | 2 | 4 | 2 | 4 | 12 | Samtal med alla |
| 2 | Flytt försenas av byggare | 2 | 3 | 2 | 2 | 3 | 6 | Bevaka tidplan |
| 3 | Kunskap försvinner vid omorganisation | 3 | 2 | 3 | 3 | 3 | 9 | Dokumentera rutiner |
| 4 | Dubbla kostnader under flytten | 2 | 4 | 1 | 1 | 4 | 8 | Budgetera |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'G', score: 'H', measure: 'I' },
    headerRow: 3,
    rows: 4,
  },
  {
    name: 'list where likelihood column lies far right',
    sheets: [
      [
        `
| Risk | Orsak | Åtgärd | Ansvarig | Jan | Feb | Mar | Apr | Maj | Jun | Sannolikhet | Konsekvens |
| Förseningar i byggprojekt | Väder | Buffert i tidplan | PL | x |  | x |  |  |  | 3 | 4 |
| Ökade råvarupriser | Omvärld | Fast pris | Inköp |  | x |  |  |  | x | 4 | 3 |
| Olycka på byggplats | Stress | Skyddsrond | BAS-U | x | x | x | x | x | x | 2 | 5 |
| Bygglov överklagas | Grannar | Samråd | PL |  |  |  | x |  |  | 2 | 3 |
`,
      ],
    ],
    columns: { risk: 'A', causes: 'B', likelihood: 'K', consequence: 'L', measure: 'C', owner: 'D' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'heading row without "risk" word, threat only in Finnish',
    sheets: [
      [
        `
| Uhkakuvaus | Todennäköisyys | Vaikutus | Torjuntakeino |
| Tietojen muokkaus ilman lupaa | Keskitaso | Kriittinen | Kirjoitussuojaus |
| Potilastietojen vuotaminen pilveen | Korkea | Kriittinen | Aggregointi |
| Väärän lähteen esittäminen | Korkea | Vakava | Lähteiden tarkistus |
| Palvelu kaatuu kuormituksessa | Matala | Keskiverto | Kuormantasaus |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', measure: 'D' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'A3 style with notes column in the middle and blank separator columns',
    sheets: [
      [
        `
|  | Riskanalys elevhälsa |
|
|
|  | Nr |  | Risk |  | S | K | R |  | Åtgärd |
|  | 1 |  | Elev får inte stöd i tid |  | 3 | 3 | 9 |  | Extra resurs |
|  | 2 |  | Dokumentation saknas |  | 2 | 3 | 6 |  | Mall tas fram |
|  | 3 |  | Kurator slutar |  | 3 | 2 | 6 |  | Rekrytering |
|  | 4 |  | Samtycke inhämtas inte |  | 2 | 4 | 8 |  | Checklista |
`,
      ],
    ],
    columns: { id: 'B', risk: 'D', likelihood: 'F', consequence: 'G', score: 'H', measure: 'J' },
    headerRow: 4,
    rows: 4,
  },
  {
    name: 'action table first, risks second',
    sheets: [
      [
        `
| Åtgärder |
| Nr | Åtgärd | Ansvarig | Klart | Status |
| 1 | Ny rutin för nycklar | Chef | 2025-05 | Klar |
| 2 | Utbildning i sekretess | HR | 2025-09 | Pågår |
| 3 | Byt larm | Fastighet | 2025-12 | Ej påbörjad |
|
| Risker |
| Nr | Risk | Sannolikhet | Konsekvens | Riskvärde |
| 1 | Nycklar försvinner | 3 | 2 | 6 |
| 2 | Sekretess bryts av personal | 2 | 4 | 8 |
| 3 | Inbrott nattetid | 2 | 3 | 6 |
| 4 | Utskrifter glöms | 3 | 3 | 9 |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E' },
    headerRow: 8,
    rows: 4,
  },
  {
    name: 'likelihood as text sentence',
    sheets: [
      [
        `
| Risk | Sannolikhet | Konsekvens | Åtgärd |
| Serverhaveri | Låg, eftersom servern är ny | Hög, all verksamhet stannar | Reservserver |
| Sjukdom i teamet | Hög under vintern | Medel | Buffert i planen |
| Fel kravbild | Medel | Hög, måste göras om | Tidiga tester |
| Budget räcker inte | Låg | Medel, färre funktioner | Prioritera |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', measure: 'D' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'score with max of columns, no likelihood',
    sheets: [
      [
        `
| Risk | Konsekvens (1-5) | Åtgärd | Ansvarig |
| Brand i arkiv | 5 | Sprinkler | Fastighet |
| Fel i lönelista | 3 | Kontroll | HR |
| Avtal saknas | 2 | Ny upphandling | Inköp |
| Läckage i tak | 4 | Takbyte | Fastighet |
`,
      ],
    ],
    columns: { risk: 'A', consequence: 'B', measure: 'C', owner: 'D' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'two registers of different kind in one book, second is opportunities',
    sheets: [
      [
        `
| Möjligheter 2025 |
| Nr | Möjlighet | Sannolikhet | Nytta | Värde |
| 1 | Bidrag söks | 3 | 4 | 12 |
| 2 | Samverkan med grannkommun | 2 | 3 | 6 |
| 3 | Digital tjänst | 3 | 3 | 9 |
`,
        { name: 'Möjligheter' },
      ],
      [
        `
| Risker 2025 |
| Nr | Risk | Sannolikhet | Konsekvens | Värde |
| 1 | Bidrag uteblir | 3 | 4 | 12 |
| 2 | Personal slutar | 2 | 3 | 6 |
| 3 | System stängs | 3 | 3 | 9 |
| 4 | Kostnader ökar | 4 | 3 | 12 |
`,
        { name: 'Risker' },
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E' },
    headerRow: 2,
    sheet: 'Risker',
    rows: 4,
  },
  {
    name: 'an unrated row whose words could be headings',
    sheets: [
      [
        `
| Område | Risk | S | K | R | Ansvarig |
| Ekonomi | Kontroll av fakturor saknas | 2 | 3 | 6 | Chef |
| Process | Risk för brist på åtgärder |
| IT | Ansvar för system oklart | 2 | 2 | 4 | IT |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', owner: 'F' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'unrated rows after section titles',
    sheets: [
      [
        `
| Område | Risk | S | K | R | Åtgärd |
| Hemtjänsten |
| Ekonomi | Risk för fel i avgifter |
| Kontroll | Rutiner följs ej | 2 | 3 | 6 | Utbildning |
| Särskilt boende |
| Personal | Ansvar oklart |  |  |  | Beslut om ansvar |
| Process | Risk saknar ägare | 2 | 3 | 6 | Ny rutin |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'two risks, the last not rated',
    sheets: [
      [
        `
| Område | Risk | Sannolikhet | Konsekvens | Ansvarig |
| Ekonomi | Felaktig attest | 2 | 3 | Chef |
| Personal | Riskbedömning saknas |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', likelihood: 'C', consequence: 'D', owner: 'E' },
    headerRow: 1,
    rows: 2,
  },
  {
    name: 'the first row not rated',
    sheets: [
      [
        `
| Område | Risk | Sannolikhet | Konsekvens | Åtgärd |
| Arkiv | Status på handlingar oklar |  |  | Kontroll |
| Ekonomi | Felaktig attest | 2 | 3 | Kontroll |
| Personal | Hög sjukfrånvaro | 3 | 3 | Uppföljning |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', likelihood: 'C', consequence: 'D', measure: 'E' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'an unrated row after a gap',
    sheets: [
      [
        `
| Område | Risk | Sannolikhet | Konsekvens | Åtgärd |
| Ekonomi | Felaktig attest | 2 | 3 | Kontroll |
| Personal | Hög sjukfrånvaro | 3 | 3 | Uppföljning |
|
| Verksamhet | Risk för brister i kontroll |  |  | Beslut om åtgärd |
| Kommunikation | Felaktig information | 2 | 3 | Granskning |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', likelihood: 'C', consequence: 'D', measure: 'E' },
    headerRow: 1,
    rows: 4,
  },
];

/** Tables that remind of a risk analysis and are none. */
export const strangeLookAlikes: readonly { readonly name: string; readonly table: string }[] = [
  {
    name: 'budget',
    table: `
| Budget 2025 |
| Konto | Benämning | Budget | Utfall | Avvikelse | Kommentar | Ansvarig |
| 5010 | Lokalhyra | 120000 | 118000 | 2000 | Enligt plan | Ekonomichef |
| 6110 | Kontorsmaterial | 30000 | 33000 | -3000 | Ökade priser | Enhetschef |
| 7010 | Löner | 900000 | 870000 | 30000 | Vakanser | HR-chef |
`,
  },
  {
    name: 'action list',
    table: `
| Nr | Åtgärd | Ansvarig | Klart senast | Prioritet | Status | Kommentar |
| 1 | Byt lås i entrén | Fastighet | 2025-05 | 1 | Klar |
| 2 | Uppdatera rutin för nycklar | Enhetschef | 2025-06 | 2 | Pågår | Utkast finns |
| 3 | Utbilda personalen i brand | Brandskydd | 2025-09 | 1 | Ej påbörjad |
`,
  },
  {
    name: 'statement of applicability',
    table: `
| Control | Title | Applicable | Justification | Implemented | Risk reference | Owner |
| A.5.1 | Policies for information security | Yes | Required by risk R-01 | Yes | R-01 | CISO |
| A.5.2 | Roles and responsibilities | Yes | Required by law | Yes | R-02 | CISO |
| A.5.3 | Segregation of duties | No | Small organisation | No |  | HR |
`,
  },
  {
    name: 'competency matrix',
    table: `
| Namn | Excel | Upphandling | Juridik | Ledarskap | Risk vid frånvaro |
| Anna | 3 | 2 | 1 | 4 | Hög |
| Bo | 1 | 4 | 3 | 2 | Låg |
| Cecilia | 4 | 4 | 2 | 3 | Medel |
| David | 2 | 1 | 4 | 1 | Medel |
`,
  },
  {
    name: 'gap analysis',
    table: `
| Krav | Beskrivning | Nuläge | Gap | Åtgärd | Prioritet | Ansvarig |
| 4.1 | Organisationens förutsättningar | Delvis | Saknar intressentanalys | Ta fram intressentanalys | Hög | Kvalitetschef |
| 4.2 | Intressenters behov | Nej | Ej dokumenterat | Workshop | Medel | Kvalitetschef |
| 5.1 | Ledarskap | Ja | Inget | Ingen | Låg | VD |
| 6.1 | Risker och möjligheter | Delvis | Metod saknas | Inför riskanalys | Hög | VD |
`,
  },
  {
    name: 'survey results',
    table: `
| Fråga | 1 | 2 | 3 | 4 | 5 | Medel |
| Jag trivs på mitt arbete | 2 | 3 | 10 | 20 | 15 | 3.9 |
| Jag vet vad som förväntas av mig | 1 | 2 | 8 | 25 | 14 | 4 |
| Risken för hot är låg | 5 | 5 | 10 | 20 | 10 | 3.5 |
`,
  },
  {
    name: 'scale legend alone',
    table: `
| Värde | Sannolikhet | Konsekvens |
| 1 | Osannolik | Försumbar |
| 2 | Mindre sannolik | Lindrig |
| 3 | Möjlig | Kännbar |
| 4 | Sannolik | Allvarlig |
`,
  },
  {
    name: 'scale legend with descriptions',
    table: `
| Nivå | Sannolikhet | Beskrivning | Konsekvens | Beskrivning |
| 1 | Osannolik | Inträffar mer sällan än vart tionde år | Försumbar | Ingen påverkan på verksamheten |
| 2 | Mindre sannolik | Inträffar vart femte till tionde år | Lindrig | Mindre störning under en dag |
| 3 | Möjlig | Inträffar varje till vart femte år | Kännbar | Störning i flera dagar |
| 4 | Sannolik | Inträffar flera gånger om året | Allvarlig | Verksamheten upphör |
`,
  },
  {
    name: 'project plan',
    table: `
| Aktivitet | Start | Slut | Ansvarig | Status | Risk |
| Förstudie | 2025-01-10 | 2025-02-28 | Anna | Klar |
| Upphandling | 2025-03-01 | 2025-06-30 | Bo | Pågår | Försening |
| Införande | 2025-08-01 | 2025-12-31 | Cecilia | Ej påbörjad |
`,
  },
  {
    name: 'KPI',
    table: `
| Mål | Indikator | Målvärde | Utfall T1 | Utfall T2 | Bedömning | Kommentar |
| Nöjda brukare | NKI | 80 | 78 | 81 | Grön | Bättre bemötande |
| God ekonomi | Resultat i procent | 2 | 1.5 | 2.1 | Gul | Ökade intäkter |
| Attraktiv arbetsgivare | Sjukfrånvaro | 6 | 7.2 | 6.8 | Röd | Korttidsfrånvaro ökar |
`,
  },
  {
    name: 'invoices',
    table: `
| Fakturanr | Leverantör | Belopp | Förfallodatum | Attest | Status |
| 1001 | Elbolaget | 12500 | 2025-03-01 | EC | Betald |
| 1002 | Städ AB | 8900 | 2025-03-05 | EC | Ny |
| 1003 | Bygg AB | 120000 | 2025-03-09 | FC | Betald |
`,
  },
  {
    name: 'checklist',
    table: `
| Kontrollpunkt | Ja | Nej | Ej aktuellt | Kommentar |
| Finns utrymningsplan? | x |
| Är nödutgångar fria? | x |  |  | Kontrollerat i mars |
| Fungerar brandlarmet? |  | x |  | Service beställd |
| Risk för halka vid entrén? |  | x |  | Sandas |
`,
  },
  {
    name: 'inventory sizes',
    table: `
| Artikel | S | M | L | Antal |
| Tröja grön | 3 | 4 | 2 | 9 |
| Tröja blå | 1 | 2 | 5 | 8 |
| Byxa svart | 2 | 2 | 2 | 6 |
`,
  },
  {
    name: 'football table',
    table: `
| Lag | S | V | O | F | GM | IM | P |
| AIK | 10 | 7 | 2 | 1 | 20 | 8 | 23 |
| Hammarby | 10 | 6 | 2 | 2 | 18 | 10 | 20 |
| Djurgården | 10 | 5 | 3 | 2 | 15 | 11 | 18 |
`,
  },
  {
    name: 'timesheet with S and K',
    table: `
| Namn | S | K | R | Summa |
| Anna Berg | 4 | 2 | 1 | 7 |
| Bo Ek | 3 | 3 | 3 | 9 |
| Cia Lund | 2 | 5 | 1 | 8 |
| Dan Ask | 1 | 1 | 2 | 4 |
`,
  },
  {
    name: 'schedule of pupils grades',
    table: `
| Elev | Svenska | Matte | Engelska | Risk för F |
| Alva | C | B | A | Nej |
| Bertil | E | F | D | Ja |
| Cecilia | D | C | C | Nej |
`,
  },
  {
    name: 'supplier evaluation',
    table: `
| Leverantör | Pris | Kvalitet | Leverans | Riskklass | Totalt |
| Alfa AB | 4 | 3 | 5 | Låg | 12 |
| Beta AB | 3 | 5 | 4 | Medel | 12 |
| Gamma AB | 2 | 2 | 3 | Hög | 7 |
`,
  },
  {
    name: 'incidents log',
    table: `
| Datum | Händelse | Plats | Orsak | Åtgärd | Ansvarig | Status |
| 2025-01-03 | Fall i trappa | Entré A | Halt golv | Halkskydd monterat | Vaktmästare | Klar |
| 2025-02-10 | Hotfull besökare | Reception | Missnöje | Larm installerat | Chef | Klar |
| 2025-02-28 | Stöld av dator | Kontor 4 | Olåst dörr | Ny låsrutin | Chef | Pågår |
`,
  },
  {
    name: 'control plan of ours alike',
    table: `
| Område | Kontrollmoment | Metod | Frekvens | Ansvarig | Resultat |
| Ekonomi | Granska fakturor | Stickprov | Kvartal | Controller | Utan anmärkning |
| HR | Granska löner | Stickprov | Månad | HR-chef | Mindre avvikelse |
| IT | Granska behörigheter | Fullständig | Årligen | IT-chef | Ej kontrollerad |
`,
  },
  {
    name: 'requirement list with MoSCoW',
    table: `
| ID | Krav | Prioritet | Komplexitet | Värde | Kommentar |
| K1 | Systemet ska ha inloggning | Must | Låg | 5 |
| K2 | Systemet ska ha sökfunktion | Should | Medel | 3 |
| K3 | Systemet ska ha export till Excel | Could | Hög | 2 |
`,
  },
  {
    name: 'stakeholder analysis',
    table: `
| Intressent | Intresse | Inflytande | Strategi | Ansvarig |
| Medborgare | Hög | Låg | Informera | Kommunikatör |
| Nämnden | Hög | Hög | Involvera | Projektledare |
| Media | Medel | Medel | Bevaka | Kommunikatör |
`,
  },
  {
    name: 'value analysis (impact and effort)',
    table: `
| Idé | Påverkan | Insats | Poäng | Ansvarig |
| Digital anmälan | 4 | 2 | 8 | Anna |
| Chattbot | 3 | 4 | 12 | Bo |
| Ny webb | 5 | 5 | 25 | Cia |
| Appen | 2 | 3 | 6 | Dan |
`,
  },
  {
    name: 'information classification',
    table: `
| Informationstyp | Konfidentialitet | Riktighet | Tillgänglighet | Klass | Ägare |
| Journaler | 3 | 3 | 3 | 3 | Verksamhetschef |
| Protokoll | 0 | 2 | 1 | 2 | Kansli |
| Löneuppgifter | 2 | 3 | 2 | 3 | HR |
`,
  },
  {
    name: 'opportunity register',
    table: `
| Möjlighet | Sannolikhet | Nytta | Åtgärd |
| Bidrag från EU | 3 | 4 | Skriv ansökan |
| Samarbete med grannkommun | 4 | 3 | Möte i maj |
| Ny teknik ger lägre kostnad | 2 | 3 | Omvärldsbevaka |
`,
  },
  {
    name: 'sales pipeline',
    table: `
| Kund | Affär | Sannolikhet | Värde | Viktat värde | Ansvarig |
| Alfa AB | Licens | 50 | 100000 | 50000 | Anna |
| Beta AB | Konsult | 80 | 40000 | 32000 | Bo |
| Gamma | Support | 20 | 250000 | 50000 | Cia |
| Delta | Utbildning | 60 | 30000 | 18000 | Cia |
`,
  },
  {
    name: 'bug list',
    table: `
| Bug ID | Title | Severity | Priority | Status | Assigned to |
| 101 | Login fails on Safari | High | 1 | Open | Eve |
| 102 | Wrong total in report | Medium | 2 | Closed | Sam |
| 103 | Crash when saving | Critical | 1 | Open | Eve |
`,
  },
  {
    name: 'personal list with risk group',
    table: `
| Namn | Födelseår | Riskgrupp | Telefon | Kommentar |
| Alva Ek | 1940 | Ja | 070-1234567 | Behöver hjälp |
| Nils Al | 1938 | Nej | 070-7654321 |
| Greta Ask | 1945 | Ja | 070-1112223 | Ring först |
`,
  },
  {
    name: 'risk matrix alone',
    table: `
|  | Konsekvens |
| Sannolikhet | 1 | 2 | 3 | 4 |
| 4 | 4 | 8 | 12 | 16 |
| 3 | 3 | 6 | 9 | 12 |
| 2 | 2 | 4 | 6 | 8 |
| 1 | 1 | 2 | 3 | 4 |
`,
  },
  {
    name: 'insurance policies',
    table: `
| Försäkring | Försäkrad risk | Premie | Självrisk | Bolag |
| Egendom | Brand och vatten | 120000 | 50000 | Alfa |
| Ansvar | Skadestånd | 80000 | 20000 | Beta |
| Motor | Trafikskada | 60000 | 5000 | Beta |
`,
  },
  {
    name: 'risk register index of documents',
    table: `
| Dokument | Version | Datum | Ägare | Risknivå vid förlust |
| Policy för risk | 2 | 2024-01-01 | Kansli | Låg |
| Riktlinje intern kontroll | 3 | 2023-05-01 | Ekonomi | Medel |
| Reglemente | 1 | 2020-02-02 | Kansli | Låg |
`,
  },
  {
    name: 'weather / statistics',
    table: `
| Månad | Antal risker | Höga | Medel | Låga |
| Januari | 12 | 3 | 5 | 4 |
| Februari | 14 | 4 | 6 | 4 |
| Mars | 11 | 2 | 4 | 5 |
`,
  },
  {
    name: 'audit findings',
    table: `
| Observation | Risk | Rekommendation | Svar från ledningen | Ansvarig | Klart |
| Attest saknas på 3 av 20 fakturor | Felaktiga betalningar | Inför systemspärr | Vi håller med | Ekonomichef | 2025-06 |
| Delegationsordning ej uppdaterad | Obehöriga beslut | Uppdatera årligen | Görs i höst | Kansli | 2025-10 |
| Behörigheter gallras ej | Dataintrång | Kvartalsvis gallring | Påbörjat | IT-chef | 2025-05 |
`,
  },
  {
    name: 'noScore: action plan for risks only',
    table: `
| Risk | Åtgärd | Ansvarig | Klart |
| Halt golv i entrén | Lägg ut mattor | Vaktmästare | 2025-10 |
| Dålig belysning vid parkering | Byt armaturer | Fastighet | 2025-11 |
| Hot i receptionen | Larm | Säkerhet | 2025-12 |
`,
  },
  {
    name: 'UK style no ratings',
    table: `
| What are the hazards? | Who might be harmed and how? | What are you already doing? | What further action is necessary? | Action by whom? | Action by when? | Done |
| Slips and trips | Staff and visitors may be injured | Good housekeeping | Better lighting | Manager | 2025-10-01 |
| Manual handling | Staff risk back pain | Training | Trolley | Manager | 2025-11-01 |
`,
  },
  {
    name: 'card layout',
    table: `
| Risk 1 |
| Parameter | Värde |
| Sannolikhet | 4/5 - hög |
| Konsekvens | 3/5 - medel |
| Åtgärd | Ny brandvägg |
|
| Risk 2 |
| Parameter | Värde |
| Sannolikhet | 2/5 - låg |
| Konsekvens | 5/5 - kritisk |
| Åtgärd | Reservkraft |
`,
  },
  {
    name: 'scale with criteria and colour',
    table: `
| Sannolikhet | Konsekvens | Riskvärde | Färg | Åtgärd |
| 1 | 1 | 1-3 | Grön | Ingen åtgärd krävs |
| 2 | 2 | 4-6 | Gul | Åtgärda vid tillfälle |
| 3 | 3 | 7-9 | Orange | Åtgärda inom sex månader |
| 4 | 4 | 10-16 | Röd | Åtgärda direkt |
`,
  },
  {
    name: 'threat matrix in words',
    table: `
| Sannolikhet | Låg konsekvens | Mellan konsekvens | Hög konsekvens |
| Låg | - | Loggdata exponeras | - |
| Medel | - | Avlyssning | - |
| Hög | - | Ändrad orderstatus | Obehörig åtkomst till kunddata |
`,
  },
  {
    name: 'backlog with S M L',
    table: `
| ID | Uppgift | Storlek | Prioritet | Ansvarig | Status |
| 1 | Bygg inloggning | M | Hög | Eva | Klar |
| 2 | Bygg export | L | Medel | Bo | Pågår |
| 3 | Skriv hjälp | S | Låg | Eva | Ej påbörjad |
`,
  },
  {
    name: 'decision options',
    table: `
| Alternativ | Fördelar | Nackdelar | Risk | Kostnad | Beslut |
| Köpa nytt system | Modern teknik | Dyrt | Hög | 500000 | Nej |
| Uppgradera | Billigt | Kort livslängd | Medel | 100000 | Ja |
| Avvakta | Gratis | Säkerhetsbrister | Hög | 0 | Nej |
`,
  },
  {
    name: 'quality goals',
    table: `
| Kvalitetsmål | Scenario | Mätvärde | Mål |
| Säkerhet | Intrångsförsök | Andel stoppade | 100 % |
| Precision | Fel i logg | Andel rätt typ | 90 % |
| Svarstid | 100 samtidiga användare | Sekunder | 2 |
`,
  },
  {
    name: 'issue log',
    table: `
| Nr | Problem | Allvarlighetsgrad | Åtgärd | Ansvarig | Status |
| 1 | Skrivaren fungerar inte | Låg | Byt toner | IT | Klar |
| 2 | Systemet är långsamt | Hög | Felsökning | IT | Pågår |
| 3 | Fel i rapport | Medel | Rättning | Ekonomi | Pågår |
`,
  },
  {
    name: 'dependency matrix',
    table: `
| Tjänst | Beroende av | Kritikalitet | RTO | RPO | Ägare |
| Journal | Databas | Hög | 4 h | 1 h | Vård |
| E-post | Katalog | Medel | 8 h | 4 h | IT |
| Webb | CDN | Låg | 24 h | 24 h | Kommunikation |
`,
  },
  {
    name: 'student grades S K',
    table: `
| Namn | S | K | M | Betyg |
| Anna | 3 | 4 | 5 | B |
| Bo | 2 | 2 | 3 | D |
| Cia | 5 | 4 | 4 | A |
`,
  },
  {
    name: 'price list with P and I',
    table: `
| Artikel | P | I | R | Lager |
| Skruv | 10 | 2 | 5 | 100 |
| Mutter | 8 | 3 | 4 | 250 |
| Bricka | 5 | 1 | 3 | 500 |
`,
  },
  {
    name: 'training plan with effect',
    table: `
| Utbildning | Målgrupp | Syfte | Effekt | Kostnad | Datum |
| Brandskydd | Alla | Minska risk för brand | Hög | 20000 | 2025-03-01 |
| HLR | Skolan | Rädda liv | Hög | 15000 | 2025-04-01 |
| Ergonomi | Kontor | Minska skador | Medel | 10000 | 2025-05-01 |
`,
  },
  {
    name: 'probability table weather',
    table: `
| Dag | Sannolikhet för regn | Temperatur | Vind |
| Måndag | 40 % | 12 | 5 |
| Tisdag | 60 % | 10 | 8 |
| Onsdag | 10 % | 15 | 3 |
`,
  },
  {
    name: 'SWOT',
    table: `
| Styrkor | Svagheter | Möjligheter | Hot |
| Kunnig personal | Gamla system | Nya bidrag | Minskade anslag |
| God ekonomi | Hög sjukfrånvaro | Samverkan | Kompetensbrist |
| Nära till medborgare | Få chefer | Digitalisering | Cyberattacker |
`,
  },
  {
    name: 'likelihood of hiring',
    table: `
| Kandidat | Erfarenhet | Personlighet | Sannolikhet att tacka ja | Löneanspråk |
| Kandidat 1 | Hög | Medel | Hög | 45000 |
| Kandidat 2 | Medel | Hög | Låg | 42000 |
| Kandidat 3 | Låg | Hög | Medel | 38000 |
`,
  },
  {
    name: 'consequence analysis of budget cuts',
    table: `
| Förslag | Besparing tkr | Konsekvens | Genomförande | Ansvarig |
| Stäng bibliotek | 500 | Färre besök av barn och unga | 2026-01 | Kultur |
| Minska städning | 200 | Sämre miljö | 2025-09 | Fastighet |
| Höj avgift | 300 | Färre kunder | 2026-01 | Fritid |
`,
  },
  {
    name: 'template with title only words',
    table: `
| Riskanalys |
| Datum: |
| Deltagare: |
| Sannolikhet: 1-4 |
| Konsekvens: 1-4 |
`,
  },
  {
    name: 'vulnerability scan',
    table: `
| Host | CVE | CVSS | Severity | Status |
| srv1 | CVE-2024-1 | 9.8 | Critical | Open |
| srv2 | CVE-2024-2 | 5.3 | Medium | Fixed |
| srv3 | CVE-2024-3 | 7.5 | High | Open |
`,
  },
  {
    name: 'ROPA register',
    table: `
| Behandling | Ändamål | Rättslig grund | Kategorier | Lagringstid | Risknivå |
| Lön | Utbetalning av lön | Avtal | Anställda | 7 år | Låg |
| Journal | Vård och omsorg | Rättslig förpliktelse | Patienter | 10 år | Hög |
| Kamera | Säkerhet | Allmänt intresse | Besökare | 30 dagar | Medel |
`,
  },
  {
    name: 'our own follow-up report style',
    table: `
| Kontrollmoment | Risk | Resultat | Avvikelse | Åtgärd |
| Granska attest | Felaktig utbetalning | 18 av 20 ok | Mindre | Utbildning |
| Granska avtal | Otrohet mot avtal | 10 av 10 ok | Ingen | - |
| Granska lön | Fel lön | 5 av 5 ok | Ingen | - |
`,
  },
  {
    name: 'evaluation of bids',
    table: `
| Anbudsgivare | Pris | Kvalitet | Risk | Summa |
| Alfa | 3 | 4 | 2 | 9 |
| Beta | 5 | 2 | 4 | 11 |
| Gamma | 4 | 4 | 3 | 11 |
`,
  },
  {
    name: 'maturity assessment',
    table: `
| Område | Nuläge | Målnivå | Gap | Åtgärd | Ansvarig |
| Styrning | 2 | 4 | 2 | Ny policy | CISO |
| Loggning | 1 | 3 | 2 | Nytt verktyg | IT |
| Utbildning | 3 | 4 | 1 | E-kurs | HR |
`,
  },
  {
    name: 'incident statistics with severity and frequency',
    table: `
| Händelsetyp | Antal | Allvarlighetsgrad | Trend | Kommentar |
| Fall | 45 | 2 | Upp | Halka |
| Hot | 12 | 3 | Ned | Larm |
| Stick | 8 | 1 | Lika | Nya nålar |
`,
  },
  {
    name: 'impact mapping of regulation',
    table: `
| Lagkrav | Påverkan | Åtgärd | Ansvarig | Klart |
| NIS2 | Stor | Gapanalys | CISO | 2025-10 |
| AI-förordningen | Medel | Inventering | IT | 2026-01 |
| Visselblåsarlagen | Liten | Ny kanal | HR | Klart |
`,
  },
  {
    name: 'test cases',
    table: `
| ID | Testfall | Prioritet | Resultat | Allvarlighetsgrad | Kommentar |
| T1 | Logga in | Hög | OK |
| T2 | Spara ärende | Hög | Fel | Kritisk | Fel i databas |
| T3 | Skriv ut | Låg | OK |
`,
  },
  {
    name: 'weights table K S',
    table: `
| Kriterium | Vikt | S | K | M |
| Pris | 30 | 3 | 4 | 2 |
| Kvalitet | 50 | 4 | 3 | 5 |
| Miljö | 20 | 2 | 5 | 4 |
`,
  },
  {
    name: 'glossary',
    table: `
| Begrepp | Förklaring |
| Risk | Händelse som kan påverka målen negativt |
| Sannolikhet | Hur troligt det är att risken inträffar |
| Konsekvens | Vad som händer om risken inträffar |
| Riskvärde | Sannolikhet gånger konsekvens |
`,
  },
  {
    name: 'meeting notes',
    table: `
| Datum | Ärende | Beslut | Ansvarig | Klart |
| 2025-01-10 | Riskanalys | Godkänd | Chef | 2025-01 |
| 2025-02-10 | Budget | Bordlagd | Ekonom | 2025-03 |
`,
  },
];
