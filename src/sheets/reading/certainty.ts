import type { Field } from '../../domain/field';
import type { Candidate } from './findReadings';
import { tableKey, type ColumnMemory } from './memory';
import type { Doubt } from './reading';
import { core } from './core';
import type { Weighed } from './weigh';

export interface Judgement {
  readonly certain: boolean;
  readonly doubts: readonly Doubt[];
}

/** What a reading as a whole must lose by the nearest other choice before we stop asking. */
const SAFE_LOSS = { risk: 1.2, likelihood: 0.9, consequence: 0.9 } as const;
const asked = ['risk', 'likelihood', 'consequence'] as const;

/**
 * Whether a wrong guess is as good as excluded, and if not, what to ask. Certain takes all of: plain headings for risk,
 * likelihood and consequence, cells that agree, enough rows, no near second choice, no other table that is as good.
 */
export function judge(candidate: Candidate, all: readonly Candidate[], memory: ColumnMemory): Judgement {
  const doubts = [
    ...coreDoubts(candidate, memory),
    ...derivedDoubts(candidate),
    ...contestedDoubts(candidate),
  ];
  if (!candidate.isConfirmed && (isThin(candidate) || hasRivalTable(candidate, all)))
    doubts.push({ field: 'sheet', candidates: [] });
  return { certain: doubts.length === 0, doubts };
}

function coreDoubts({ weighed }: Candidate, memory: ColumnMemory): readonly Doubt[] {
  return asked.flatMap((field) => {
    const column = weighed.columns[field];
    const near = (weighed.rivals.get(field) ?? []).filter(
      (rival) => rival.loss < SAFE_LOSS[field] || claims(weighed, rival.column, field),
    );
    const told =
      column === undefined
        ? memory.absent[field] !== undefined
        : weighed.affinity(column, field).why === 'remembered';
    if (told || (near.length === 0 && column !== undefined && isPlain(weighed.affinity(column, field))))
      return [];
    return [
      {
        field,
        candidates: likeliest(
          column,
          near.map((rival) => rival.column),
        ),
      },
    ];
  });
}

const CLAIM = { risk: 0.7, likelihood: 0.55, consequence: 0.55 } as const;

/**
 * "Konsekvens för ekonomi" beside "Konsekvens för elever": a second column that says of itself that it is the field, however the sums turn
 * out. Not one that is something else at least as plainly ("Severidad" that is a product is the score).
 */
function claims(
  { affinity, columns }: Weighed,
  column: number | null,
  field: (typeof asked)[number],
): boolean {
  if (column === null) return false;
  const { weight } = affinity(column, field);
  const held = (Object.entries(columns) as [Field, number][]).find(([, index]) => index === column)?.[0];
  return weight >= CLAIM[field] && (held === undefined || affinity(column, held).weight < weight);
}

function isPlain({ heading, fit, why }: { heading: number; fit: number | null; why: string }): boolean {
  return heading >= 0.8 && (fit ?? 0) >= 0.75 && why === 'heading';
}

function likeliest(
  column: number | undefined,
  others: readonly (number | null)[],
): readonly (number | null)[] {
  return [...new Set([column ?? null, ...others, null])];
}

function contestedDoubts({ weighed }: Candidate): readonly Doubt[] {
  return [...weighed.contested].flatMap(([field, other]) => {
    const column = weighed.columns[field];
    return column === undefined || (core as readonly string[]).includes(field)
      ? []
      : [{ field, candidates: [column, other, null] }];
  });
}

/** A score or level whose heading and cells do not go together. */
function derivedDoubts({ weighed }: Candidate): readonly Doubt[] {
  return (['score', 'level'] as const).flatMap((field) => {
    const column = weighed.columns[field];
    if (column === undefined) return [];
    const { fit, why } = weighed.affinity(column, field);
    return why === 'remembered' || fit === null || fit >= 0.5 ? [] : [{ field, candidates: [column, null] }];
  });
}

const LEAST_ROWS = 3;

function isThin({ sorted }: Candidate): boolean {
  return sorted.risks.length < LEAST_ROWS;
}

const NEAR_TABLE = 2.5;

/**
 * Another table with other columns that scores nearly as well, or that is as plainly a risk analysis: which one to use is the
 * user's to say. Tables with the same headings in the same places are one analysis in parts (one sheet per unit).
 */
function hasRivalTable(candidate: Candidate, all: readonly Candidate[]): boolean {
  const own = keyOf(candidate);
  return all.some((other) => {
    if (other === candidate || (keyOf(other) === own && samePlaces(candidate, other))) return false;
    return candidate.score - other.score < NEAR_TABLE || isPlainlyRisks(other);
  });
}

const keys = new WeakMap<Candidate['block'], string>();

/** Every table is compared with every other, so each key is made once. */
function keyOf({ block }: Candidate): string {
  const known = keys.get(block) ?? tableKey(block.columns.map(({ heading }) => heading));
  keys.set(block, known);
  return known;
}

function isPlainlyRisks({ weighed, sorted }: Candidate): boolean {
  const plain = (field: (typeof asked)[number]) => {
    const column = weighed.columns[field];
    return column !== undefined && isPlain(weighed.affinity(column, field));
  };
  return sorted.risks.length > 1 && asked.every(plain);
}

function samePlaces(a: Candidate, b: Candidate): boolean {
  return asked.every(
    (field) => placeOf(a, a.weighed.columns[field]) === placeOf(b, b.weighed.columns[field]),
  );
}

function placeOf({ view }: Candidate, column: number | undefined): number | undefined {
  return column === undefined ? undefined : column + view.grid.left;
}
