import type { Field } from '../../domain/field';
import { pane } from './pane';

/** Why a column was read as a field: what the sentence needs, as text and numbers. */
export interface ReadingReason {
  readonly field: Field;
  /** "K" */
  readonly column: string;
  readonly code: 'remembered' | 'heading' | 'heading-similar' | 'content' | 'neighbour';
  readonly heading: string;
  readonly fitting: number;
  readonly filled: number;
}

const numbers = new Intl.NumberFormat('sv-SE');

/** What the cells of a column look like when they fit; the fields that are not here hold text. */
const looks: Readonly<Partial<Record<Field, string>>> = {
  id: 'är nummer',
  date: 'är datum',
  dueDate: 'är datum',
  likelihood: 'är bedömningar',
  consequence: 'är bedömningar',
  score: 'är riskvärden',
  level: 'är nivåer',
  decision: 'är Ja eller Nej',
  followsPlan: 'är Ja eller Nej',
};

const oneLine = (heading: string) => `”${heading.replace(/\s+/g, ' ').trim()}”`;
const nameOf = (field: Field) => pane.analysis.fields[field].toLocaleLowerCase('sv');

const because: Readonly<Record<ReadingReason['code'], (heading: string) => string>> = {
  remembered: () => 'ditt val',
  heading: (heading) => `rubriken ${oneLine(heading)}`,
  'heading-similar': (heading) => `rubriken ${oneLine(heading)} liknar`,
  content: (heading) => `innehållet, rubriken är ${oneLine(heading)}`,
  neighbour: () => 'innehållet och platsen, rubrik saknas',
};

/** Sentences about how a sheet was read. */
export const reading = {
  /** "K tolkas som konsekvens: rubriken ”Konsekvens (1–4)”, 18 av 29 celler är bedömningar" */
  reason: ({ field, column, code, heading, fitting, filled }: ReadingReason) => {
    const cells = `${numbers.format(fitting)} av ${numbers.format(filled)} celler ${looks[field] ?? 'är text'}`;
    return `${column} tolkas som ${nameOf(field)}: ${because[code](heading)}${filled === 0 ? '' : `, ${cells}`}`;
  },
  /** "Konsekvens kan vara kolumn D eller B, eller saknas." An empty list: no column fits. */
  doubt: (field: Field, columns: readonly string[]) =>
    columns.length === 0
      ? `Ingen kolumn är säkert ${nameOf(field)}.`
      : `${pane.analysis.fields[field]} kan vara kolumn ${columns.join(' eller ')}, eller saknas.`,
  /** Why we ask about the sheet as a whole. */
  sheetDoubt: (sheet: string) => `Det är inte säkert att tabellen i bladet ”${sheet}” är riskanalysen.`,
};
