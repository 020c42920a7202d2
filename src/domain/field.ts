/**
 * The columns of a risk analysis that the product understands, by the glossary in src/README.md.
 * The order is the order in which a municipality usually writes them, and in which the pane lists them.
 */
export const fields = [
  'id',
  'area',
  'date',
  'risk',
  'causes',
  'consequenceText',
  'existingControls',
  'likelihood',
  'consequence',
  'score',
  'level',
  'measure',
  'control',
  'method',
  'owner',
  'frequency',
  'dueDate',
  'status',
  'followsPlan',
  'handling',
  'comment',
  'reporting',
  'decision',
] as const;

export type Field = (typeof fields)[number];
