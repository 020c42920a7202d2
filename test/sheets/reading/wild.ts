import type { Sample } from './sheets';

/**
 * What the reader did not understand of 198 risk tables and look-alikes that people have put in public repositories, in some fifteen languages:
 * their headings and layouts, with rows of our own.
 */
export const wild: readonly Sample[] = [
  {
    name: 'Norwegian: the only words stand under Årsak, Risiko is a number that nobody multiplied',
    sheets: [
      [
        `
| Risikovurdering |
|
| Årsak | Sannsynlighet | Alvorlighet | Risiko | Tiltak | Ansvarlig |
| Strømbrudd | 1 | 5 | 12 | Batteri i skapet | Drift |
| Nettet går ned | 3 | 4 | 9 | Ekstra linje | Drift |
| Feil passord | 2 | 6 | 14 | Ny rutine | IKT |
| Tyveri | 2 | 3 | 8 | Lås | Vaktmester |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', measure: 'E', owner: 'F' },
    headerRow: 3,
    rows: 4,
    certain: false,
  },
  {
    name: 'Danish: Konsekvensskala beside Konsekvens in words, revideret after',
    sheets: [
      [
        `
| Risiko | Sandsynlighed i % | Konsekvensskala | Konsekvens | Prioritet | Revideret sandsynlighed | Revideret konsekvens | Revideret prioritet |
| Nøglepersoner forlader projektet | 0,9 | 3 | Leverancen forsinkes med flere uger | 2,7 | 0,4 | 3 | 1,2 |
| Data går tabt under flytningen | 0,5 | 4 | Arbejdet må gøres om fra begyndelsen | 2 | 0,1 | 4 | 0,4 |
| Leverandøren går konkurs | 0,2 | 5 | Systemet kan ikke vedligeholdes | 1 | 0,2 | 2 | 0,4 |
| Brugerne møder ikke op | 0,8 | 2 | Krav bliver misforstået | 1,6 | 0,3 | 2 | 0,6 |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', consequenceText: 'D', score: 'E' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'German: Auftreten and Folgen spelt out beside their letters, Risiken that are numbers',
    sheets: [
      [
        `
|  | Risiken | Name | Problemtyp | A=Auftreten | F=Folgen | W=Entdeckung | RPZ | Begründung | Risikominderung |
|  | 1 | Die Gruppe zerfällt | Personal | 9 | 10 | 8 | 720 | Keine Anreize | Treffen jede Woche |
|  | 2 | Der Server fällt aus | Technik | 6 | 3 | 8 | 144 | Alte Geräte | Ersatz beschaffen |
|  | 3 | Das Geld reicht nicht | Planung | 3 | 6 | 4 | 72 | Knapp gerechnet | Reserve einplanen |
|  | 4 | Der Auftrag ist unklar | Planung | 2 | 8 | 8 | 128 | Eile | Nachfragen |
|  | 7 | Die Presse schreibt schlecht | Umfeld | 4 | 6 | 2 | 48 | Gerüchte | Früh informieren |
`,
      ],
    ],
    columns: { risk: 'C', area: 'D', likelihood: 'E', consequence: 'F', score: 'H', comment: 'I', measure: 'J' },
    headerRow: 1,
    rows: 5,
  },
  {
    name: 'German: Auftrittswahrscheinlichkeit, Gefährdungsgrad, Summe, Lösung',
    sheets: [
      [
        `
| Risikoanalyse | von 1 bis 10 | von 1 bis 3 |
| Risiko | Auftrittswahrscheinlichkeit | Gefährdungsgrad | Summe | Auswirkung | Lösung |
| Mitarbeiter krank | 6 | 2 | 12 | Die Arbeit wird später fertig | Vertretung |
| Strom fällt aus | 3 | 3 | 9 | Der letzte Stand geht verloren | Oft sichern |
| Kunde kommt nicht | 2 | 2 | 4 | Termin muss verlegt werden | Neuer Termin |
`,
      ],
    ],
    columns: { risk: 'A', likelihood: 'B', consequence: 'C', score: 'D', consequenceText: 'E', measure: 'F' },
    headerRow: 2,
    rows: 3,
  },
  {
    name: 'German: the table’s name over its left columns, impact by kind and altogether',
    sheets: [
      [
        `
| Risikoanalyse | < | < | < | Auswirkungen (1-5) | < | < | < | Wahrscheinlichkeit in % | Risikolevel |
| RNr | Cluster | Beschreibung | Ersteller | Zeit | Budget | Qualität | Gesamt | ^ | Wert |
| 1 | Technik | Niemand im Team kennt das neue System | S. Muster | 4 | 3 | 5 | 4 | 0,4 | 6 |
| 2 | Technik | Fremde können sich als andere anmelden | S. Muster | 2 | 2 | 4 | 2,6666666666666665 | 0,4 | 4,6666666666666665 |
| 3 | Leitung | Die Anforderungen widersprechen sich | T. Muster | 3 | 3 | 4 | 3,3333333333333335 | 0,1 | 3,8333333333333335 |
| 4 | Leitung | Das Geld kommt später als gedacht | T. Muster | 1 | 5 | 2 | 2,6666666666666665 | 0,2 | 3,6666666666666665 |
`,
      ],
    ],
    columns: { id: 'A', risk: 'C', consequence: 'H', likelihood: 'I', score: 'J' },
    headerRow: 2,
    rows: 4,
  },
  {
    name: 'English: raters side by side, and their average',
    sheets: [
      [
        `
| # | Risk description | Cause | Impact | < | < | Likelihood | < | < | Relative risk value | Risk priority |
| ^ | ^ | ^ | Ann Doe | Bob Roe | Average | Ann Doe | Bob Roe | Average | ^ | ^ |
| 1 | The form is hard to fill in | Nobody tested it | 1 | 3 | 2 | 1 | 1 | 1 | 2 | Low |
| 2 | Personal data stays on old disks | No routine | 3 | 5 | 4 | 3 | 3 | 3 | 12 | Moderate |
| 3 | The peak in August is too much | Old machines | 7 | 5 | 6 | 4 | 6 | 5 | 30 | Extreme |
| 4 | Few people know the process | It is complex | 5 | 5 | 5 | 5 | 3 | 4 | 20 | High |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', causes: 'C', consequence: 'F', likelihood: 'I', score: 'J', level: 'K' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'English: Severity is what Likelihood and Impact make together',
    sheets: [
      [
        `
| Threat ID | Threat | Likelihood | Impact | Severity | Solution |
| 1 | Somebody signs in as another | Low | High | Medium | Two factors |
| 2 | Data is changed on its way | Low | Medium | Low | Signatures |
| 3 | The service is flooded | High | High | High | Limits |
| 4 | Logs are erased | Medium | High | High | Copies elsewhere |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', level: 'E', measure: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'Portuguese: Risco is R1, R2, R3 and the name says what; muito alto',
    sheets: [
      [
        `
| Análise de Riscos |
| Risco | Nome | Probabilidade | Impacto | Prevenção | Tratamento |
| R1 | Mudanças de requisitos | Média | Muito Alto | Não aceitar grandes mudanças | Aplicar as importantes |
| R2 | Vazamento de senhas | Baixa | Alto | Usar criptografia forte | Trocar todas as senhas |
| R3 | Design desagradável | Alta | Baixo | Seguir padrões conhecidos | Perguntar aos usuários |
| R4 | Falta de tempo | Muito alta | Médio | Planejar com folga | Adiar a entrega |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', measure: 'E' },
    headerRow: 2,
    rows: 4,
  },
  {
    name: 'French: before and after treatment, the first called residual and the second cible',
    sheets: [
      [
        `
| APPRÉCIATION | < | < | < | < | < | < | TRAITEMENT | < | < | < |
| Réf | Propriétaire | Scénarios de risque | Mesures existantes | Probabilité | Gravité | Niveau de risque résiduel | Actions de traitement | Probabilité | Gravité | Niveau de risque cible |
| P-1 | DSI | Incendie dans le bâtiment principal | Extincteurs à chaque étage | 2 | 4 | 8 | Formation de tous les agents | 1 | 4 | 4 |
| P-2 | DSI | Fuite d’eau dans la salle des machines | Visite chaque semaine | 3 | 3 | 9 | Détecteur d’eau sous le plancher | 2 | 3 | 6 |
| P-3 | RH | Départ d’une personne clé | Dossier partagé entre collègues | 4 | 2 | 8 | Binôme pour chaque tâche | 2 | 2 | 4 |
`,
      ],
    ],
    columns: { id: 'A', owner: 'B', risk: 'C', existingControls: 'D', likelihood: 'E', consequence: 'F', measure: 'H' },
    headerRow: 2,
    rows: 3,
  },
  {
    name: 'Dutch: Kinney by letters, twice',
    sheets: [
      [
        `
| topics | gevaren | E | B | W | R | beheersmaatregel | E | B | W | R |
| Voorbereiding | snijwonde door scherp gereedschap | 3 | 6 | 3 | 54 | handschoenen dragen | 3 | 6 | 1 | 18 |
| Uitvoering | brandgevaar door hete draad | 7 | 6 | 0,5 | 21 | blusser in de zaal | 7 | 6 | 0,2 | 8,4 |
| Uitvoering | vallen over kabels | 1 | 10 | 3 | 30 | kabels vastplakken | 1 | 10 | 1 | 10 |
| Afbraak | vingers klemmen | 3 | 3 | 1 | 9 |  | 3 | 3 | 1 | 9 |
`,
      ],
    ],
    columns: { risk: 'B', consequence: 'C', likelihood: 'E', score: 'F', measure: 'G' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'Polish',
    sheets: [
      [
        `
| lp | Opis ryzyka | Prawdopodobieństwo (skala 1-10) | Skutki wystąpienia (skala 1-10) | Wielkość ryzyka | Reakcja na ryzyko |
| 1 | Zła pogoda w dniu imprezy | 5 | 3 | 15 | redukowanie |
| 2 | Brak zgłoszeń do konkursu | 3 | 9 | 27 | redukowanie |
| 3 | Awaria wypożyczonego sprzętu | 1 | 8 | 8 | akceptowanie |
| 4 | Problemy z wynajmem sali | 4 | 5 | 20 | redukowanie |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'Czech',
    sheets: [
      [
        `
| Risk ID | Vlastník rizika | Název rizika | Dopad | Pravděpodobnost | Úroveň rizika | Stávající opatření | Doporučené\\nopatření | Stav |
| R-01 | Správce | Neoprávněný přístup k nastavení | Vysoký | Střední | Vysoká | Heslo | Dvoufaktorové přihlášení | Otevřené |
| R-02 | Správce | Odcizení jednotky z vozu | Střední | Nízká | Nízká | Zámek | Alarm při ztrátě napájení | Uzavřené |
| R-03 | Vedoucí | Výpadek spojení na celý den | Střední | Střední | Střední | Záložní linka | Druhý dodavatel | Otevřené |
`,
      ],
    ],
    columns: { id: 'A', owner: 'B', risk: 'C', consequence: 'D', likelihood: 'E', level: 'F', existingControls: 'G', measure: 'H', status: 'I' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'Swedish: Konsekvens in words, Sannolikhet with its reason behind a dash',
    sheets: [
      [
        `
| 6. Risker |
|
| Risk | Konsekvens | Sannolikhet |
| Testarna tror att appen är trasig | Falska felanmälningar och onödig oro i gruppen | Hög — utan förklaring är det svårt att förstå |
| Någon provar direkt mot drift | Riktiga uppgifter kan ändras av misstag | Medel — frestande när det är bråttom |
| Nyckeln läggs i klartext i koden | Den kan läsas av vem som helst och måste bytas | Låg — granskningen brukar se sådant |
| Tjänsten slutar svara vid inloggning | Arbetet står stilla tills någon märker det | Medel — det har hänt två gånger |
`,
      ],
    ],
    columns: { risk: 'A', consequenceText: 'B', likelihood: 'C' },
    headerRow: 3,
    rows: 4,
  },
  {
    name: 'Danish: headings that explain themselves behind a dash, groups in between',
    sheets: [
      [
        `
| Risiko - Hvad kan påvirke fortrolighed, integritet og tilgængelighed? | Risikoejer | Hvorfor er dette en trussel? | Estimeret konsekvens (1-5) | Estimeret sandsynlighed (1-5) | Beregnet risiko (K×S) |
| FORTROLIGHED |
| Uautoriseret adgang til journaler | Chefen | Oplysningerne er følsomme og beskyttet af lov | 5 | 3 | 15 |
| Data sendes til den forkerte modtager | Sekretæren | Adresser skrives ind i hånden hver gang | 4 | 4 | 16 |
| TILGÆNGELIGHED |
| Systemet er nede en hel dag | Driften | Der findes ingen reserve for serveren | 3 | 2 | 6 |
| Sikkerhedskopien kan ikke læses | Driften | Ingen har prøvet at læse den tilbage | 5 | 1 | 5 |
`,
      ],
    ],
    columns: { risk: 'A', owner: 'B', consequence: 'D', likelihood: 'E', score: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'English: an export with names of fields, L_1to5',
    sheets: [
      [
        `
| risk_id | scenario | existing_controls | L_1to5 | I_1to5 | score | level | actions | owner | target_date |
| R01 | A user clicks a link and gives away the password | Filter | 4 | 4 | 16 | Critical | Two factors for all | IT | 2026-03-31 |
| R02 | An invoice is paid to a fraud’s account | Stamp | 3 | 4 | 12 | High | Two persons approve | Finance | 2026-02-28 |
| R03 | The backup cannot be read | Daily copy | 3 | 5 | 15 | Critical | Try it each quarter | IT | 2026-04-30 |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', existingControls: 'C', likelihood: 'D', consequence: 'E', score: 'F', level: 'G', measure: 'H', owner: 'I', dueDate: 'J' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'Swedish: a list of risks that nobody has rated yet is asked about',
    sheets: [
      [
        `
| Område | Risk | Orsak | Åtgärd | Ansvarig |
| Skola | Risk att elever inte får stöd i tid | Brist på specialpedagoger | Rekrytera två tjänster | Rektor |
| Skola | Risk att närvaro inte rapporteras | Otydlig rutin | Ny rutin vid terminsstart | Rektor |
| Ekonomi | Risk att fakturor betalas två gånger | Manuell hantering | Spärr i systemet | Ekonomichef |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', causes: 'C', measure: 'D', owner: 'E' },
    headerRow: 1,
    rows: 3,
    certain: false,
  },
  {
    name: 'Swedish: the risk crossed as låg, medel or hög, under one heading',
    sheets: [
      [
        `
| Riskbedömning inför ändring i verksamheten |
|
| Ändring | Vilka risker kan ändringen medföra? | Bedömning av risk (kryssa) | < | < | Vad ska göras? | Vem ansvarar? | Klart senast |
| ^ | ^ | Låg | Medel | Hög | ^ | ^ | ^ |
| Ny lokal | Trångt i omklädningsrummet när alla börjar samtidigt |  | x |  | Förskjutna starttider | Enhetschef | 2025-01-07 |
| Ny lokal | För få parkeringsplatser vid passbyten | x |  |  | Hyra fem platser | Enhetschef | 2024-12-15 |
| Ny grupp | Olika arbetssätt leder till konflikter |  |  | X | Gemensam planeringsdag | Enhetschef | 2025-01-20 |
| Ny grupp | Otydligt vem som tar emot sjukanmälan |  | x | x | Uppdaterad rutin | Samordnare | 2024-12-20 |
`,
      ],
    ],
    columns: { risk: 'B', level: 'C', measure: 'F', owner: 'G', dueDate: 'H' },
    headerRow: 3,
    rows: 4,
    certain: false,
  },
  {
    name: 'English: probability and consequence crossed from VL to VH',
    sheets: [
      [
        `
| ID | Risk | Probability | < | < | < | < | Consequences | < | < | < | < | Treatment | Owner |
| ^ | ^ | VL | L | M | H | VH | VL | L | M | H | VH | ^ | ^ |
| R1 | The old system is hard to connect to |  |  | X |  |  |  | X |  |  |  | Ask for documents | Team |
| R2 | Staff do not have the time to take part | X |  |  |  |  |  |  |  | X |  | Talk to their manager | Client |
| R3 | Data of poor quality takes longer to move |  |  |  | X |  |  | X |  |  |  | Two more days | Client |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'H', measure: 'M', owner: 'N' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'Swedish: sannolikhet and konsekvens crossed from 1 to 4, headings not merged',
    sheets: [
      [
        `
| Process | Risk | Sannolikhet |  |  |  | Konsekvens |  |  |  | Åtgärd |
|  |  | 1 | 2 | 3 | 4 | 1 | 2 | 3 | 4 |  |
| Inköp | Fakturor betalas utan att någon har beställt |  | x |  |  |  |  | x |  | Attest av två |
| Lön | Fel lön betalas ut till den som slutar |  |  | x |  |  | x |  |  | Checklista |
| Arkiv | Handlingar gallras för tidigt | x |  |  |  |  |  |  | x | Gallringsplan |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', likelihood: 'C', consequence: 'G', measure: 'K' },
    headerRow: 1,
    rows: 3,
  },
  {
    name: 'Swedish: threats and what is done about them, not rated; what is left is no rating either',
    sheets: [
      [
        `
| Hot och motåtgärder |
|
| Hot | Motåtgärd | Kvarvarande risk |
| Någon annan läser min historik | Behörighet prövas i varje fråga | En framtida ändring glömmer prövningen |
| En vanlig användare öppnar adminsidan | Roll och spårning på servern | En stulen session hos en administratör |
| Svaret är falskt eller skadligt | Svaren granskas innan de visas | Granskningen har fel åt båda hållen |
`,
      ],
    ],
    columns: { risk: 'A', measure: 'B' },
    headerRow: 3,
    rows: 3,
    certain: false,
  },
  {
    name: 'Swedish: Vad kan hända behind Risk is what comes of it',
    sheets: [
      [
        `
| Risk | Vad kan hända | Åtgärd |
| Någon avlyssnar trafiken | Mätvärden och lösenord läses i klartext | Kryptering |
| Någon ansluter till växeln | Fel värden visas för alla | Lösenord och behörighetslista |
| Trasiga data når systemet | Orimliga värden, eller ett stopp | Kontroll av allt som kommer in |
`,
      ],
    ],
    columns: { risk: 'A', consequenceText: 'B', measure: 'C' },
    headerRow: 1,
    rows: 3,
    certain: false,
  },
  {
    name: 'Spanish: the name of the asset is the area, the kind of threat the risk',
    sheets: [
      [
        `
| Código | Nombre del Activo | Tipo de Amenaza | Valoración de Impacto | Probabilidad | Nivel de Riesgo |
| AE001 | Archivo de casos | Fuego | Alta | Media | Alto |
| AE001 | Archivo de casos | Inundación | Alta | Baja | Medio |
| AE002 | Sistema de citas | Corte eléctrico | Media | Media | Medio |
| AE003 | Base de clientes | Errores de usuario | Alta | Media | Alto |
`,
      ],
    ],
    columns: { area: 'B', risk: 'C', consequence: 'D', likelihood: 'E', level: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'Portuguese: the scale stands in the heading, line by line',
    sheets: [
      [
        `
| id | Descrição Risco | Probabilidade (P)\\n1-Baixo\\n2-Média\\n3-Alta | Impacto (I)\\n1-Baixo\\n2-Média\\n3-Alta | Fator de Risco\\n(P) x (I) | Ação |
| 1 | Integrante sai da equipe | 1 | 3 | 3 | Dividir o trabalho entre os outros |
| 2 | Atraso nas entregas | 2 | 3 | 6 | Seguir o plano toda semana |
| 3 | Código sem padrão | 2 | 2 | 4 | Revisar em pares |
| 4 | Tempo mal estimado | 3 | 3 | 9 | Medir e corrigir |
`,
      ],
    ],
    columns: { id: 'A', risk: 'B', likelihood: 'C', consequence: 'D', score: 'E', measure: 'F' },
    headerRow: 1,
    rows: 4,
  },
  {
    name: 'English: a control that prevents is there already, notes on mitigation are measures',
    sheets: [
      [
        `
| Step | Failure mode | Severity | Control Prevention | Occurrence | RPN | Mitigation Notes | Notes |
| Welding | The seam leaks after a year | 8 | Check sheet for each shift | 3 | 24 | New jig for the corner | Ask the supplier |
| Painting | The paint peels in the sun | 6 | Sample from each batch | 2 | 12 | Longer drying | See report 4 |
| Packing | The box breaks in transport | 4 | Drop test every month | 5 | 20 | Thicker board | Trial in May |
`,
      ],
    ],
    columns: { area: 'A', risk: 'B', consequence: 'C', existingControls: 'D', likelihood: 'E', score: 'F', measure: 'G', comment: 'H' },
    headerRow: 1,
    rows: 3,
  },
]; // prettier-ignore
