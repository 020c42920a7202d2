import type { CarryId, Carrying } from '../../taskpane/carrySession';
import type { Difference, PlacedDisclosure, PlacedFinding, Summary } from '../../actions/action';
import type { DisclosureKind, DisclosureParams } from '../../domain/disclosure';
import type { Field } from '../../domain/field';
import type { Finding, FindingCode, Severity } from '../../domain/finding';
import { defaultPreset, presetPolicy } from '../../domain/presets';
import type { Place } from '../../sheets/model';
import type { ReadingAnswer } from '../../sheets/reading/answers';
import type { Reading } from '../../sheets/reading/reading';
import type { Answer, Around, Check, Opening, Preview, Session, SheetRows } from '../../taskpane/session';
import { languages } from '../../text';
import { sampleRisks, sampleSheet } from './sample';

/** What the fake workbook answers; tests and screenshots state only what they are about. */
export interface Fake {
  readonly opening: Omit<Opening, 'check'>;
  readonly around: Around;
  readonly check: Check;
  readonly preview: Preview;
  /** No risk goes into the plan. */
  readonly nothing?: boolean;
}

export type FakeSession = Session & {
  /** What the pane over it is mounted with. */
  readonly around: Around;
  /** Every call with its arguments, in order: "remember Riskanalys score 5". */
  readonly calls: string[];
  /** What the next call of the given name answers instead, once. */
  readonly fail: (call: keyof Session, message: string) => void;
  /** Plays a change in the workbook. */
  readonly change: () => void;
};

/** A session over nothing, for tests, screenshots and the search for accessibility faults. It answers at once. */
export function fakeSession(fake: Partial<Fake> = {}): FakeSession {
  const { opening, around, check, preview, nothing } = { ...sample(), ...fake };
  let made = false;
  let { policy } = check;
  const calls: string[] = [];
  const failures = new Map<string, string>();
  let changed = (): void => undefined;

  function answer<T>(call: keyof Session, value: T, ...said: unknown[]): Promise<Answer<T>> {
    calls.push([call, ...said].join(' '));
    const message = failures.get(call);
    failures.delete(call);
    return Promise.resolve(message === undefined ? { ok: true, value } : { ok: false, problem: { message } });
  }

  const reveal = { sheet: preview.summary.sheet, cell: 'A1' };
  return {
    around,
    calls,
    fail: (call, message) => failures.set(call, message),
    change: () => changed(),
    open: () => answer('open', { ...opening, check }),
    check: (quiet) => answer('check', { ...check, policy }, ...(quiet ? ['quietly'] : [])),
    highlight: () => answer('highlight', 7),
    removeHighlights: () => answer('removeHighlights', undefined),
    fillScores: () => answer('fillScores', check.fillable),
    previewPlan: () => answer('previewPlan', nothing ? 'nothing' : made ? upToDate(preview) : preview),
    createPlan: ({ decisions, clearFilter, progress }) => {
      progress('writing');
      made = true;
      return answer(
        'createPlan',
        { summary: preview.summary, reveal, changed: true, undoable: true },
        ...(clearFilter ? ['clearing'] : []),
        ...Object.entries(decisions).map((decision) => decision.join('=')),
      );
    },
    undo: () => {
      made = false;
      return answer('undo', { sheet: preview.summary.sheet, gone: true, changed: true, kept: [] });
    },
    checkDisclosure: () => answer('checkDisclosure', disclosures),
    previewCarry: (id) => answer('previewCarry', carryingOf(id), id),
    carry: (id) => answer('carry', carryingOf(id), id),
    freeze: ({ year, period }, frozen) => answer('freeze', undefined, year, period, frozen),
    makeReport: (report, { year, period }) =>
      answer('makeReport', { sheet: 'Rapport', kept: '' }, report, year, period),
    copyReport: (report, { year, period }) => answer('copyReport', samplePage, report, year, period),
    makePicture: () =>
      answer('makePicture', {
        sheet: 'Riskbild 2026',
        risks: check.risks.length,
        conflicts: 0,
        changed: true,
      }),
    goTo: (place) => answer('goTo', undefined, place.sheet, place.cell),
    remember: (said) => answer('remember', undefined, ...wordsOf(said)),
    forget: () => answer('forget', undefined),
    sheets: () => sampleRows,
    selection: () => answer('selection', { sheet: sampleSheet, cell: 'C4' }),
    savePolicy: (saved) => {
      policy = saved;
      return answer('savePolicy', undefined, JSON.stringify(saved));
    },
    addSample: () => answer('addSample', undefined),
    savePreferences: (preferences) => void calls.push(`savePreferences ${JSON.stringify(preferences)}`),
    onChanged: (callback) => {
      changed = callback;
      return () => undefined;
    },
  };
}

