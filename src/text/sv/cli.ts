/** What the command line says. File names and cells come in as they are; sentences end with a full stop. */
export const cli = {
  usage: `Användning:
  internkontroll kontrollera FIL [--json]
  internkontroll generera FIL [--ut UTFIL.xlsx] [--ar ÅR] [--json]
  internkontroll rapport FIL --mall MALL [--period T1] [--ut UTFIL.xlsx] [--ar ÅR] [--json]

kontrollera  läser riskanalysen i arbetsboken och listar det som saknas eller motsäger sig,
             och det som bör ses över innan arbetsboken lämnas ut.
generera     gör bladet ”Internkontrollplan ÅR” i en ny fil. Indatafilen ändras aldrig, om inte --ut pekar ut den.
rapport      gör en rapport på ett eget blad, färdigt att skriva ut. Mallar:
             namnd    internkontrollplanen för nämnden, grupperad efter skattning.
             tertial  tertialuppföljning med sammanfattning; --period väljer tertial, annars det senaste med något rapporterat.
             helar    helårsuppföljning av de risker som når gränsen: hur de hanteras och om det följer planen.
             beslut   vilka risker som tas med i planen, vilka som inte gör det och var beslut och riskvärde går isär.

Slutkod: 0 klart, 1 klart men med anmärkningar, 2 gick inte att genomföra.`,
  unknownCommand: (command: string) =>
    `Kommandot ”${command}” finns inte. Välj kontrollera, generera eller rapport.`,
  unknownOption: (option: string) =>
    `Flaggan ${option} finns inte. Kör utan argument för att se vilka som finns.`,
  optionNeedsValue: (option: string) => `Flaggan ${option} behöver ett värde.`,
  missingFile: (command: string) => `Ange vilken arbetsbok som ska läsas: internkontroll ${command} FIL.xlsx`,
  tooManyFiles: (command: string) =>
    `Kommandot ${command} tar en arbetsbok i taget. Skriv filnamn med mellanslag inom citattecken.`,
  badPeriod: (period: string) =>
    `”${period}” är ingen period. Skriv till exempel --period T1, eller --period H1 om året är delat i halvår.`,
  periodWithoutFollowUp: 'Flaggan --period hör till --mall tertial. De andra rapporterna gäller hela året.',
  otherPeriods: {
    tertial: 'Planens år är delat i tertial. Skriv --period T1, T2 eller T3.',
    'half-year': 'Planens år är delat i halvår. Skriv --period H1 eller H2.',
  },
  badYear: (year: string) =>
    `”${year}” är inte ett årtal. Skriv det med fyra siffror, till exempel --ar 2026.`,
  outputNotXlsx: (name: string, extension: string) =>
    `Utfilen ${name} måste ha samma filändelse som arbetsboken som läses (${extension}).`,
  cannotRead: {
    ENOENT: (name: string) => `Filen ${name} finns inte. Kontrollera sökvägen.`,
    EISDIR: (name: string) => `${name} är en mapp, inte en arbetsbok.`,
    EACCES: (name: string) => `Du saknar behörighet att läsa filen ${name}.`,
    other: (name: string) =>
      `Filen ${name} gick inte att läsa. Kontrollera att den inte är låst av ett annat program.`,
  },
  cannotWrite: {
    EACCES: (name: string) => `Du saknar behörighet att skriva filen ${name}. Välj en annan plats med --ut.`,
    ENOENT: (name: string) => `Mappen för ${name} finns inte. Skapa den eller välj en annan plats med --ut.`,
    EROFS: (name: string) => `Filen ${name} ligger på en skrivskyddad plats. Välj en annan med --ut.`,
    other: (name: string) => `Filen ${name} gick inte att skriva. Välj en annan plats med --ut.`,
  },
  unexpected: (name: string) =>
    `Arbetsboken ${name} gick inte att bearbeta på grund av ett fel i programmet. Ingenting har ändrats. Anmäl gärna felet.`,
  readFrom: (sheet: string, headerRow: number, rows: number) =>
    `Riskanalys: bladet ”${sheet}”, rubriker på rad ${headerRow}, ${rows} ${rows === 1 ? 'risk' : 'risker'}.`,
  uncertain: 'Läsningen är osäker. Kontrollera i Excel-panelen att rätt kolumner används.',
  planOnly: 'Arbetsboken har en internkontrollplan men ingen riskanalys.',
  disclosures: (count: number) =>
    `Innan arbetsboken lämnas ut: ${count === 1 ? '1 sak' : `${count} saker`} att se över.`,
  noFindings: 'Inga anmärkningar.',
  findings: (count: number) => (count === 1 ? '1 anmärkning:' : `${count} anmärkningar:`),
  generated: (sheet: string, risks: number, controls: number) =>
    `Bladet ”${sheet}” innehåller ${risks} ${risks === 1 ? 'risk' : 'risker'} och ${controls} kontrollmoment.`,
  unscored: (count: number) =>
    count === 1 ? 'En av riskerna är inte bedömd.' : `${count} av riskerna är inte bedömda.`,
  conflicts: (count: number) =>
    count === 1
      ? 'I en cell har både planen och riskanalysen ändrats. Din text i planen är kvar.'
      : `I ${count} celler har både planen och riskanalysen ändrats. Dina texter i planen är kvar.`,
  chooseReport: (names: readonly string[], wrong: string | null) =>
    `${wrong === null ? 'Ange vilken rapport som ska tas fram' : `Mallen ”${wrong}” finns inte. Välj`}: ${names.map((name) => `--mall ${name}`).join(', ')}.`,
  reported: (sheet: string, risks: number, controls: number) =>
    `Rapporten ligger på bladet ”${sheet}”: ${risks} ${risks === 1 ? 'risk' : 'risker'}${controls === 0 ? '' : ` och ${controls} kontrollmoment`}.`,
  seeFindings: (count: number) =>
    count === 1
      ? 'Riskanalysen har 1 anmärkning. Se den med kommandot kontrollera.'
      : `Riskanalysen har ${count} anmärkningar. Se dem med kommandot kontrollera.`,
  unchanged: 'Planen är redan aktuell. Ingenting behövde ändras.',
  savedTo: (name: string) => `Sparad i ${name}`,
};
