import { freeSheetName } from '../sheets/sheetName';
import { drawSample } from '../sheets/sampleSheet';
import { cellCount, noChanges } from '../sheets/model';
import type { Action } from './action';
import { emptySummary, outcome } from './analysis';

/** Adds an invented risk analysis on a sheet of its own, for whoever wants to try before using their own. */
export const addSample: Action = {
  id: 'addSample',
  reads: { merges: false },
  perform(book, { text }) {
    if (book.structureProtected) return outcome({ refusal: { code: 'structure-protected', sheet: '' } });
    const name = freeSheetName(text.sample.sheetName, book.sheetNames);
    const drawings = [drawSample(name, text.sample)];
    return outcome({
      summary: { ...emptySummary, sheet: name, risks: text.sample.rows.length, cells: cellCount(drawings) },
      changes: { ...noChanges, drawings, reveal: { sheet: name, cell: 'A1' } },
    });
  },
};