/** An answer in a few words: "column consequence 4", "tables Riskanalys", "row Område|Risk". */
function wordsOf(answer: ReadingAnswer): readonly unknown[] {
  switch (answer.kind) {
    case 'column':
      return [answer.kind, answer.field, answer.column];
    case 'tables':
      return [answer.kind, answer.risk.map(({ sheet }) => sheet).join('|')];
    case 'sheets':
      return [answer.kind, answer.used.join('|')];
    case 'row':
      return [answer.kind, answer.sheet, answer.texts.join('|')];
    case 'keepScale':
      return [answer.kind, answer.seen];
  }
}

const disclosures = [
  found('personal-number', { sheet: sampleSheet, cell: 'B15' }, { count: 1 }),
  found('hidden-sheet', { sheet: 'Underlag', cell: 'A1' }, {}),
  found(
    'comment',
    { sheet: sampleSheet, cell: 'H9' },
    { author: 'Förnamn Efternamn', text: 'Stämmer det här?' },
  ),
  found('property', { sheet: '', cell: '' }, { name: 'author', value: 'Förnamn Efternamn' }),
];

function found(kind: DisclosureKind, place: Place, params: DisclosureParams): PlacedDisclosure {
  return {
    kind,
    ...place,
    params,
    title: languages.sv.disclosure.title(kind),
    message: languages.sv.disclosure.message(kind, params),
  };
}

/** A report for the clipboard. */
const samplePage = {
  title: 'Beslutslista',
  html: '<!doctype html><html lang="sv"><body><h1>Beslutslista</h1></body></html>',
  body: '<h1>Beslutslista</h1><table border="1"><thead><tr><th scope="col" bgcolor="#E3EBF0">Risk</th></tr></thead><tbody><tr><td>Hot mot anställda</td></tr></tbody></table>',
  plain: 'Beslutslista\n\nRisk\nHot mot anställda',
};

/** What is made of what the workbook holds. */
function carryingOf(id: CarryId): Carrying {
  const counts = { kept: 20, changed: 2, new: 2, leaving: 1 };
  const carried = { from: 'Internkontrollplan 2026', year: 2027, ...counts };
  const summary = {
    sheet: 'Internkontrollplan 2027',
    risks: 12,
    controls: 25,
    unscored: 0,
    marked: 0,
    cells: 400,
    carried,
  };
  return { id, summary, findings: [], changes: true };
}

/** What pressing again would do: nothing. */
function upToDate({ summary }: Preview): Preview {
  return { summary: { ...summary, cells: 0 }, differences: [], exists: true, filtered: false };
}

export function sample(): Fake {
  const policy = presetPolicy(defaultPreset, languages.sv.policy.words);
  const plan = {
    sheet: 'Internkontrollplan 2026',
    risks: 25,
    controls: 27,
    unscored: 10,
    marked: 0,
    cells: 512,
  };
  return {
    opening: {
      policy,
      problems: [],
    },
    around: {
      preferences: { theme: 'auto', introduced: true },
      excel: { language: 'sv', theme: 'light', year: 2026 },
    },
    check: {
      readings: [sampleReading],
      used: [sampleReading],
      policy,
      scale: null,
      hasAnswers: false,
      findings: sampleFindings(),
      risks: sampleRisks,
      fillable: 0,
      plan: null,
      followUps: [],
      reports: [],
    },
    preview: { summary: plan satisfies Summary, differences: [], exists: false, filtered: false },
  };
}

const columns: readonly (readonly [field: Field, heading: string])[] = [
  ['area', 'Område'],
  ['date', 'Datum'],
  ['risk', 'Risk'],
  ['likelihood', 'S'],
  ['consequence', 'K'],
  ['score', 'R'],
  ['causes', 'Bakomliggande orsaker\nVarför?'],
  ['measure', 'Åtgärdsförslag\nHur eliminerar/minskar vi risken?'],
  ['owner', 'Ansvarig'],
  ['comment', 'Kommentar'],
  ['decision', 'Underlag till Internkontrollplanen'],
];

const scored: ReadonlySet<Field> = new Set(['likelihood', 'consequence', 'score']);
const examples = [
  'Kränkande särbehandling',
  '2022-05',
  'Risk att rutinen för kränkande särbehandlin …',
  '4',
  '2',
  '8',
];

