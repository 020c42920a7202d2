import { invalidArgument } from './errors';

/** Reads one argument as the type a member wants; throws InvalidArgument. Omitted arguments arrive as null. */
export type Spec<T> = (value: unknown) => T;

/** The specs of a list of arguments with these types. */
export type Specs<T extends unknown[]> = { [K in keyof T]: Spec<T[K]> };

export const text: Spec<string> = (value) => {
  if (typeof value !== 'string') throw invalidArgument('a text is needed');
  return value;
};

export const flag: Spec<boolean> = (value) => {
  if (typeof value !== 'boolean') throw invalidArgument('true or false is needed');
  return value;
};

export const number: Spec<number> = (value) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument('a number is needed');
  return value;
};

export const integer: Spec<number> = (value) => {
  if (!Number.isInteger(value)) throw invalidArgument('a whole number is needed');
  return value as number;
};

export const count: Spec<number> = (value) => {
  const n = integer(value);
  if (n < 0) throw invalidArgument('a number of at least 0 is needed');
  return n;
};

export const anything: Spec<unknown> = (value) => value;

/** A plain object, arrays excluded. */
export const record: Spec<Readonly<Record<string, unknown>>> = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidArgument('an object is needed');
  return value as Readonly<Record<string, unknown>>;
};

export function optional<T>(spec: Spec<T>): Spec<T | null> {
  return (value) => (value === null || value === undefined ? null : spec(value));
}

export function or<T>(spec: Spec<T>, fallback: T): Spec<T> {
  return (value) => (value === null || value === undefined ? fallback : spec(value));
}

/** One of the values of an Excel enumeration. */
export function oneOf<const T extends string>(...values: readonly T[]): Spec<T> {
  return (value) => {
    const found = values.find((known) => known === value);
    if (found === undefined) throw invalidArgument(`one of ${values.join(', ')} is needed`);
    return found;
  };
}

/**
 * An object argument with known keys only; a key Excel does not have is an error, not a silent nothing.
 * Keys that are absent, null or undefined are left out of the answer.
 */
export function shape<const T extends Readonly<Record<string, Spec<unknown>>>>(
  specs: T,
): Spec<{ readonly [K in keyof T]?: T[K] extends Spec<infer V> ? V : never }> {
  return (value) => {
    const given = record(value);
    const unknown = Object.keys(given).find((key) => !(key in specs));
    if (unknown !== undefined) throw invalidArgument(`unknown key ${unknown}`);
    const entries = Object.entries(specs)
      .filter(([key]) => given[key] !== null && given[key] !== undefined)
      .map(([key, spec]) => [key, spec(given[key])]);
    return Object.fromEntries(entries) as never;
  };
}

export function list<T>(spec: Spec<T>): Spec<T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw invalidArgument('a list is needed');
    return value.map((item) => spec(item));
  };
}
