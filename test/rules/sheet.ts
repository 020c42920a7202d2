import type { Field } from '../../src/domain/field';
import type { Policy } from '../../src/domain/policy';
import type { Risk } from '../../src/domain/risk';
import { risk, type RiskSketch } from '../domain/risks';

/** A page of test/rules: a table of risks, settings that differ from the default, and what the rule shall say. */
export interface Page {
  readonly title: string;
  readonly risks: readonly Risk[];
  readonly columns: ReadonlyMap<string, readonly Field[]>;
  readonly settings: Partial<Policy>;
  /** "rad 3, score: sentence" */
  readonly findings: readonly string[];
}

const headings: Readonly<Record<string, Field>> = {
  Id: 'id',
  Område: 'area',
  Datum: 'date',
  Risk: 'risk',
  Orsaker: 'causes',
  S: 'likelihood',
  K: 'consequence',
  R: 'score',
  Nivå: 'level',
  Åtgärd: 'measure',
  Kontrollmoment: 'control',
  Metod: 'method',
  Ansvarig: 'owner',
  Frekvens: 'frequency',
  Kommentar: 'comment',
  Underlag: 'decision',
};

const sketchKeys: Partial<Record<Field, string>> = { likelihood: 's', consequence: 'k', score: 'r' };

/**
 * Reads a page. In cells `<br>` is a line break, '=8' a formula showing 8, '8!' a number typed over a formula, '#REF!' an
 * error. A column that the table lacks is one that the sheet lacks. The columns Rad and Blad say where a row stands.
 */
export function readPage(markdown: string): Page {
  const [before = '', after = ''] = markdown.split(/^## Fynd$/m);
  const [head = [], ...rows] = table(before);
  const columns = new Map<string, Field[]>();
  const risks = rows.map((cells, index) => {
    const named = new Map(head.map((heading, column) => [heading, cells[column] ?? '']));
    const sheet = named.get('Blad') ?? 'Riskanalys';
    columns.set(
      sheet,
      head.flatMap((heading) => headings[heading] ?? []),
    );
    return risk({ sheet, row: Number(named.get('Rad') ?? index + 1), ...sketch(named) });
  });
  return {
    title: /^# (.+)$/m.exec(markdown)?.[1] ?? '',
    risks,
    columns,
    settings: JSON.parse(/```json\n([^]*?)```/.exec(before)?.[1] ?? '{}') as Partial<Policy>,
    findings: table(after)
      .slice(1)
      .map(([row, heading, message]) => `rad ${row}, ${heading}: ${message}`),
  };
}

/** The heading under which a page shows a field. */
export function headingOf(field: Field): string {
  return Object.keys(headings).find((heading) => headings[heading] === field) ?? field;
}

function sketch(cells: ReadonlyMap<string, string>): RiskSketch {
  const errors: Partial<Record<Field, string>> = {};
  const entries = [...cells].flatMap(([heading, cell]) => {
    const field = headings[heading];
    if (field === undefined) return [];
    if (/^#[A-Z/0!?]+$/.test(cell)) errors[field] = cell;
    const shown = errors[field] ? '' : cell.replace(/^=|!$/, '').replaceAll('<br>', '\n');
    return [[sketchKeys[field] ?? field, shown]];
  });
  const score = cells.get('R') ?? '';
  const scoreKind = score.startsWith('=') ? 'formula' : score.endsWith('!') ? 'typed-over-formula' : 'number';
  return { ...(Object.fromEntries(entries) as RiskSketch), scoreKind, errors };
}

function table(markdown: string): string[][] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    );
}