export const sampleReading: Reading = {
  sheet: sampleSheet,
  sheetId: 'sheet-1',
  headerRow: 3,
  headerRows: [3, 3],
  rows: sampleRisks.map(({ row }) => row - 1),
  firstRow: 4,
  lastRow: 32,
  columns: Object.fromEntries(columns.map(([field], column) => [field, column])),
  headings: columns.map(([, text], column) => ({
    column,
    text,
    ...(examples[column] && { example: examples[column] }),
  })),
  certain: true,
  score: 1,
  reasons: columns.map(([field, heading], column) => ({
    field,
    column,
    code: 'heading' as const,
    heading,
    fitting: sampleRisks.length - (scored.has(field) ? 11 : 0),
    cells: sampleRisks.length,
    range: field === 'score' ? ([6, 16] as const) : scored.has(field) ? ([2, 4] as const) : null,
  })),
  doubts: [],
};

/** The sheets as they can be pointed at. */
const sampleRows: readonly SheetRows[] = [
  {
    name: sampleSheet,
    rows: [
      { row: 0, texts: ['Riskanalys 2023, arbetsmarknadsnämnden'] },
      { row: 3, texts: columns.map(([, text]) => text) },
      { row: 4, texts: sampleRisks.slice(0, 1).flatMap(({ area, risk }) => [area, risk, '4', '2', '8']) },
    ],
  },
  { name: 'Bilaga', rows: [{ row: 1, texts: ['Vad', 'Hur ofta', 'Hur illa', 'Vem'] }] },
];

/** The findings that seed 000 is known for: unscored rows, gaps between decision and score, missing texts. */
function sampleFindings(): readonly PlacedFinding[] {
  const gaps = sampleRisks.flatMap(({ row, score, inclusion }) => {
    if (score === null) {
      const missing = (['missing-likelihood', 'missing-consequence'] as const).map((code, index) =>
        placed(code, 'warning', index === 0 ? 'likelihood' : 'consequence', row, { max: 4 }),
      );
      return inclusion === 'yes'
        ? [...missing, placed('decision-gap-unscored-yes', 'warning', 'decision', row, {})]
        : missing;
    }
    if (score >= 8 && inclusion === 'no')
      return [placed('decision-gap-high-no', 'warning', 'decision', row, { score, limit: 8 })];
    if (score < 8 && inclusion === 'yes')
      return [placed('decision-gap-low-yes', 'hint', 'decision', row, { score, limit: 8 })];
    return [];
  });
  return [
    placed('score-mismatch', 'error', 'score', 8, { score: 12, likelihood: 4, consequence: 4, product: 16 }),
    placed('error-cell', 'error', 'score', 11, { error: '#REF!' }),
    ...gaps,
    ...[20, 21, 22, 27].map((row) => placed('missing-measure', 'warning', 'measure', row, {})),
    placed('missing-causes', 'warning', 'causes', 27, {}),
    ...[27, 33].map((row) => placed('missing-owner', 'warning', 'owner', row, {})),
    placed('packed-measures', 'hint', 'measure', 16, { count: 2 }),
  ];
}

export function placed(
  code: FindingCode,
  severity: Severity,
  field: Field,
  row: number,
  params: Finding['params'],
): PlacedFinding {
  const letter = 'ABCDEFGHIJK'[columns.findIndex(([name]) => name === field)] ?? 'A';
  const source = { sheet: sampleSheet, row };
  const message = languages.sv.findings.message({ code, params });
  return { code, severity, field, source, params, message, sheet: sampleSheet, cell: `${letter}${row}` };
}

/** What pressing again would change, one of each kind and one conflict with long texts. */
export const sampleDifferences: readonly Difference[] = [
  difference(
    'conflict',
    'Risk att rutinen för kränkande särbehandling inte är känd',
    'Kontrollmoment',
    'Implementering av årshjulet för SAM i alla enheter.',
    'Implementering av årshjulet för SAM och uppföljning vid arbetsplatsträff.',
  ),
  difference(
    'conflict',
    'Utbilda chefer och samordnare',
    'Ansvarig',
    'Förvaltningschef och enhetschef tillsammans',
    'HR-funktionen',
  ),
  difference('struck', 'Stickprov på attestlistor', '', '', ''),
  difference('changed', 'Risk att felaktiga momsavdrag görs', 'Ansvarig', 'Ekonom', 'Ekonomichef'),
  difference(
    'changed',
    'Risk att vi inte följer LAS',
    'Skattning',
    '8 – sannolik risk, lindriga konsekvenser',
    '12 – sannolik risk, kännbara konsekvenser',
  ),
  difference(
    'leaving',
    'Risk att handlingsplaner för förebyggande av hot och våld inte är kända.',
    '',
    '',
    '',
  ),
  difference('new', 'Utarbeta rutin för utlämnande av allmän handling', '', '', ''),
];

function difference(
  kind: Difference['kind'],
  about: string,
  column: string,
  before: string,
  after: string,
): Difference {
  return {
    kind,
    id: `${kind} ${about}`,
    about,
    column,
    before,
    after,
    sheet: 'Internkontrollplan 2026',
    cell: 'F12',
  };
}
