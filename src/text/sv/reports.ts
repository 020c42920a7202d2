import { list, numberWord } from './summary';

const quoted = (name: string) => `”${name}”`;

/** The small print of every report; one whose properties another program has dropped is known by it. */
const disposable = 'Bladet görs om varje gång rapporten tas fram. Skriv därför ändringar i planen, inte här.';

const disposableAnalysis =
  'Bladet görs om varje gång rapporten tas fram. Skriv därför ändringar i riskanalysen, inte här.';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const risks = (count: number) => `${numberWord(count)} ${count === 1 ? 'risk' : 'risker'}`;

/** How many risks the list of decisions holds, how many are in the plan, and how many of each gap. */
export interface DecisionCounts {
  readonly risks: number;
  readonly included: number;
  readonly highNo: number;
  readonly lowYes: number;
  readonly unscoredYes: number;
}

/** The numbers of the year-end report; `follows` counts the critical risks. */
export interface YearEndCounts {
  readonly risks: number;
  readonly unassessed: number;
  readonly critical: number;
  readonly limit: number;
  readonly follows: { readonly yes: number; readonly no: number; readonly unknown: number };
}

/** Words of the reports. Headings of columns that the plan has too are those of the plan. */
export const reports = {
  disposable,
  disposableAnalysis,
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
  tertial: {
    /** Also the name of the sheet. `period` as "T1 2024". */
    title: {
      tertial: (period: string) => `Tertialuppföljning ${period}`,
      'half-year': (period: string) => `Halvårsuppföljning ${period}`,
    },
    summary: 'Sammanfattning',
    table: 'Periodens riskanalys',
    original: 'Ursprunglig risk för året',
    analysis: 'Periodens riskanalys',
    rating: { tertial: 'Riskvärdering per tertial', 'half-year': 'Riskvärdering per halvår' },
    /** With a period after it: the heading of a column that people have added to the plan. */
    ratingColumn: 'Riskvärdering',
    controls: 'Kontrollmoment och status',
    noStatus: 'status saknas',
  },
  yearEnd: {
    sheetName: (year: number) => `Helårsuppföljning ${year}`,
    title: (year: number) => `Helårsuppföljning av kritiska risker ${year}`,
    area: 'Ansvarsområde/process',
    score: 'Riskvärde',
    existing: 'Befintliga åtgärder/kontrollmoment',
    handling: 'Ställningstagande av hantering (planering)',
    follows: 'Följer plan',
    comment: 'Kommentar',
    summary: (counts: YearEndCounts) => yearEndSummary(counts),
  },
  decisions: {
    sheetName: (year: number) => `Beslutslista ${year}`,
    title: (year: number) => `Beslutslista till internkontrollplanen ${year}`,
    differing: (count: number) => `Beslut och skattning går isär (${count})`,
    included: (count: number) => `Tas med i planen (${count})`,
    left: (count: number) => `Tas inte med i planen (${count})`,
    decision: 'Beslut',
    inPlan: 'I planen',
    reason: 'Skäl',
    comment: 'Kommentar i riskanalysen',
    yes: 'Ja',
    no: 'Nej',
    reasons: {
      yes: () => 'Beslutet är Ja.',
      no: () => 'Beslutet är Nej.',
      undecided: () => 'Inget beslut har fattats.',
      'over-limit': (limit: number) => `Skattningen når gränsen ${limit}.`,
      'under-limit': (limit: number) => `Skattningen är under gränsen ${limit}.`,
      unscored: () => 'Risken är inte bedömd, och inget beslut tar med den.',
    },
    gaps: {
      'high-no': (score: string, limit: number) =>
        `Skattningen ${score} når gränsen ${limit}, men beslutet är Nej.`,
      'low-yes': (score: string, limit: number) =>
        `Skattningen ${score} är under gränsen ${limit}, men beslutet är Ja.`,
      'unscored-yes': () => 'Beslutet är Ja, men risken är inte bedömd.',
    },
    summary: (counts: DecisionCounts) => decisionSummary(counts),
  },
};

function decisionSummary({ risks: total, included, highNo, lowYes, unscoredYes }: DecisionCounts): string {
  const left = total - included;
  const first =
    included === 0
      ? `Riskanalysen innehåller ${risks(total)}. Ingen av dem tas med i internkontrollplanen.`
      : left === 0
        ? `Riskanalysen innehåller ${risks(total)}. ${total === 1 ? 'Den' : 'Alla'} tas med i internkontrollplanen.`
        : `Riskanalysen innehåller ${risks(total)}. ${capital(numberWord(included))} tas med i internkontrollplanen och ${numberWord(left)} tas inte med.`;
  const gaps = [
    highNo === 0 ? '' : `${risks(highNo)} når gränsen men har fått Nej`,
    lowYes === 0 ? '' : `${risks(lowYes)} är under gränsen men har fått Ja`,
    unscoredYes === 0
      ? ''
      : `${risks(unscoredYes)} har fått Ja utan att vara ${unscoredYes === 1 ? 'bedömd' : 'bedömda'}`,
  ].filter(Boolean);
  return gaps.length === 0
    ? first
    : `${first} Beslut och skattning går isär i vissa fall: ${list(gaps, 'samt')}.`;
}

function yearEndSummary({ risks: total, unassessed, critical, limit, follows }: YearEndCounts): string {
  const reach =
    critical === 0
      ? `Ingen risk når gränsen ${limit} för kritiska risker.`
      : `${total === 1 ? 'Den' : critical === total ? 'Alla' : `${capital(numberWord(critical))} av dem`} når gränsen ${limit} och är därmed ${critical === 1 ? 'kritisk' : 'kritiska'}.`;
  const open =
    unassessed === 0
      ? ''
      : `${capital(risks(unassessed))} är inte ${unassessed === 1 ? 'bedömd' : 'bedömda'}.`;
  return [`Riskanalysen innehåller ${risks(total)}.`, reach, open, followsSentence(follows)]
    .filter(Boolean)
    .join(' ');
}

/** "Alla kritiska risker utom en bedöms följa beslutad planering." Nothing is said where no risk says anything. */
function followsSentence({ yes, no, unknown }: YearEndCounts['follows']): string {
  const plan = 'följa beslutad planering';
  if (yes + no === 0) return '';
  if (unknown > 0) {
    const told = [
      yes === 0 ? '' : `${numberWord(yes)} bedöms ${plan}`,
      no === 0 ? '' : `${numberWord(no)} bedöms inte ${plan}`,
      `för ${numberWord(unknown)} är det inte angivet`,
    ].filter(Boolean);
    return `Av de kritiska riskerna gäller: ${list(told)}.`;
  }
  if (yes + no === 1) return `Den kritiska risken bedöms ${yes === 1 ? '' : 'inte '}${plan}.`;
  if (yes === 0) return `Ingen av de kritiska riskerna bedöms ${plan}.`;
  return `Alla kritiska risker${no === 0 ? '' : ` utom ${numberWord(no)}`} bedöms ${plan}.`;
}
