import type { Meaning } from '../../text/headings';
import type { Profile } from './profile';

/** How well a column's cells suit a meaning, 0–1; null where there are no cells to judge by. */
export function fitOf(profile: Profile, meaning: Meaning): number | null {
  return profile.filled === 0 ? null : Math.min(1, fits[meaning](profile));
}

type Fit = (p: Profile) => number;

/** Few distinct short values, many times over: a category, a strategy, a status. */
const enumerated = (p: Profile) => p.filled >= 5 && p.distinct <= 0.4 && p.averageLength <= 25;

const words: Fit = (p) => p.text * (0.75 + 0.25 * Math.min(1, p.prose * 2));
const rating: Fit = (p) => (p.largest > 100 || isCounter(p) ? 0.3 : 1) * p.grades;
const total: Fit = (p) =>
  Math.max(p.factorsBy ? 1 : 0, p.gradeNumbers, p.numeric * 0.9, p.gradeWords * 0.1) *
  (isCounter(p) ? 0.3 : 1);
const grade: Fit = (p) => Math.max(p.gradeWords, p.numeric * 0.85, enumerated(p) ? 0.6 : 0, p.text * 0.3);
const choice: Fit = (p) => Math.max(p.strategies, p.text * (enumerated(p) ? 1 : 0.6), p.grades * 0.3);
const label: Fit = (p) => p.text * (p.averageLength <= 60 ? 1 : p.averageLength <= 140 ? 0.8 : 0.5);
const moment: Fit = (p) => Math.max(p.dates, p.text * 0.8, p.numeric * 0.3);
const anything: Fit = () => 0.7;

/** 1, 2, 3, … down the column. */
function isCounter(p: Profile): boolean {
  return p.sequence > 0.8 && p.rows >= 4 && p.numeric > 0.8;
}

const fits: Readonly<Record<Meaning, Fit>> = {
  id: (p) =>
    Math.max(
      p.sequence,
      p.averageLength <= 12 && p.distinct > 0.9 ? 0.85 : 0,
      p.averageLength <= 12 ? 0.4 : 0.1,
    ),
  area: (p) => Math.max(p.text * (p.averageLength <= 80 ? 1 : 0.75), (1 - p.text) * 0.15),
  date: (p) => Math.max(p.dates, p.text * 0.4),
  risk: (p) => p.text * (0.5 + 0.5 * Math.min(1, p.distinct * 1.3)),
  causes: words,
  consequenceText: words,
  existingControls: (p) => Math.max(words(p), p.yesNo * 0.4),
  likelihood: rating,
  consequence: (p) => Math.max(rating(p), p.largest > 100 ? p.numeric * 0.6 : 0),
  score: total,
  level: grade,
  measure: (p) => words(p) * (enumerated(p) || p.strategies > 0.6 ? 0.4 : 1),
  control: words,
  method: label,
  owner: label,
  frequency: (p) => Math.max(label(p), p.grades * 0.2),
  dueDate: moment,
  status: (p) => Math.max(p.status, p.text * 0.85, p.yesNo * 0.7, p.grades * 0.4),
  followsPlan: (p) => Math.max(p.yesNo, p.text * 0.5),
  handling: choice,
  comment: (p) => Math.max(words(p), p.grades * 0.2),
  reporting: label,
  decision: (p) => Math.max(p.yesNo, p.text * 0.25, p.numeric * 0.2),
  residualLikelihood: rating,
  residualConsequence: rating,
  residualScore: (p) => Math.max(total(p), grade(p), p.text * 0.5),
  contingency: words,
  contingencyOwner: label,
  actionEffect: anything,
  localEffect: words,
  category: choice,
  priority: (p) => Math.max(p.numeric, p.grades, p.text * 0.6),
  cost: anything,
  detection: anything,
  exposure: anything,
  harmed: words,
  definition: words,
  startDate: moment,
  reviewDate: moment,
  actionType: choice,
  gap: words,
  description: words,
  followUp: anything,
};
