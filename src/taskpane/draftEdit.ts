import { fields, type Field } from '../domain/field';
import { cutOffs, evenMatrix, matrixByCutOffs } from '../domain/matrix';
import { parsePolicy, type Level, type Policy } from '../domain/policy';
import type { Draft } from './draft';

// What the settings do with a draft; it comes with them, since the pane starts without.

export type Axis = 'likelihood' | 'consequence';

/** What is wrong with a field; text.settings.errors has the words. */
export type DraftError = 'empty' | 'duplicate' | 'number' | 'ascending' | 'year' | 'list' | 'tooLong';

/** By field: 'likelihood.0', 'levels.1', 'upTo.0', 'limit', 'year', 'statuses', 'committee'. */
export type DraftErrors = Readonly<Record<string, DraftError>>;

/** Bounds of a scale and of the number of levels, as the policy's schema has them. */
export const steps = { min: 2, max: 10 } as const;
export const levelCount = { min: 2, max: 8 } as const;

const maxLength = { label: 60, choice: 100, committee: 120, choices: 50 } as const;

export function withSteps(draft: Draft, axis: Axis, labels: readonly string[]): Draft {
  const resized = labels.length !== draft[axis].length;
  const next = { ...draft, [axis]: labels };
  return resized ? evenly(next) : next;
}

/** With one more level on top, or without the top one; the scores are shared anew. */
export function withLevels(draft: Draft, levels: readonly Level[]): Draft {
  return levels.length === draft.levels.length ? { ...draft, levels } : evenly({ ...draft, levels });
}

export function addedLevel(draft: Draft): Level {
  const taken = new Set(draft.levels.map((level) => level.key));
  const keys = draft.levels
    .map((_, index) => `level-${index + 1}`)
    .concat(`level-${draft.levels.length + 1}`);
  return { key: keys.find((key) => !taken.has(key)) ?? 'level', label: '' };
}

/** With a cut-off as typed; the matrix follows when all of them make sense, and waits when not. */
export function withUpTo(draft: Draft, index: number, text: string): Draft {
  const next = { ...draft, upTo: draft.upTo.map((old, i) => (i === index ? text : old)) };
  const numbers = cutOffNumbers(next);
  if (!numbers) return next;
  const matrix = matrixByCutOffs(next.likelihood.length, next.consequence.length, next.levels, numbers);
  return { ...next, matrix };
}

/** With one cell of the matrix set by hand; steps are 1-based. */
export function withCell(draft: Draft, likelihood: number, consequence: number, level: string): Draft {
  const matrix = draft.matrix.map((row, l) =>
    row.map((key, c) => (l === likelihood - 1 && c === consequence - 1 ? level : key)),
  );
  return withMatrix(draft, matrix);
}

export function highestScore(draft: Draft): number {
  return draft.likelihood.length * draft.consequence.length;
}

/** The policy that the draft says, and what in it is wrong. With errors the policy is only good for showing. */
export function policyFrom(
  draft: Draft,
  defaults: Policy,
): { readonly policy: Policy; readonly errors: DraftErrors } {
  const { policy } = parsePolicy(looseFrom(draft), defaults);
  return { policy, errors: errorsOf(draft) };
}

function looseFrom(draft: Draft): Record<keyof Policy, unknown> {
  const { levels, matrix, required, committee, periods, splitMeasures, language } = draft;
  const scale = (labels: readonly string[]) =>
    labels.map((label, index) => ({ value: index + 1, label: label.trim() }));
  return {
    likelihood: scale(draft.likelihood),
    consequence: scale(draft.consequence),
    levels: levels.map(({ key, label }) => ({ key, label: label.trim() })),
    matrix,
    inclusion: { basis: draft.basis, limit: toNumber(draft.limit) },
    statuses: lines(draft.statuses),
    frequencies: lines(draft.frequencies),
    methods: lines(draft.methods),
    required: fields.filter((field: Field) => required.includes(field)),
    committee: committee.trim(),
    year: draft.year.trim() === '' ? null : toNumber(draft.year),
    periods,
    splitMeasures,
    language,
  };
}

function errorsOf(draft: Draft): DraftErrors {
  const limit = toNumber(draft.limit);
  const year = toNumber(draft.year);
  const found: readonly (readonly [string, DraftError | null])[] = [
    ...nameErrors('likelihood', draft.likelihood),
    ...nameErrors('consequence', draft.consequence),
    ...nameErrors(
      'levels',
      draft.levels.map((level) => level.label),
    ),
    ...cutOffErrors(draft),
    ['limit', limit > 0 && limit <= highestScore(draft) ? null : 'number'],
    [
      'year',
      draft.year.trim() === '' || (Number.isInteger(year) && year >= 1900 && year <= 9999) ? null : 'year',
    ],
    ['committee', draft.committee.trim().length > maxLength.committee ? 'tooLong' : null],
    ...(['statuses', 'frequencies', 'methods'] as const).map(
      (key) => [key, listError(lines(draft[key]))] as const,
    ),
  ];
  return Object.fromEntries(found.filter((entry): entry is [string, DraftError] => entry[1] !== null));
}

function nameErrors(path: string, names: readonly string[]): [string, DraftError | null][] {
  const folded = names.map((name) => name.trim().toLowerCase());
  return names.map((name, index) => {
    const text = folded[index] ?? '';
    const first = folded.indexOf(text) === index;
    const error =
      text === '' ? 'empty' : name.trim().length > maxLength.label ? 'tooLong' : first ? null : 'duplicate';
    return [`${path}.${index}`, error];
  });
}

/** No errors where the matrix is set by hand and no cut-off has been typed. */
function cutOffErrors(draft: Draft): [string, DraftError | null][] {
  if (draft.upTo.every((text) => text.trim() === '')) return [];
  const numbers = draft.upTo.map(toNumber);
  // The last level takes everything above, whatever stands there.
  return numbers.slice(0, -1).map((number, index) => {
    const below = numbers[index - 1] ?? 0;
    const error = !Number.isInteger(number) ? 'number' : number < below ? 'ascending' : null;
    return [`upTo.${index}`, error];
  });
}

function cutOffNumbers(draft: Draft): readonly number[] | null {
  if (draft.upTo.slice(0, -1).some((text) => text.trim() === '')) return null;
  if (cutOffErrors(draft).some(([, error]) => error !== null)) return null;
  return [...draft.upTo.slice(0, -1).map(toNumber), highestScore(draft)];
}

function listError(choices: readonly string[]): DraftError | null {
  const different = new Set(choices.map((choice) => choice.toLowerCase())).size === choices.length;
  if (choices.some((choice) => choice.length > maxLength.choice)) return 'tooLong';
  return choices.length > 0 && choices.length <= maxLength.choices && different ? null : 'list';
}

function evenly(draft: Draft): Draft {
  return withMatrix(draft, evenMatrix(draft.likelihood.length, draft.consequence.length, draft.levels));
}

function withMatrix(draft: Draft, matrix: Policy['matrix']): Draft {
  const next = { ...draft, matrix };
  const scale = (labels: readonly string[]) => labels.map((label, index) => ({ value: index + 1, label }));
  const shape = {
    likelihood: scale(next.likelihood),
    consequence: scale(next.consequence),
    levels: next.levels,
    matrix,
  };
  const upTo = cutOffs(shape as unknown as Policy);
  return { ...next, upTo: upTo?.map(String) ?? next.levels.map(() => '') };
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** NaN for anything but digits; "8,5" is a number to a Swede. */
function toNumber(text: string): number {
  const bare = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : Number.NaN;
}
