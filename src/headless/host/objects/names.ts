import type { SheetDoc } from '../../document';
import type { DefinedName } from '../../documentFeatures';
import { assertWritable } from '../access';
import { flag, optional, text } from '../args';
import { HostError, itemNotFound } from '../errors';
import { fromFile, toFile } from '../formulaText';
import { bind, does, gives, type Handle, objectType } from '../objectType';
import { RangeRef } from '../ranges';
import type { Session } from '../session';
import { rangeHandle } from './range';
import { rangeOfFormula, rangeOrText, sourceText } from './rangeArgs';
import { worksheetHandle } from './worksheet';

/** Names of the workbook, or of one sheet. */
interface Scope {
  readonly session: Session;
  readonly sheet: SheetDoc | null;
}

interface NameRef extends Scope {
  readonly name: string;
}

export const namesHandle = (session: Session, sheet: SheetDoc | null): Handle =>
  bind(names, { session, sheet });

const scopeId = ({ sheet }: Scope): string | null => sheet?.id ?? null;
const handleOf = (scope: Scope, name: string): Handle => bind(namedItem, { ...scope, name });

/** Excel's own names (_xlnm.Print_Area …) are not among the named items. */
const listed = (scope: Scope): DefinedName[] =>
  scope.session.document.names.items.filter(
    (each) => each.scope === scopeId(scope) && !each.name.startsWith('_xlnm.'),
  );

function byKey(scope: Scope, key: string): Handle | null {
  const found = scope.session.document.names.get(key, scopeId(scope));
  return found ? handleOf(scope, found.name) : null;
}

const names = objectType<Scope>({
  name: 'NamedItemCollection',
  items: {
    all: (scope) => listed(scope).map((each) => handleOf(scope, each.name)),
    get: (scope, key) => byKey(scope, String(key)),
  },
  methods: {
    GetCount: does([], (scope) => listed(scope).length),
    GetItemOrNullObject: gives([text], byKey),
    Add: gives([text, rangeOrText, optional(text)], add),
  },
});

function add(scope: Scope, name: string, reference: RangeRef | string, comment: string | null): Handle {
  const { session } = scope;
  assertWritable(session);
  const formula = formulaFor(reference);
  session.document.names.add({ name, scope: scopeId(scope), formula, ...(comment ? { comment } : {}) });
  session.calculation.structureChanged();
  return handleOf(scope, name);
}

/** A text without "=" is a constant text, not a reference (#2283). */
function formulaFor(reference: RangeRef | string): string {
  if (reference instanceof RangeRef) return sourceText(reference);
  return reference.startsWith('=') ? toFile(reference.slice(1)) : `"${reference.replaceAll('"', '""')}"`;
}

function docOf(self: NameRef): DefinedName {
  const found = self.session.document.names.get(self.name, scopeId(self));
  if (!found) throw itemNotFound(`name ${self.name}`);
  return found;
}

function change(self: NameRef, patch: Partial<DefinedName>): void {
  assertWritable(self.session);
  docOf(self);
  self.session.document.names.update(self.name, scopeId(self), patch);
  self.session.calculation.structureChanged();
}

const namedItem = objectType<NameRef>({
  name: 'NamedItem',
  identity: (self) => ({ _Id: self.name }),
  scalars: {
    name: { get: (self) => self.name },
    formula: {
      get: (self) => `=${fromFile(docOf(self).formula)}`,
      set: (self, value) => change(self, { formula: formulaFor(text(value)) }),
    },
    comment: {
      get: (self) => docOf(self).comment ?? '',
      set: (self, value) => change(self, { comment: text(value) }),
    },
    visible: {
      get: (self) => docOf(self).hidden !== true,
      set: (self, value) => change(self, { hidden: !flag(value) }),
    },
    scope: { get: (self) => (self.sheet ? 'Worksheet' : 'Workbook') },
    type: { get: (self) => typeOf(self) },
    value: { get: (self) => valueOf(self) },
  },
  links: {
    worksheet: (self) => {
      if (!self.sheet) throw new HostError('InvalidOperation', 'The name belongs to the workbook.');
      return worksheetHandle(self.session, self.sheet);
    },
    worksheetOrNullObject: (self) => (self.sheet ? worksheetHandle(self.session, self.sheet) : null),
  },
  methods: {
    Delete: does([], (self) => {
      assertWritable(self.session);
      docOf(self);
      self.session.document.names.delete(self.name, scopeId(self));
      self.session.calculation.structureChanged();
    }),
    GetRange: gives([], (self) => {
      const range = rangeOfFormula(self.session, docOf(self).formula);
      if (!range) throw itemNotFound(`the range of ${self.name}`);
      return rangeHandle(range);
    }),
    GetRangeOrNullObject: gives([], (self) => {
      const range = rangeOfFormula(self.session, docOf(self).formula);
      return range ? rangeHandle(range) : null;
    }),
  },
});

/** A literal is answered as what it is, a reference as its address, anything else as its formula. */
function literal(formula: string): string | number | boolean | undefined {
  if (/^"(?:[^"]|"")*"$/.test(formula)) return formula.slice(1, -1).replaceAll('""', '"');
  if (/^-?\d+(?:\.\d+)?$/.test(formula)) return Number(formula);
  return formula === 'TRUE' ? true : formula === 'FALSE' ? false : undefined;
}

function typeOf(self: NameRef): string {
  const { formula } = docOf(self);
  const value = literal(formula);
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return /#REF!/.test(formula) ? 'Error' : 'Range';
}

function valueOf(self: NameRef): unknown {
  const { formula } = docOf(self);
  if (/#REF!/.test(formula)) return '#REF!';
  return literal(formula) ?? fromFile(formula);
}
