import type { Field } from '../../domain/field';
import type { Candidate } from './findReadings';
import { tableKey, type ColumnMemory } from './memory';
import type { Doubt } from './reading';
import { core } from './core';

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
  const confirmed = memory.tables[tableKey(candidate.block.columns.map(({ heading }) => heading))] === 'risk';
  if (!confirmed && (isThin(candidate) || hasRivalTable(candidate, all)))
    doubts.push({ field: 'sheet', candidates: [] });
  return { certain: doubts.length === 0, doubts };
}

function coreDoubts({ weighed }: Candidate, memory: ColumnMemory): readonly Doubt[] {
  return asked.flatMap((field) => {
    const column = weighed.columns[field];
    const near = (weighed.rivals.get(field) ?? []).filter(({ loss }) => loss < SAFE_LOSS[field]);
    const told =
      column === undefined
        ? memory.absent.includes(field)
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

/** Another table with other columns that scores nearly as well: which one is the risk analysis is the user's to say. */
function hasRivalTable(candidate: Candidate, all: readonly Candidate[]): boolean {
  const own = tableKey(candidate.block.columns.map(({ heading }) => heading));
  return all.some(
    (other) =>
      other !== candidate &&
      candidate.score - other.score < NEAR_TABLE &&
      (tableKey(other.block.columns.map(({ heading }) => heading)) !== own || !samePlaces(candidate, other)),
  );
}

function samePlaces(a: Candidate, b: Candidate): boolean {
  return asked.every(
    (field) => placeOf(a, a.weighed.columns[field]) === placeOf(b, b.weighed.columns[field]),
  );
}

function placeOf({ view }: Candidate, column: number | undefined): number | undefined {
  return column === undefined ? undefined : column + view.grid.left;
}
