const controls = (count: number) => `${count} kontrollmoment`;
const rows = (count: number) => (count === 1 ? '1 risk' : `${count} risker`);
const list = (parts: readonly string[]) =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' och ');

/** A file name as it is written on a command line. */
const named = (file: string) => (/\s/.test(file) ? `"${file}"` : file);

/** What the command line says about taking over a plan, next year's plan and collecting risks. */
export const cliCarry = {
  runTakeOver: (file: string) => `Kör: internkontroll ta-over ${named(file)}`,
  takenOver: (sheet: string, risks: number, count: number) =>
    `Planen togs över till bladet ”${sheet}”: ${rows(risks)} och ${controls(count)}.`,
  planThere: (sheet: string) => `Planen för det året finns redan på bladet ”${sheet}”. Ingenting ändrades.`,
  nextYear: (sheet: string, from: string) => `Bladet ”${sheet}” är gjort ur bladet ”${from}”, som är orört.`,
  marks: (counts: {
    readonly new: number;
    readonly kept: number;
    readonly changed: number;
    readonly leaving: number;
  }) =>
    `${controls(counts.kept + counts.changed + counts.new + counts.leaving)}: ${list(
      [
        counts.kept === 0 ? '' : `${counts.kept} kvarstår`,
        counts.changed === 0 ? '' : `${counts.changed} ${counts.changed === 1 ? 'är ändrat' : 'är ändrade'}`,
        counts.new === 0 ? '' : `${counts.new} ${counts.new === 1 ? 'är nytt' : 'är nya'}`,
        counts.leaving === 0 ? '' : `${counts.leaving} utgår`,
      ].filter(Boolean),
    )}.`,
  unfinished: (count: number, serious: number) =>
    `${controls(count)} var inte ${count === 1 ? 'klart' : 'klara'} när året slutade${serious === 0 ? '' : `, varav ${serious} med avvikelse eller på väg ut ur planen`}:`,
  otherNotes: (count: number) => (count === 1 ? '1 sak att se över:' : `${count} saker att se över:`),
  olderPlan: (file: string, older: number, year: number) =>
    `Arbetsboken har också en plan för ${older}. Ska den uppdateras i stället, kör: internkontroll generera ${named(file)} --ar ${older}. Ska ${year} bygga på den, kör: internkontroll nasta-ar ${named(file)} --ar ${year}.`,
  yearFromNow: (year: number, before: number) =>
    `Generera, kontrollera och rapport gäller från nu ${year}. Välj ${before} med --ar ${before}.`,
  settingsYear: (setting: number, year: number) =>
    `Arbetsboken är inställd på ${setting}. Ändra året till ${year} i panelens inställningar när ni går över, eller använd --ar ${year}.`,
  badScale: (text: string) =>
    `”${text}” är ingen skala. Skriv antalet steg, till exempel --skala 4 eller --skala 5x5.`,
  collected: (sheet: string, risks: number, workbooks: number) =>
    `Bladet ”${sheet}” innehåller ${rows(risks)} ur ${workbooks === 1 ? '1 arbetsbok' : `${workbooks} arbetsböcker`}.`,
  notRead: (count: number) => (count === 1 ? '1 fil lästes inte:' : `${count} filer lästes inte:`),
  noneRead: 'Ingen av filerna innehöll en riskanalys som gick att läsa. Ingen bruttolista gjordes.',
  withoutAnalysis: (file: string) => `${file}: ingen riskanalys hittades.`,
  outputIsInput: (name: string) =>
    `Utfilen ${name} är en av filerna som läses. Välj ett annat namn med --ut.`,
  outputXlsx: (name: string) => `Utfilen ${name} måste heta .xlsx.`,
  defaultOut: (year: number) => `bruttolista-${year}.xlsx`,
};
