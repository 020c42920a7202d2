import type { SheetDoc } from '../../document';
import type { StringStore } from '../../documentFeatures';
import { assertWritable } from '../access';
import { anything, text } from '../args';
import { invalidArgument, itemNotFound } from '../errors';
import { bind, does, gives, type Handle, objectType } from '../objectType';
import type { Session } from '../session';

/** A store of texts behind a collection whose items are `{ key, value }`. */
interface Store {
  readonly session: Session;
  readonly store: StringStore;
  readonly kind: Kind;
}

interface Kind {
  readonly collection: string;
  readonly item: string;
  readonly toText: (value: unknown) => string;
  readonly fromText: (stored: string) => unknown;
  /** Longest key: 255 for custom properties (docs: WorksheetCustomProperty). */
  readonly maxKey: number;
}

const SETTING: Kind = {
  collection: 'SettingCollection',
  item: 'Setting',
  toText: (value) => JSON.stringify(value),
  fromText: (stored) => parsed(stored),
  maxKey: Infinity,
};

const PROPERTY: Kind = {
  collection: 'WorksheetCustomPropertyCollection',
  item: 'WorksheetCustomProperty',
  toText: (value) => text(value),
  fromText: (stored) => stored,
  maxKey: 255,
};

/** Settings of other add-ins' making may not be JSON: they are answered as they are. */
function parsed(stored: string): unknown {
  try {
    return JSON.parse(stored) as unknown;
  } catch {
    return stored;
  }
}

export const settingsHandle = (session: Session): Handle =>
  collectionHandle({ session, store: session.document.settings, kind: SETTING });
export const sheetPropertiesHandle = (session: Session, sheet: SheetDoc): Handle =>
  collectionHandle({ session, store: sheet.customProperties, kind: PROPERTY });

interface Item extends Store {
  readonly key: string;
}

const collectionHandle = (self: Store): Handle => bind({ ...collection, name: self.kind.collection }, self);
const itemHandle = (self: Item): Handle => bind({ ...item, name: self.kind.item }, self);

/** Keys are compared without case, and answered as they were written. */
function byKey(self: Store, key: string): Handle | null {
  const found = self.store.keys().find((each) => each.toLowerCase() === key.toLowerCase());
  return found === undefined ? null : itemHandle({ ...self, key: found });
}

const collection = objectType<Store>({
  name: 'SettingCollection',
  items: {
    all: (self) => self.store.keys().map((key) => itemHandle({ ...self, key })),
    get: (self, key) => byKey(self, String(key)),
  },
  methods: {
    GetCount: does([], (self) => self.store.keys().length),
    GetItemOrNullObject: gives([text], byKey),
    // Sets or adds (docs: SettingCollection.add).
    Add: gives([text, anything], (self, key, value) => {
      assertWritable(self.session);
      if (key === '' || key.length > self.kind.maxKey) throw invalidArgument(`key ${key.slice(0, 60)}`);
      if (value === null) throw invalidArgument('value');
      const known = self.store.keys().find((each) => each.toLowerCase() === key.toLowerCase()) ?? key;
      self.store.set(known, self.kind.toText(value));
      return itemHandle({ ...self, key: known });
    }),
  },
});

const item = objectType<Item>({
  name: 'Setting',
  identity: (self) => ({ _Id: self.key }),
  scalars: {
    key: { get: (self) => self.key },
    value: {
      get: (self) => {
        const stored = self.store.get(self.key);
        if (stored === undefined) throw itemNotFound(self.key);
        return self.kind.fromText(stored);
      },
      set: (self, value) => {
        assertWritable(self.session);
        self.store.set(self.key, self.kind.toText(value));
      },
    },
  },
  methods: {
    Delete: does([], (self) => {
      assertWritable(self.session);
      if (!self.store.delete(self.key)) throw itemNotFound(self.key);
    }),
  },
});
