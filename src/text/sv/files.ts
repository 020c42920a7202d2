/**
 * Why a file could not be opened, per code of the package layer (headless/xlsx/xlsxError.ts): what is wrong and what to do.
 * `detail` is a part or entry of the package, '' where there is none.
 */
export const files: Readonly<Record<string, (name: string, detail: string) => string>> = {
  'not-zip': (name) => `Filen ${name} är ingen Excel-arbetsbok. Öppna den i Excel och spara den som .xlsx.`,
  'encrypted-or-xls': (name) =>
    `Filen ${name} är lösenordsskyddad eller sparad i ett äldre Excel-format. Öppna den i Excel och spara den utan lösenord som .xlsx.`,
  encrypted: (name) =>
    `Filen ${name} är skyddad med lösenord. Öppna den i Excel, ta bort lösenordet under Arkiv > Info > Skydda arbetsbok och spara.`,
  'rights-managed': (name) =>
    `Filen ${name} är krypterad med en känslighetsetikett eller rättighetsskydd. Öppna den i Excel, byt etikett eller ta bort skyddet under Arkiv > Info och spara.`,
  'old-xls': (name) =>
    `Filen ${name} är sparad i det äldre formatet .xls. Öppna den i Excel och spara den som .xlsx.`,
  'encrypted-zip': (name) => `Filen ${name} är krypterad. Spara arbetsboken utan kryptering och försök igen.`,
  'not-xlsx': (name) =>
    `Filen ${name} innehåller ingen arbetsbok. Öppna den i Excel och spara den som .xlsx.`,
  'is-ods': (name) =>
    `Filen ${name} är ett OpenDocument-kalkylblad (.ods). Öppna det och spara det som .xlsx.`,
  'is-xlsb': (name) =>
    `Filen ${name} är en binär arbetsbok (.xlsb). Öppna den i Excel och spara den som .xlsx.`,
  'is-xlam': (name) =>
    `Filen ${name} är ett Excel-tillägg (.xlam), vars blad inte visas. Öppna den arbetsbok som har riskanalysen.`,
  'is-numbers': (name) =>
    `Filen ${name} är sparad i Numbers. Öppna den där och välj Arkiv > Exportera till > Excel.`,
  'bad-zip': (name) =>
    `Filen ${name} är skadad och går inte att läsa. Öppna och reparera den i Excel, och spara den på nytt.`,
  truncated: (name) => `Filen ${name} är avkortad: en del av den saknas. Hämta filen på nytt.`,
  'bad-crc': (name, detail) =>
    `Filen ${name} är skadad: delen ${detail} stämmer inte med sin kontrollsumma. Öppna och reparera den i Excel, och spara den på nytt.`,
  'too-big': (name) =>
    `Filen ${name} är ovanligt stor när den packas upp och läses därför inte. Ta bort blad som inte behövs och spara på nytt.`,
  'too-heavy': (name) =>
    `Filen ${name} är för tung att läsa här: den tar mer tid eller minne än en arbetsbok får ta. Ta bort blad, formler och formatering som inte behövs och spara på nytt.`,
  'bad-xml': (name, detail) =>
    `Filen ${name} är skadad: delen ${detail} går inte att tolka. Öppna och reparera den i Excel, och spara den på nytt.`,
  'dtd-refused': (name, detail) =>
    `Filen ${name} läses inte: delen ${detail} innehåller definitioner som inte hör hemma i en arbetsbok. Öppna filen bara om du litar på avsändaren.`,
  'too-many-formats': (name) =>
    `Filen ${name} har så många cellformat som Excel tillåter, så inget nytt blad kan formateras. Ta bort blad och format som inte behövs och spara på nytt. Ingenting har ändrats.`,
  'missing-part': (name, detail) =>
    `Filen ${name} är skadad: delen ${detail} saknas. Öppna och reparera den i Excel, och spara den på nytt.`,
  'duplicate-entry': (name, detail) =>
    `Filen ${name} läses inte: delen ${detail} finns två gånger. Öppna och reparera den i Excel, och spara den på nytt.`,
  'path-traversal': (name, detail) =>
    `Filen ${name} läses inte: en del i den pekar utanför arbetsboken (${detail}). Öppna filen bara om du litar på avsändaren.`,
};

/** Any refusal that has no sentence of its own. */
export const unreadable = (name: string) =>
  `Filen ${name} går inte att läsa som arbetsbok. Öppna den i Excel och spara den på nytt.`;
