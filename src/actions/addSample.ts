import type { Target } from '../sheets/model';
import { property } from '../sheets/planSheet';
import { freeSheetName } from '../sheets/sheetName';
import { drawSample } from '../sheets/sampleSheet';
import { cellCount, noChanges } from '../sheets/model';
import type { Action, Book } from './action';
import { emptySummary, outcome } from './analysis';

/** Adds an invented risk analysis on a sheet of its own, for whoever wants to try before using their own. */
export const addSample: Action = {
  id: 'addSample',
  reads: { merges: false },
  perform(book, { text }) {
    if (book.structureProtected) return outcome({ refusal: { code: 'structure-protected', sheet: '' } });
    const target = targetIn(book, text.sample.sheetName);
    const drawings = [drawSample(target, text.sample)];
    return outcome({
      summary: {
        ...emptySummary,
        sheet: target.name,
        risks: text.sample.rows.length,
        cells: cellCount(drawings),
      },
      changes: { ...noChanges, drawings, reveal: { sheet: target.name, cell: 'A1' } },
    });
  },
};

/** A sheet of its own, or the one that an interrupted run left half-drawn or still empty. */
function targetIn({ grids, sheetNames }: Book, name: string): Target {
  const half = grids.find(
    ({ sheet, values }) =>
      sheet.properties[property.sample] === 'drawing' || (sheet.name === name && values.length === 0),
  );
  if (half) return { kind: 'ours', id: half.sheet.id, name: half.sheet.name };
  return { kind: 'new', name: freeSheetName(name, sheetNames), visible: true };
}
