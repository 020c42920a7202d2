import rows from '../fixtures/riskanalys.json';
import type { Field } from '../../src/domain/field';
import type { Risk } from '../../src/domain/risk';
import { risk } from './risks';

/** A municipality's public risk analysis (29 rows) as the reader gives it; `row` is the document's own row number. */
export const seed: readonly Risk[] = rows.map((row) =>
  risk({
    row: row.row,
    area: row.omrade,
    date: row.datum,
    risk: row.risk,
    s: row.s,
    k: row.k,
    r: row.r,
    causes: row.orsaker,
    measure: row.atgard,
    owner: row.ansvarig,
    comment: row.kommentar,
    decision: row.underlag,
  }),
);

/** Its columns from left to right. */
export const seedFields: readonly Field[] = [
  'area',
  'date',
  'risk',
  'likelihood',
  'consequence',
  'score',
  'causes',
  'measure',
  'owner',
  'comment',
  'decision',
];
