/** What the command line says. File names and cells come in as they are; sentences end with a full stop. */
export const cli = {
  usage: `Användning:
  internkontroll kontrollera FIL [--blad NAMN]… [--skala STEG] [--visa-tolkning] [--json]
  internkontroll generera FIL [--blad NAMN]… [--skala STEG] [--konflikter behall|analys] [--ut UTFIL.xlsx] [--ar ÅR] [--json]
  internkontroll rapport FIL --mall MALL [--period T1] [--ut UTFIL.xlsx|UTFIL.docx] [--ar ÅR] [--json]
  internkontroll riskbild FIL [--ut UTFIL.xlsx] [--ar ÅR] [--json]
  internkontroll ta-over FIL [--ut UTFIL.xlsx] [--ar ÅR] [--json]
  internkontroll nasta-ar FIL [--ut UTFIL.xlsx] [--ar ÅR] [--json]
  internkontroll samla FILER… [--ut UTFIL.xlsx] [--ar ÅR] [--skala STEG] [--json]
  internkontroll --version

kontrollera  läser riskanalysen i arbetsboken och listar det som saknas eller motsäger sig,
             och det som bör ses över innan arbetsboken lämnas ut.
generera     gör bladet ”Internkontrollplan ÅR” i en ny fil. Indatafilen ändras aldrig, om inte --ut pekar ut den.
             Finns planen redan förs riskanalysens ändringar in. Har båda ändrats står planens text kvar och listas;
             --konflikter behall låter planens texter gälla, --konflikter analys riskanalysens.
rapport      gör en rapport på ett eget blad, färdigt att skriva ut, eller som Wordfil om --ut slutar på .docx. Mallar:
             namnd    internkontrollplanen för nämnden, grupperad efter skattning.
             tertial  tertialuppföljning med sammanfattning; --period väljer tertial, annars det senaste med något rapporterat.
             helar    helårsuppföljning av de risker som når gränsen: hur de hanteras och om det följer planen.
             riskbild samlad riskbild: varje risk under sitt riskområde, med åtgärder, status och kommentarer.
             beslut   vilka risker som tas med i planen, vilka som inte gör det och var beslut och riskvärde går isär.

riskbild     gör bladet ”Riskbild ÅR” med årets risker, där de värderas på nytt varje period, och riskmatrisen.
ta-over      gör en arbetsplan av en plan eller uppföljning som någon annan har gjort. Det gamla bladet ändras inte.
nasta-ar     gör nästa års plan ur den senaste, märkt Ny, Kvarstår, Ändrad eller Utgår; --ar väljer det nya året.
samla        samlar riskerna i flera arbetsböcker i en bruttolista efter nivå; --skala 5 gäller blad vars skala inte framgår.

--blad läser riskanalysen från det bladet och kan anges flera gånger. Utan --blad läses alla blad som säkert är riskanalyser.
--skala 5 räknar med skalan 1–5. --visa-tolkning talar om varför varje kolumn läses som den gör.
Utan --ar gäller året i arbetsbokens inställningar, annars den senaste planen i arbetsboken.
Slutkod: 0 klart, 1 klart men med anmärkningar, 2 gick inte att genomföra.`,
  unknownCommand: (command: string) =>
    `Kommandot ”${command}” finns inte. Välj kontrollera, generera, rapport, riskbild, ta-over, nasta-ar eller samla.`,
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
    ENOTDIR: (name: string) => `Filen ${name} finns inte. Kontrollera sökvägen.`,
    ENAMETOOLONG: () => 'Filnamnet är längre än datorn klarar. Kontrollera sökvägen.',
    ELOOP: (name: string) => `Länken ${name} pekar på sig själv. Ange filen den skulle leda till.`,
    special: (name: string) => `${name} är ingen vanlig fil. Ange en arbetsbok som är sparad på disk.`,
    other: (name: string) =>
      `Filen ${name} gick inte att läsa. Kontrollera att den inte är låst av ett annat program.`,
  },
  cannotWrite: {
    EACCES: (name: string) => `Du saknar behörighet att skriva filen ${name}. Välj en annan plats med --ut.`,
    ENOENT: (name: string) => `Mappen för ${name} finns inte. Skapa den eller välj en annan plats med --ut.`,
    ENOTDIR: (name: string) => `Mappen för ${name} finns inte. Skapa den eller välj en annan plats med --ut.`,
    EROFS: (name: string) => `Filen ${name} ligger på en skrivskyddad plats. Välj en annan med --ut.`,
    EPERM: (name: string) =>
      `Filen ${name} är skrivskyddad eller öppen i ett annat program. Stäng den eller välj en annan plats med --ut.`,
    EBUSY: (name: string) =>
      `Filen ${name} är öppen i ett annat program. Stäng den eller välj en annan plats med --ut.`,
    ENOSPC: (name: string) =>
      `Det finns inte plats på disken för ${name}. Frigör utrymme eller välj en annan plats med --ut.`,
    EDQUOT: (name: string) =>
      `Det finns inte plats på disken för ${name}. Frigör utrymme eller välj en annan plats med --ut.`,
    ENAMETOOLONG: () => 'Utfilens namn är längre än datorn klarar. Välj ett kortare med --ut.',
    EISDIR: (name: string) => `${name} är en mapp. Ange ett filnamn med --ut.`,
    special: (name: string) => `${name} är ingen vanlig fil. Ange en annan plats med --ut.`,
    other: (name: string) => `Filen ${name} gick inte att skriva. Välj en annan plats med --ut.`,
  },
  changedMeanwhile: (name: string) =>
    `Filen ${name} har ändrats av någon annan medan kommandot kördes. Ingenting har skrivits. Kör kommandot igen.`,
  unexpected: (name: string) =>
    `Arbetsboken ${name} gick inte att bearbeta på grund av ett fel i programmet. Ingenting har ändrats. Anmäl gärna felet.`,
  planOnly: 'Arbetsboken har en internkontrollplan men ingen riskanalys.',
  disclosures: (count: number) =>
    `Innan arbetsboken lämnas ut: ${count === 1 ? '1 sak' : `${count} saker`} att se över.`,
  noFindings: 'Inga anmärkningar.',
  findings: (count: number) => (count === 1 ? '1 anmärkning:' : `${count} anmärkningar:`),
  generated: (sheet: string, risks: number, controls: number) =>
    `Bladet ”${sheet}” innehåller ${risks} ${risks === 1 ? 'risk' : 'risker'} och ${controls} kontrollmoment.`,
  unscored: (count: number) =>
    count === 1 ? 'En av riskerna är inte bedömd.' : `${count} av riskerna är inte bedömda.`,
  chooseReport: (names: readonly string[], wrong: string | null) =>
    `${wrong === null ? 'Ange vilken rapport som ska tas fram' : `Mallen ”${wrong}” finns inte. Välj`}: ${names.map((name) => `--mall ${name}`).join(', ')}.`,
  reported: (sheet: string, risks: number, controls: number) =>
    `Rapporten ligger på bladet ”${sheet}”: ${risks} ${risks === 1 ? 'risk' : 'risker'}${controls === 0 ? '' : ` och ${controls} kontrollmoment`}.`,
  keptReport: (sheet: string) => `På bladet ”${sheet}” har någon skrivit, så det är kvar som det var.`,
  seeFindings: (count: number) =>
    count === 1
      ? 'Riskanalysen har 1 anmärkning. Se den med kommandot kontrollera.'
      : `Riskanalysen har ${count} anmärkningar. Se dem med kommandot kontrollera.`,
  unchanged: 'Planen är redan aktuell. Ingenting behövde ändras.',
  savedTo: (name: string) => `Sparad i ${name}`,
};
