import { parseArgs } from 'node:util';
import type { Policy } from '../domain/policy';
import type { Choice } from '../domain/resolve';
import { cli } from '../text/sv/cli';
import { cliCarry } from '../text/sv/cliCarry';
import { Complaint } from './complaint';
import { readConflicts } from './planDifferences';
import { reportNames, type ReportName } from './reportNames';

/** What the user asked for. `year` and `out` only where the command knows them. */
export interface Request {
  readonly command: CommandName;
  readonly file: string;
  readonly json: boolean;
  readonly out?: string;
  readonly year?: number;
  /** Only for `samla`: every workbook; `file` is the first. */
  readonly files?: readonly string[];
  /** The steps of both scales. For `samla` only of sheets whose scale cannot be seen. */
  readonly steps?: number;
  /** Names of the sheets to read the risk analysis from. */
  readonly sheets?: readonly string[];
  /** Tell how each column was read. */
  readonly showReading?: true;
  /** Only for `generera`: whose text stands where plan and analysis have both changed. */
  readonly conflicts?: Choice;
  /** Only for `rapport`. */
  readonly report?: ReportName;
  /** Only for a follow-up; `kind` where a letter was written, T or H. */
  readonly period?: { readonly number: number; readonly kind: Policy['periods'] | null };
}

export type CommandName = keyof typeof options;

const flag = { type: 'boolean' } as const;
const value = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;

/** Options per command, by their name on the command line. */
const options = {
  kontrollera: { json: flag, blad: several, skala: value, 'visa-tolkning': flag },
  generera: { json: flag, ut: value, ar: value, blad: several, skala: value, konflikter: value },
  rapport: { json: flag, ut: value, ar: value, mall: value, period: value },
  riskbild: { json: flag, ut: value, ar: value },
  'ta-over': { json: flag, ut: value, ar: value },
  'nasta-ar': { json: flag, ut: value, ar: value },
  samla: { json: flag, ut: value, ar: value, skala: value },
} as const;

/** Reads the words after the program's name. Throws a Complaint that says what to write instead. */
export function readArguments(words: readonly string[]): Request {
  const [command, ...rest] = words;
  if (command === undefined || !isCommand(command))
    throw new Complaint(command === undefined ? cli.usage : cli.unknownCommand(command));
  const { values, positionals, tokens } = parseArgs({
    args: rest,
    options: options[command],
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens)
    if (token.kind === 'option') checkOption(command, token.name, token.rawName, token.value);
  const [file, ...others] = positionals;
  if (file === undefined) throw new Complaint(cli.missingFile(command));
  if (others.length > 0 && command !== 'samla') throw new Complaint(cli.tooManyFiles(command));
  return {
    command,
    file,
    json: values['json'] === true,
    ...(typeof values['ut'] === 'string' && { out: values['ut'] }),
    ...(typeof values['ar'] === 'string' && { year: readYear(values['ar']) }),
    ...(typeof values['period'] === 'string' && { period: readPeriod(values['period'], values['mall']) }),
    ...(typeof values['konflikter'] === 'string' && { conflicts: readConflicts(values['konflikter']) }),
    ...(command === 'rapport' && { report: readReport(values['mall']) }),
    ...(command === 'samla' && { files: positionals }),
    ...(typeof values['skala'] === 'string' && { steps: readSteps(values['skala']) }),
    ...(Array.isArray(values['blad']) && { sheets: values['blad'].map(String) }),
    ...(values['visa-tolkning'] === true && { showReading: true as const }),
  };
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(options, word);
}

function checkOption(command: CommandName, name: string, written: string, given: string | undefined): void {
  const known = (options[command] as Record<string, { type: string } | undefined>)[name];
  if (!known) throw new Complaint(cli.unknownOption(written));
  if (known.type === 'string' && (given === undefined || given === ''))
    throw new Complaint(cli.optionNeedsValue(written));
}

function readYear(text: string): number {
  if (!/^(19|20|21)\d\d$/.test(text)) throw new Complaint(cli.badYear(text));
  return Number(text);
}

/** "5" and "5x5" are five steps each way. */
function readSteps(text: string): number {
  const [, steps = '', other = steps] = /^(\d{1,2})(?:\s*[x×]\s*(\d{1,2}))?$/iu.exec(text) ?? [];
  const count = Number(steps);
  if (steps !== other || count < 2 || count > 10) throw new Complaint(cliCarry.badScale(text));
  return count;
}

function readReport(name: unknown): ReportName {
  const found = reportNames.find((known) => known === name);
  if (found === undefined)
    throw new Complaint(cli.chooseReport(reportNames, typeof name === 'string' ? name : null));
  return found;
}

/** "T1", "h2" or "3". */
function readPeriod(text: string, report: unknown): NonNullable<Request['period']> {
  const [, letter = '', number] = /^([TH]?)([1-3])$/i.exec(text) ?? [];
  if (number === undefined) throw new Complaint(cli.badPeriod(text));
  if (report !== 'tertial') throw new Complaint(cli.periodWithoutFollowUp);
  return {
    number: Number(number),
    kind: letter === '' ? null : periodKinds[letter.toUpperCase() as 'T' | 'H'],
  };
}

const periodKinds = { T: 'tertial', H: 'half-year' } as const;
