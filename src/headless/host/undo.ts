/**
 * The user's undo stack, as far as an add-in can hurt it: entries come from edits and from API calls, and some API calls
 * throw the whole stack away (docs: excel-add-ins-undo-capabilities; issues where given).
 */
export interface UndoEntry {
  readonly by: 'user' | 'add-in';
  /** "Range.values", or what the user did. */
  readonly what: string;
}

const CLEARS_THE_STACK = new Set([
  'Worksheet.copy',
  'Worksheet.delete',
  'WorksheetProtection.protect',
  'WorksheetProtection.unprotect',
  'WorkbookProtection.protect',
  'WorkbookProtection.unprotect',
  'Workbook.insertWorksheetsFromBase64',
  // Desktop only, and only these three properties of a sheet.
  'Worksheet.name',
  'Worksheet.position',
  'Worksheet.visibility',
  'WorksheetCollection.add', // #6170, "by design"
  'Range.getMergedAreasOrNullObject', // #5918
  'CustomXmlPartCollection.add', // #4484
]);

export class UndoLedger {
  private stack: UndoEntry[] = [];
  private lost: UndoEntry[] = [];

  /** What the user can still undo, oldest first. */
  get entries(): readonly UndoEntry[] {
    return this.stack;
  }

  /** The calls that cleared the stack, in order. */
  get clearedBy(): readonly UndoEntry[] {
    return this.lost;
  }

  record(entry: UndoEntry): void {
    this.stack.push(entry);
  }

  /** Notes a member that was executed; `writes` says whether it leaves an entry at all. */
  executed(member: string, writes: boolean): void {
    const entry: UndoEntry = { by: 'add-in', what: member };
    if (CLEARS_THE_STACK.has(member)) {
      this.stack = [];
      this.lost.push(entry);
    } else if (writes) this.record(entry);
  }
}
