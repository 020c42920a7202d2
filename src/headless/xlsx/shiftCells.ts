import type { Area } from '../document';
import type { Sheet } from './sheet';
import { XlsxError } from './xlsxError';
export interface Shift {
  readonly area: Area;
  readonly kind: 'insert' | 'delete';
  readonly vertical: boolean;
}
export function shiftCells(_sheet: Sheet, _shift: Shift): void {
  throw new XlsxError('shift-refused', { what: 'not yet' });
}
