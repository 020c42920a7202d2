import { apiNotFound, HostError, invalidArgument, itemNotFound, toHostError } from './errors';
import type { Spec, Specs } from './args';

/**
 * One Excel object type, as a table of members over `S`, the host's own value behind the proxy. Names of scalars and
 * links are those of Office.js (camelCase), names of methods those on the wire (PascalCase).
 */
export interface ObjectType<S> {
  /** Microsoft's class name: "Worksheet". */
  readonly name: string;
  /** How the client may address the object later: `{ Id }`, `{ _Id }` or `{ _ReferenceId }`. */
  readonly identity?: (self: S) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<S>>>;
  readonly links?: Readonly<Record<string, (self: S) => Handle | null>>;
  readonly methods?: Readonly<Record<string, Method<S>>>;
  readonly items?: Items<S>;
}

/** What this host knows of Excel, type by type: for the test that holds it against Microsoft's client. */
export interface Known {
  readonly name: string;
  readonly scalars: readonly string[];
  readonly links: readonly string[];
  readonly methods: readonly string[];
}

const known: Known[] = [];
export const catalogue: readonly Known[] = known;

/** Declares a type and enters it into the catalogue. */
export function objectType<S>(type: ObjectType<S>): ObjectType<S> {
  const { name, scalars = {}, links = {}, methods = {} } = type;
  known.push({
    name,
    scalars: Object.keys(scalars),
    links: Object.keys(links),
    methods: Object.keys(methods),
  });
  return type;
}

export interface Scalar<S> {
  readonly get?: (self: S) => unknown;
  readonly set?: (self: S, value: unknown) => void;
}

export interface Items<S> {
  readonly all: (self: S) => readonly Handle[];
  /** `getItem`: null answers ItemNotFound. Collections that only have `getItemAt` leave it out. */
  readonly get?: (self: S, key: string | number) => Handle | null;
}

export interface Method<S> {
  readonly gives: 'object' | 'value';
  readonly args: readonly Spec<unknown>[];
  readonly run: (self: S, args: readonly unknown[]) => unknown;
}

/** A method that answers an object; null is the null object of the …OrNullObject methods. */
export function gives<S, T extends unknown[]>(
  args: readonly [...Specs<T>],
  run: (self: S, ...args: T) => Handle | null,
): Method<S> {
  return { gives: 'object', args, run: (self, values) => run(self, ...(values as T)) };
}

/** A method that answers a plain value or nothing. */
export function does<S, T extends unknown[]>(
  args: readonly [...Specs<T>],
  run: (self: S, ...args: T) => unknown,
): Method<S> {
  return { gives: 'value', args, run: (self, values) => run(self, ...(values as T)) ?? null };
}

/** A method whose arguments make no difference here; wrong ones are refused all the same. */
export function ignoring<S>(args: readonly Spec<unknown>[], run: (self: S) => unknown): Method<S> {
  return { gives: 'value', args, run: (self) => run(self) ?? null };
}

/** An object of the workbook with its type: what a path of the client stands for. */
export interface Handle {
  readonly typeName: string;
  readonly self: unknown;
  identity(): Readonly<Record<string, unknown>>;
  /** Names that `load()` without names and `$all` read. */
  scalarNames(): readonly string[];
  hasScalar(name: string): boolean;
  hasLink(name: string): boolean;
  read(name: string): unknown;
  /** `wireName` is PascalCase, as the client sends it. */
  write(wireName: string, value: unknown): void;
  link(name: string): Handle | null;
  method(wireName: string, gives: 'object' | 'value', args: readonly unknown[]): unknown;
  /** null when the object is not a collection. */
  items(): readonly Handle[] | null;
  item(key: unknown): Handle;
}

export function bind<S>(type: ObjectType<S>, self: S): Handle {
  return new Bound(type, self);
}

class Bound<S> implements Handle {
  constructor(
    private readonly type: ObjectType<S>,
    readonly self: S,
  ) {}

  get typeName(): string {
    return this.type.name;
  }

  identity(): Readonly<Record<string, unknown>> {
    return this.type.identity?.(this.self) ?? {};
  }

  scalarNames(): readonly string[] {
    const scalars = this.type.scalars ?? {};
    return Object.keys(scalars).filter((name) => scalars[name]?.get && !name.startsWith('_'));
  }

  hasScalar(name: string): boolean {
    return own(this.type.scalars, name)?.get !== undefined;
  }

  hasLink(name: string): boolean {
    return own(this.type.links, name) !== undefined;
  }

  read(name: string): unknown {
    const get = own(this.type.scalars, name)?.get;
    if (!get) throw apiNotFound(`${this.typeName}.${name}`);
    return this.at(name, () => get(this.self));
  }

  write(wireName: string, value: unknown): void {
    const name = camel(wireName);
    const set = own(this.type.scalars, name)?.set;
    if (!set) throw apiNotFound(`${this.typeName}.${name}`);
    this.at(name, () => {
      // Blank-and-null rules: null is no value of a property (docs: excel-add-ins-blank-null-values).
      if (value === null || value === undefined) throw invalidArgument(`${name} cannot be null`);
      set(this.self, value);
    });
  }

  link(name: string): Handle | null {
    const follow = own(this.type.links, name);
    if (!follow) throw apiNotFound(`${this.typeName}.${name}`);
    return this.at(name, () => follow(this.self));
  }

  method(wireName: string, kind: 'object' | 'value', args: readonly unknown[]): unknown {
    const name = camel(wireName);
    const method = own(this.type.methods, wireName);
    if (!method || method.gives !== kind) throw apiNotFound(`${this.typeName}.${name}`);
    return this.at(name, () => method.run(this.self, checked(method.args, args)));
  }

  items(): readonly Handle[] | null {
    return this.type.items ? this.type.items.all(this.self) : null;
  }

  item(key: unknown): Handle {
    return this.at('getItem', () => {
      const get = this.type.items?.get;
      if (!get) throw apiNotFound(`${this.typeName}.getItem`);
      if (typeof key !== 'string' && typeof key !== 'number') throw invalidArgument('key');
      const found = get(this.self, key);
      if (!found) throw itemNotFound(String(key));
      return found;
    });
  }

  /** Runs a member; whatever it throws learns where it happened. */
  private at<T>(member: string, run: () => T): T {
    try {
      return run();
    } catch (error) {
      const refusal = toHostError(error);
      if (refusal.location) throw refusal;
      throw new HostError(refusal.code, refusal.message, `${this.typeName}.${member}`, refusal.cause);
    }
  }
}

/** More arguments than the member has, or one of the wrong kind, is an error: nothing is ignored. */
function checked(specs: readonly Spec<unknown>[], args: readonly unknown[]): readonly unknown[] {
  const surplus = args.slice(specs.length).some((value) => value !== null && value !== undefined);
  if (surplus) throw invalidArgument(`more than ${specs.length} arguments`);
  return specs.map((spec, index) => spec(args[index] ?? null));
}

export const camel = (wireName: string): string =>
  wireName.startsWith('_') ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);

export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A member of the table itself: names come from outside, and every object also has a "constructor". */
const own = <T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined;
