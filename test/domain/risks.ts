import { fields } from '../../src/domain/field';
import type { Decision, Rating, Risk, ScoreCell, TextField } from '../../src/domain/risk';

/** What a test says about a risk; everything else is empty. `s`, `k` and `r` may be a number or what the cell shows. */
export interface RiskSketch extends Partial<Record<TextField, string>> {
  readonly row?: number;
  readonly sheet?: string;
  readonly s?: number | string | null;
  readonly k?: number | string | null;
  readonly r?: number | string | null;
  readonly scoreKind?: ScoreCell['kind'];
  readonly decision?: string | null;
  readonly errors?: Risk['errors'];
}

const texts = Object.fromEntries(
  fields
    .filter((field) => !['likelihood', 'consequence', 'score', 'decision'].includes(field))
    .map((field) => [field, '']),
) as Record<TextField, string>;

/** A risk as the reader would give it. */
export function risk(sketch: RiskSketch): Risk {
  const { row = 1, sheet = 'Riskanalys', s, k, r, scoreKind, decision, errors, ...written } = sketch;
  return {
    source: { sheet, row },
    texts: { ...texts, ...written },
    likelihood: rating(s),
    consequence: rating(k),
    score: scoreCell(r, scoreKind),
    decision: decisionCell(decision),
    errors: errors ?? {},
  };
}

function rating(cell: number | string | null | undefined): Rating {
  if (cell === null || cell === undefined || cell === '') return { text: '', value: null, kind: 'empty' };
  const value = Number(cell);
  return Number.isInteger(value) && value >= 1 && value <= 4
    ? { text: String(cell), value, kind: 'number' }
    : { text: String(cell), value: null, kind: 'unreadable' };
}

function scoreCell(cell: number | string | null | undefined, kind?: ScoreCell['kind']): ScoreCell {
  if (cell === null || cell === undefined || cell === '') return { text: '', value: null, kind: 'empty' };
  const value = Number(cell);
  return Number.isNaN(value)
    ? { text: String(cell), value: null, kind: 'unreadable' }
    : { text: String(cell), value, kind: kind ?? 'number' };
}

function decisionCell(cell: string | null | undefined): Decision {
  if (cell === undefined || cell === null) return { text: '', kind: 'absent' };
  const kinds: Readonly<Record<string, Decision['kind']>> = { '': 'empty', Ja: 'yes', Nej: 'no' };
  return { text: cell, kind: kinds[cell] ?? 'unreadable' };
}
