import type { RiskRow } from '../../taskpane/session';

/** Area, risk, likelihood, consequence and decision of the public risk analysis of seed 000, in its order; rows from 5. */
const analysis: readonly (readonly [
  area: string,
  risk: string,
  likelihood: number | null,
  consequence: number | null,
  decision: 'yes' | 'no',
])[] = [
  [
    'Kränkande särbehandling',
    'Risk att rutinen för kränkande särbehandling inte är känd för alla medarbetare vilket leda till att möjliga kränkningar inte utreds.',
    4,
    2,
    'yes',
  ],
  [
    'Förebygga hot och våld',
    'Risk att handlingsplaner för förebyggande av hot och våld inte är kända.',
    4,
    2,
    'yes',
  ],
  ['Rutin för företrädesrätt till återanställning', 'Risk att vi inte följer LAS', 4, 2, 'yes'],
  [
    'Riskanalys återsökning Migrationsverket',
    'Det saknas viktiga handlingar i akten tex samtycke AF. Konsekvens att man inte får in handlingar i tid.',
    3,
    4,
    'yes',
  ],
  [
    'Återsökning från Migrationsverket (ej riskanalys)',
    'Ansvarig för återsökning av medel från Migrationsverket får inte tillräckliga underlag levererade från verksamheten',
    4,
    4,
    'yes',
  ],
  [
    'Momskontering\n- Det här IK momentet har vi i årets Internkontroll plan',
    'Risk att felaktiga momsavdrag görs',
    2,
    3,
    'yes',
  ],
  [
    'Representation - Det här IK momentet har vi i årets Internkontroll plan',
    'Speciellt underlag behöver bifogas fakturan vid kostnader som rör representation',
    2,
    3,
    'yes',
  ],
  [
    'Resursfördelning vuxenutbildningen',
    'Felaktiga belopp betalas ut till utbildningsanordnarna',
    3,
    3,
    'yes',
  ],
  [
    'Arbetet med individuell studieplan inom vux',
    'Elev saknar uppdaterad och relevant ISP vilket leder till längre studietid.',
    3,
    4,
    'yes',
  ],
  [
    'Rutiner för uppföljning och SKA auktoriserade anordnare Vux',
    'Kvalitetsbrister och ojämnlik utbildning för elever på olika skolor',
    3,
    3,
    'yes',
  ],
  ['GDPR', 'Personnummer förekommer i mail', null, null, 'yes'],
  [
    'ArA',
    'Beläggningen och genomströmning av OSA medarbetare/deltagare är för låg och IAF kan inte utföra samtliga arbetsuppgifterna',
    null,
    null,
    'yes',
  ],
  [
    'Riskbedömning\nIAF kan inte styra över denna men kan följa upp och är viktig,',
    'Målet i 500-uppdraget fylls inte',
    null,
    null,
    'yes',
  ],
  [
    'Riskbedömning',
    'Ekonomiskt bistånd betalas ut till felaktig klient\nEX: Felvalt utifrån rullista över utbetalningsalternativ eller fel ifyllt i rullistan',
    2,
    4,
    'yes',
  ],
  [
    'Riskbedömning',
    'Felaktig summa av ekonomiskt bistånd betalas ut till klient\nEX: Fel belopp har verkställt vilket medför över- eller underbetalning av korrekt belopp',
    2,
    4,
    'yes',
  ],
  [
    'Riskbedömning\nIK moment 2023 - Kontroll av att rutinen för upprättande och uppföljning av individuella handlingsplaner följs',
    'Risk att individer inte har upprättade aktuella handlingsplaner, vilket kan leda till en otydlig process mot egenförsörjning',
    null,
    null,
    'yes',
  ],
  [
    'Riskbedömning\nIK moment 2023 - Kontroll av att progressionsmätning genom BIP används',
    'Risk att BIP skattningar inte genomförs utifrån rutin. Det kan innebära att BIPskattningarna görs felaktigt eller uteblir. Vilket kan leda till att progressionsmätning blir missvisande och aktiviteter i handlingsplanen uteblir',
    null,
    null,
    'yes',
  ],
  [
    'Riskbedömning',
    'Risk att flödet av individer från myndighet (Integration, Mottagning, Enhet 1-3) till arbetsmarknad (Enhet 4 och 5) är för lågt, vilket kan leda till att vi inte stöttar så många människor i sin väg mot egenförsörjning som vi har kapacitet till',
    null,
    null,
    'yes',
  ],
  [
    'Riskanalys nämndberedningsprocessen 2023-05',
    'Risk att rutiner saknas, vilket kan leda till fördröjning av processer, ofullständiga handlingar, brister i processer.',
    null,
    null,
    'yes',
  ],
  [
    'Riskanalys nämndberedningsprocessen 2023-05',
    'Risk att underlaget i handlingarna inte är säkertställt, vilket kan leda till brister inom hantering av gdpr, demokratiska processen, ofullständiga underlag för beslut.',
    null,
    null,
    'yes',
  ],
  [
    'Riskanalys nämndberedningsprocessen 2023-05',
    'Risk att otydliga roller påverkar ansvarsfördelningen i nämndberedningen vilket kan leda till brister i arbetsmiljö, säkerställande av processen och fördelning av uppdrag.',
    null,
    null,
    'yes',
  ],
  [
    'Riskanalys nämndberedningsprocessen 2023-05',
    'Risk att otillräcklig kunskap påverkar processen negativt, vilket kan leda till att AN tar ofullständiga beslut vilket påverkar demokratin.',
    null,
    null,
    'yes',
  ],
  [
    'Antagning till vuxenutbildning då prioritering måste göras bland de sökande som är behöriga',
    'Då fler sökande finns än antalet utbildningsplatser ska en prioritering göras. Den med störst utbildningsbehov ska prioriteras. En komplicerad process som efter 2025 ska synkas med andra samverkanskommuner. Risk finns att det  prioriteras fel',
    3,
    3,
    'yes',
  ],
  [
    'Handläggning av ekonomiskt bistånd (+ filter av situation av otillåten påverkan)',
    'Risk att information på ansökan, SSBTEK  missas, teckning på tjänst/personalomsättning gör att uppföljningen är bristfällig, att inte utredning genomförs i den omfattning som bör/ görs i normalfall och att göra planering eller följa upp planeringen pga. klientens hotfulla beteende samt att utnyttja sin position gentemot personer i beroendeställning till en, för att gynna sig själv/andra, vilket kan leda till att felaktigt försörjningsstöd utbetalas, handläggare fattar felaktiga kortsiktiga beslut, ett långvarigt biståndsbehov samt minskad rättssäkerhet/sekretessen röjs.',
    4,
    4,
    'no',
  ],
  [
    'Handläggning av ekonomiskt bistånd (+ filter av situation av otillåten påverkan)',
    'Risk att icke verifierade underlag, eller ofullständiga godtas, återsökning och barnperspektiv missas samt att viktig information till sökande missas vilket kan leda till att felaktiga beräkningar, att felaktigt bistånd utbetalas, konsekvenser för barn  samt att kommunen går miste om ersättning.\noch att information till sökande missas vilket kan leda till att fel nettoinkomst används vid beräkningen, att felaktigt bistånd utbetalas, konsekvenser för barn inte uppmärksammas samt att kommunen går miste om ersättning.',
    4,
    4,
    'yes',
  ],
  [
    'Handläggning av ekonomiskt bistånd (+ filter av situation av otillåten påverkan)',
    'Risk att klienten inte kommer vid inplanerat besök,att personen inte finns i kommunen, att identiteten inte säkerställs, att arbetsbelastning och stress påverkar arbetssättet och hur rutiner följ vilket kan leda till utebliven/eller försenad uppföljning, att bistånd betalas ut felaktigt och att rutiner inte följs',
    4,
    4,
    'no',
  ],
  [
    'Handläggning av ekonomiskt bistånd (+ filter av situation av otillåten påverkan)',
    'Risk att inte rätt handlingar begärs in, komplettering inte efterfrågas och teckning på tjänst/personalomsättning gör att uppföljningen är bristfällig samt orsaks- och beslutskod blir felaktig vilket kan leda till att felaktigt bistånd utbetalas samt felaktig statistik och utebliven ersättning från staten för kommunen.',
    4,
    4,
    'no',
  ],
  [
    'Handläggning av ekonomiskt bistånd (+ filter av situation av otillåten påverkan)',
    'Risk att samverkan brister eller saknas vilket kan leda till felaktigt bistånd betalas ut',
    4,
    4,
    'no',
  ],
  [
    'Riskanalys på rekvirering av anställningsstöd',
    'Risk för handhavandefel samt brist på kommunikation under processen för ansställningsstöd vilket leder till felaktigheter, stress, missar i kommunikation och förseningar mm i processen för rekvireringen',
    null,
    null,
    'yes',
  ],
];

export const sampleSheet = 'Riskanalys 2023';

export const sampleRisks: readonly RiskRow[] = analysis.map(
  ([area, risk, likelihood, consequence, decision], index) => {
    const score = likelihood !== null && consequence !== null ? likelihood * consequence : null;
    const level = score === null ? null : score >= 12 ? 'high' : score >= 6 ? 'medium' : 'low';
    const row = index + 5;
    return {
      sheet: sampleSheet,
      cell: `C${row}`,
      row,
      area,
      risk,
      likelihood,
      consequence,
      score,
      level,
      inclusion: decision,
    };
  },
);
