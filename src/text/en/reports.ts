import type { Text } from '..';

const quoted = (name: string) => `“${name}”`;

const disposable =
  'This sheet is redrawn every time the report is made. Write changes in the plan, not here.';

const disposableAnalysis =
  'This sheet is redrawn every time the report is made. Write changes in the risk analysis, not here.';

const risks = (count: number) => (count === 1 ? '1 risk' : `${count} risks`);

export const reports: Text['reports'] = {
  disposable,
  disposableAnalysis,
  made: (date, sheets) =>
    `Made on ${date} from the ${sheets.length === 1 ? 'sheet' : 'sheets'} ${sheets.map(quoted).join(', ')}.`,
  committee: (name) => `Committee: ${name}`,
  committeePlan: {
    sheetName: (year) => `Plan for committee ${year}`,
    title: (year) => `Internal control plan ${year}`,
    area: 'Area',
    areaAndRisk: 'Area and risk',
    score: (score, words) => `Score ${score}${words === '' ? '' : `: ${words}`}`,
    unscored: 'Risks that have not been assessed',
  },
  tertial: {
    title: {
      tertial: (period) => `Follow-up ${period}`,
      'half-year': (period) => `Half-year follow-up ${period}`,
    },
    summary: 'Summary',
    table: 'Risk analysis of the period',
    original: 'Original risk of the year',
    analysis: 'Risk analysis of the period',
    rating: { tertial: 'Assessment per term', 'half-year': 'Assessment per half-year' },
    ratingColumn: 'Assessment',
    controls: 'Controls and status',
    noStatus: 'no status',
  },
  yearEnd: {
    sheetName: (year) => `Year-end follow-up ${year}`,
    title: (year) => `Year-end follow-up of critical risks ${year}`,
    area: 'Area of responsibility/process',
    score: 'Score',
    existing: 'Existing measures/controls',
    handling: 'Decided handling (plan)',
    follows: 'Follows plan',
    comment: 'Comment',
    summary: ({ risks: total, unassessed, critical, limit, follows: { yes, no, unknown } }) =>
      [
        `The risk analysis holds ${risks(total)}. Critical, at or above the limit ${limit}: ${critical}.`,
        unassessed === 0 ? '' : `Not assessed: ${unassessed}.`,
        yes + no === 0 ? '' : `Following the plan: ${yes}. Not following it: ${no}.`,
        yes + no === 0 || unknown === 0 ? '' : `Not stated: ${unknown}.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  decisions: {
    sheetName: (year) => `List of decisions ${year}`,
    title: (year) => `List of decisions for the control plan ${year}`,
    differing: (count) => `Decision and score disagree (${count})`,
    included: (count) => `Included in the plan (${count})`,
    left: (count) => `Not included in the plan (${count})`,
    decision: 'Decision',
    inPlan: 'In plan',
    reason: 'Reason',
    comment: 'Comment in the risk analysis',
    yes: 'Yes',
    no: 'No',
    reasons: {
      yes: () => 'The decision is Yes.',
      no: () => 'The decision is No.',
      undecided: () => 'No decision has been made.',
      'over-limit': (limit) => `The score reaches the limit ${limit}.`,
      'under-limit': (limit) => `The score is below the limit ${limit}.`,
      unscored: () => 'The risk has not been assessed, and no decision includes it.',
    },
    gaps: {
      'high-no': (score, limit) => `The score ${score} reaches the limit ${limit}, but the decision is No.`,
      'low-yes': (score, limit) => `The score ${score} is below the limit ${limit}, but the decision is Yes.`,
      'unscored-yes': () => 'The decision is Yes, but the risk has not been assessed.',
    },
    summary: ({ risks: total, included, highNo, lowYes, unscoredYes }) =>
      [
        `The risk analysis holds ${risks(total)}. ${included} in the control plan, ${total - included} not.`,
        highNo === 0 ? '' : `At or above the limit but No: ${highNo}.`,
        lowYes === 0 ? '' : `Below the limit but Yes: ${lowYes}.`,
        unscoredYes === 0 ? '' : `Yes without an assessment: ${unscoredYes}.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
};
