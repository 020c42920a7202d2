/**
 * Kinds of things that follow along when a workbook is handed out and may not be meant to. A plan or report that has gone to the
 * nämnd is an allmän handling (tryckfrihetsförordningen 2 kap.), and so is what lies hidden in the same file.
 */
export type DisclosureKind =
  | 'personal-number'
  | 'person-name'
  | 'hidden-sheet'
  | 'very-hidden-sheet'
  | 'hidden-rows'
  | 'hidden-columns'
  /** Whether the sheet hides rows or columns could not be asked. */
  | 'hidden-unknown'
  | 'comment'
  | 'note'
  /** This Excel cannot list notes. */
  | 'notes-unknown'
  | 'property';

/** What the sentence about one of them needs: names, counts, which rows. */
export type DisclosureParams = Readonly<Record<string, string | number>>;

/** Document properties that name people and organisations, as File > Info shows them. */
export const propertyNames = ['author', 'lastAuthor', 'manager', 'company'] as const;
export type PropertyName = (typeof propertyNames)[number];
