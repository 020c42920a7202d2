import type { MergeShape } from '../../domain/planRow';
import type { Policy } from '../../domain/policy';
import { languages, type Text } from '../../text';
import { periodCount, type PlanColumn } from '../planColumns';

/** Columns of the register that the analysis fills and people may change: a person's change is kept. */
export const sharedKeys = [
  'area',
  'risk',
  'description',
  'consequenceText',
  'existingControls',
  'source',
] as const;
type SharedKey = (typeof sharedKeys)[number];

/** The risk as it was at the start of the year: written once, when the analysis has an answer, and never over it. */
export const startKeys = ['likelihood', 'consequence', 'score', 'level'] as const;

/** People's own columns, which the analysis may fill in a new row. */
const ownKeys = ['riskArea', 'handling', 'followsPlan', 'comment'] as const;
type SeededKey = (typeof startKeys)[number] | (typeof ownKeys)[number];

/** Columns that only formulas fill. */
export const formulaKeys = ['levelNow', 'likelihoodNow', 'consequenceNow', 'latest'] as const;
export type FormulaKey = (typeof formulaKeys)[number];

export type PicturePeriodKey = `rating${number}` | `analysis${number}`;

export type PictureMergeKey = 'number' | SharedKey | SeededKey | 'trace';
export type PictureKey = PictureMergeKey | FormulaKey | PicturePeriodKey;

/** How the register is merged with the analysis. */
export const pictureShape: MergeShape<SharedKey, SeededKey> = {
  shared: sharedKeys,
  seeded: [...ownKeys, ...startKeys],
  once: startKeys,
  unset: Object.values(languages).map(({ plan }) => plan.unscored),
};

/** What the register looks like when a merge reads it. */
export const pictureMergeKeys: readonly PictureMergeKey[] = [
  'number',
  ...sharedKeys,
  ...ownKeys,
  ...startKeys,
  'trace',
];

/** Columns that nobody needs to see: they carry the formulas and the trace. */
export const hiddenKeys: ReadonlySet<PictureKey> = new Set<PictureKey>([
  'likelihoodNow',
  'consequenceNow',
  'latest',
  'trace',
]);

/** The register's columns in order (design.md 3). */
export function pictureColumns(
  policy: Pick<Policy, 'periods'>,
  year: number,
  text: Text,
): readonly PlanColumn<PictureKey>[] {
  const words = text.riskPicture;
  const fixed = (key: keyof typeof shapes): PlanColumn<PictureKey> => ({
    key,
    heading: words.headings[key],
    width: shapes[key],
    horizontal: centred.has(key) ? 'Center' : 'Left',
  });
  const periods = Array.from({ length: periodCount(policy.periods) }, (_, index) => {
    const name = text.plan.period[policy.periods](index + 1, year);
    return periodColumns(index + 1, words.rating(name), words.analysis(name));
  });
  return [...before.map(fixed), ...periods.flat(), ...after.map(fixed)];
}

const before = [
  'number',
  'riskArea',
  'area',
  'risk',
  'description',
  'consequenceText',
  'existingControls',
  'handling',
  'likelihood',
  'consequence',
  'score',
  'level',
] as const;

const after = [
  'levelNow',
  'followsPlan',
  'comment',
  'source',
  'likelihoodNow',
  'consequenceNow',
  'latest',
  'trace',
] as const;

/** Points: A4 in landscape, and as large as so many columns can be read. */
const shapes = {
  number: 24,
  riskArea: 76,
  area: 72,
  risk: 128,
  description: 112,
  consequenceText: 118,
  existingControls: 108,
  handling: 72,
  likelihood: 22,
  consequence: 22,
  score: 26,
  level: 52,
  levelNow: 52,
  followsPlan: 42,
  comment: 92,
  source: 56,
  likelihoodNow: 30,
  consequenceNow: 30,
  latest: 54,
  trace: 54,
} as const;

const centred: ReadonlySet<keyof typeof shapes> = new Set<keyof typeof shapes>([
  'number',
  'likelihood',
  'consequence',
  'score',
  'level',
  'levelNow',
  'followsPlan',
]);

function periodColumns(n: number, rating: string, analysis: string): PlanColumn<PictureKey>[] {
  return [
    { key: `rating${n}`, heading: rating, width: 82, horizontal: 'Left' },
    { key: `analysis${n}`, heading: analysis, width: 100, horizontal: 'Left' },
  ];
}
