import type { Area, Document, SheetDoc } from '../document';

/** Placeholder until evaluate.ts stands. */
export class Calculation {
  constructor(readonly document: Document) {}
  async prepare(): Promise<void> {}
  isFormula(_text: string): boolean {
    return true;
  }
  touched(_sheet: SheetDoc, _area: Area): void {}
  formulaWritten(_sheet: SheetDoc, _row: number, _column: number): void {}
  structureChanged(): void {}
  settle(): void {}
}
