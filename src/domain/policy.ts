import * as z from 'zod/mini';
import { fields, type Field } from './field';
import { evenMatrix } from './matrix';

/** The municipality's choices as one value; stored in the workbook, edited in the pane. */
export interface Policy {
  /** Steps from 1 upwards; likelihood and consequence may have different lengths. */
  readonly likelihood: readonly Step[];
  readonly consequence: readonly Step[];
  /** Lowest first. */
  readonly levels: readonly Level[];
  /** Level key per [likelihood - 1][consequence - 1]. Presets fill it from cut-offs; any cell may be set by hand. */
  readonly matrix: readonly (readonly string[])[];
  readonly inclusion: {
    /**
     * `decision`: the decision column where there is one, the limit otherwise. `limit`: the score alone.
     * `both`: a yes or a score at or above the limit, either is enough.
     */
    readonly basis: 'decision' | 'limit' | 'both';
    /** Scores at or above it belong in the plan, by the limit and by the decision-gap check. */
    readonly limit: number;
  };
  readonly statuses: readonly string[];
  readonly frequencies: readonly string[];
  readonly methods: readonly string[];
  /** Fields whose absence is a finding, where the sheet has such a column. */
  readonly required: readonly Field[];
  readonly committee: string;
  /** Plan year; null means the year that Excel or the command line supplies. */
  readonly year: number | null;
  readonly periods: 'tertial' | 'half-year';
  /** Split a measure cell that holds a numbered or parallel list into several kontrollmoment. */
  readonly splitMeasures: boolean;
  readonly language: 'auto' | 'sv' | 'en';
}

export interface Step {
  readonly value: number;
  readonly label: string;
}

export interface Level {
  /** 'low', 'medium', 'high', 'critical' in the presets; any key in own policies. */
  readonly key: string;
  readonly label: string;
}

/** Version of the stored shape. Raise it when an older add-in would misread what a newer one writes. */
export const policyVersion = 1;

/** What is stored in the workbook and exported as a file: the policy with its version, plain JSON. */
export type StoredPolicy = { readonly version: number } & Policy;

/** Something in stored or imported settings that could not be used as it stood. `path` is 'methods.3', '' for the whole. */
export interface PolicyProblem {
  readonly code:
    | 'not-json'
    | 'not-object'
    | 'newer-version'
    | 'unknown-setting'
    | 'invalid-setting'
    | 'matrix-repaired'
    | 'limit-off-scale';
  readonly path: string;
}

export interface ParsedPolicy {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
}

/**
 * The policy from whatever is stored: nothing (gives the defaults), an object, or JSON text. Never throws. A setting that
 * cannot be used takes its default, all others stay, and `problems` says which, so that the pane can show and repair.
 */
export function parsePolicy(stored: unknown, defaults: Policy): ParsedPolicy {
  if (stored === null || stored === undefined || stored === '') return { policy: defaults, problems: [] };
  const read = typeof stored === 'string' ? fromJson(stored) : stored;
  if (read === undefined) return { policy: defaults, problems: [{ code: 'not-json', path: '' }] };
  if (!isRecord(read)) return { policy: defaults, problems: [{ code: 'not-object', path: '' }] };
  const settings = parseSettings(read, defaults);
  const repaired = repair(settings.policy, defaults);
  return {
    policy: repaired.policy,
    problems: [...versionProblems(read), ...settings.problems, ...repaired.problems],
  };
}

/** The policy as it is stored. */
export function storedPolicy(policy: Policy): StoredPolicy {
  return { version: policyVersion, ...policy };
}

/** The policy as a JSON file, readable and with settings in a fixed order; `parsePolicy` takes it back. */
export function policyToJson(policy: Policy): string {
  return `${JSON.stringify(storedPolicy(policy), null, 2)}\n`;
}

const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

function line(max: number) {
  return z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(max),
    z.refine((text: string) => !controlCharacters.test(text)),
  );
}

function distinct<T>(of: (item: T) => unknown) {
  return z.refine<readonly T[]>((items) => new Set(items.map(of)).size === items.length);
}

const scale = z.array(z.strictObject({ value: z.int(), label: line(60) })).check(
  z.minLength(2),
  z.maxLength(10),
  z.refine((steps: readonly Step[]) => steps.every((step, index) => step.value === index + 1)),
  distinct((step: Step) => step.label.toLowerCase()),
);

