const quoted = (name: string) => `”${name}”`;

/** The small print of every report; one whose properties another program has dropped is known by it. */
const disposable = 'Bladet görs om varje gång rapporten tas fram. Skriv därför ändringar i planen, inte här.';

/** Words of the reports. Headings of columns that the plan has too are those of the plan. */
export const reports = {
  disposable,
  /** `date` as yyyy-mm-dd. */
  made: (date: string, sheets: readonly string[]) =>
    `Framtagen ${date} ur ${sheets.length === 1 ? 'bladet' : 'bladen'} ${sheets.map(quoted).join(', ')}.`,
  committee: (name: string) => `Nämnd: ${name}`,
  committeePlan: {
    sheetName: (year: number) => `Internkontroll nämnd ${year}`,
    title: (year: number) => `Internkontrollplan ${year}`,
    area: 'Område',
    areaAndRisk: 'Område och risk',
    /** "Skattning 16: sannolik risk, allvarliga konsekvenser", as municipalities head their plans (seed 001). */
    score: (score: string, words: string) => `Skattning ${score}${words === '' ? '' : `: ${words}`}`,
    unscored: 'Risker som inte är bedömda',
  },
};
