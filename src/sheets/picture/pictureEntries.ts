import { fold } from '../../domain/fold';
import type { Policy } from '../../domain/policy';
import { ratingOf, type PlacedRating } from '../../domain/reportRating';
import { levelAt, levelByScore, levelByWord } from '../../domain/score';
import { readTrace } from '../../domain/trace';
import { languages } from '../../text';
import { cellText } from '../reading/cellText';
import { sharedKeys, type PictureKey } from './pictureColumns';
import type { ExistingPicture } from './readPicture';

/** One risk of the register: what its cells say, whoever wrote them. */
export interface PictureEntry {
  /** 1-based row of the register's sheet. */
  readonly row: number;
  /** Identity of the risk, the same as in the plan's trace; '' for people's own rows. */
  readonly riskKey: string;
  readonly riskArea: string;
  readonly area: string;
  readonly risk: string;
  readonly description: string;
  readonly consequenceText: string;
  readonly existingControls: string;
  readonly handling: string;
  readonly followsPlan: string;
  readonly comment: string;
  /** At the start of the year. */
  readonly start: PlacedRating;
  /** One per tertial or half-year, in order; texts as written. */
  readonly periods: readonly { readonly rating: string; readonly analysis: string }[];
  /** The risk is no longer in the analysis ("Utgår"). */
  readonly leaving: boolean;
}

/** Every row of the register that names a risk, in the order of the sheet. */
export function pictureEntries(picture: ExistingPicture, policy: Policy): PictureEntry[] {
  const { grid, layout, rows } = picture;
  const count = [...layout.columns.keys()].filter((key) => key.startsWith('rating')).length;
  return rows.flatMap(({ row, cells }) => {
    const text = (key: PictureKey): string => {
      const column = layout.columns.get(key);
      return column === undefined ? '' : cellText(grid, row - 1 - grid.top, column - grid.left);
    };
    if (text('risk') === '') return [];
    return [
      {
        row,
        riskKey: readTrace(text('trace'), sharedKeys)?.key ?? '',
        riskArea: text('riskArea'),
        area: text('area'),
        risk: text('risk'),
        description: text('description'),
        consequenceText: text('consequenceText'),
        existingControls: text('existingControls'),
        handling: text('handling'),
        followsPlan: text('followsPlan'),
        comment: text('comment'),
        start: startOf(text, policy),
        periods: Array.from({ length: count }, (_, index) => ({
          rating: text(`rating${index + 1}`),
          analysis: text(`analysis${index + 1}`),
        })),
        leaving: isLeaving(cells.source ?? ''),
      },
    ];
  });
}

/** The latest assessment of the first `periods` ones that says anything; the one at the start of the year where none does. */
export function ratingAt(
  { start, periods: told }: PictureEntry,
  periods: number,
  policy: Policy,
): PlacedRating {
  const said = told.slice(0, periods).map(({ rating }) => ratingOf(rating, policy));
  return said.findLast(({ level, score }) => level !== null || score !== null) ?? start;
}

/** By the steps where both are there, else by the number, else by the word. */
function startOf(text: (key: PictureKey) => string, policy: Policy): PlacedRating {
  const [likelihood, consequence] = [step(text('likelihood')), step(text('consequence'))];
  const level = levelAt(likelihood, consequence, policy);
  if (level !== null && likelihood !== null && consequence !== null)
    return { likelihood, consequence, level, score: likelihood * consequence };
  const score = step(text('score'));
  const word = levelByWord(text('level'), policy);
  return {
    likelihood: null,
    consequence: null,
    score,
    level: word ?? (score === null ? null : levelByScore(score, policy)),
  };
}

function step(text: string): number | null {
  return /^\d{1,3}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

function isLeaving(source: string): boolean {
  return Object.values(languages).some(({ plan }) => fold(source).startsWith(fold(plan.leavingMark)));
}
