/** Something the user can mend: one Swedish sentence, told on stderr with exit code 2, never with a stack trace. */
export class Complaint extends Error {}
