import type { Problem } from '../excel/errors';

/** Something the user can mend: one Swedish sentence, told on stderr with exit code 2, never with a stack trace. */
export class Complaint extends Error {}

/** What stopped the performer; the detail is kept as the cause, for whoever looks for a fault (run.ts). */
export function complaintAbout({ sentence, detail }: Problem): Complaint {
  return new Complaint(sentence, { cause: detail });
}