const levelKey = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/));

const choices = z.array(line(100)).check(
  z.minLength(1),
  z.maxLength(50),
  distinct((choice: string) => choice.toLowerCase()),
);

/** One schema per setting, so that a broken one does not take the others with it. */
const settingSchemas = {
  likelihood: scale,
  consequence: scale,
  levels: z.array(z.strictObject({ key: levelKey, label: line(60) })).check(
    z.minLength(2),
    z.maxLength(8),
    distinct((level: Level) => level.key),
    distinct((level: Level) => level.label.toLowerCase()),
  ),
  // Shape and keys depend on the scales and levels: repair() sees to them.
  matrix: z.array(z.array(z.unknown())),
  inclusion: z.strictObject({
    basis: z.enum(['decision', 'limit', 'both']),
    limit: z.number().check(z.positive()),
  }),
  statuses: choices,
  frequencies: choices,
  methods: choices,
  required: z.array(z.enum(fields)).check(distinct((field: Field) => field)),
  committee: z.string().check(
    z.trim(),
    z.maxLength(120),
    z.refine((text: string) => !controlCharacters.test(text)),
  ),
  year: z.nullable(z.int().check(z.minimum(1900), z.maximum(9999))),
  periods: z.enum(['tertial', 'half-year']),
  splitMeasures: z.boolean(),
  language: z.enum(['auto', 'sv', 'en']),
} as const;

type LoosePolicy = Omit<Policy, 'matrix'> & { readonly matrix: readonly (readonly unknown[])[] };

function parseSettings(stored: Readonly<Record<string, unknown>>, defaults: Policy) {
  const problems: PolicyProblem[] = unknownSettings(stored);
  const entries = Object.entries(settingSchemas).map(([name, schema]) => {
    const fallback = defaults[name as keyof Policy];
    if (!Object.hasOwn(stored, name)) return [name, fallback];
    const result = z.safeParse(schema, stored[name]);
    if (result.success) return [name, result.data];
    const path = [name, ...(result.error.issues[0]?.path ?? [])].join('.');
    problems.push({ code: 'invalid-setting', path });
    return [name, fallback];
  });
  return { policy: Object.fromEntries(entries) as LoosePolicy, problems };
}

function unknownSettings(stored: Readonly<Record<string, unknown>>): PolicyProblem[] {
  return Object.keys(stored)
    .filter((name) => name !== 'version' && !Object.hasOwn(settingSchemas, name))
    .map((name) => ({ code: 'unknown-setting', path: name.slice(0, 60) }));
}

function versionProblems(stored: Readonly<Record<string, unknown>>): PolicyProblem[] {
  const version = Object.hasOwn(stored, 'version') ? stored['version'] : policyVersion;
  if (typeof version !== 'number') return [{ code: 'invalid-setting', path: 'version' }];
  return version > policyVersion ? [{ code: 'newer-version', path: 'version' }] : [];
}

/** Makes the settings that depend on each other agree: the matrix with scales and levels, the limit with the scales. */
function repair(loose: LoosePolicy, defaults: Policy): ParsedPolicy {
  const { likelihood, consequence, levels } = loose;
  const even = evenMatrix(likelihood.length, consequence.length, levels);
  const keys = new Set<unknown>(levels.map((level) => level.key));
  const matrix = even.map((row, l) =>
    row.map((key, c) => {
      const cell = loose.matrix[l]?.[c];
      return keys.has(cell) ? (cell as string) : key;
    }),
  );
  const problems: PolicyProblem[] = [];
  if (!sameCells(matrix, loose.matrix)) {
    problems.push({ code: 'matrix-repaired', path: 'matrix' });
  }
  const highest = likelihood.length * consequence.length;
  const fits = loose.inclusion.limit <= highest;
  if (!fits) problems.push({ code: 'limit-off-scale', path: 'inclusion.limit' });
  const limit = fits ? loose.inclusion.limit : Math.min(defaults.inclusion.limit, highest);
  return { policy: { ...loose, matrix, inclusion: { ...loose.inclusion, limit } }, problems };
}

function sameCells(one: LoosePolicy['matrix'], other: LoosePolicy['matrix']): boolean {
  const sameRow = (row: readonly unknown[], l: number) =>
    row.length === other[l]?.length && row.every((cell, c) => cell === other[l]?.[c]);
  return one.length === other.length && one.every(sameRow);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
