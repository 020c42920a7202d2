import { assertWritable } from '../access';
import { anything, text } from '../args';
import { invalidArgument, itemNotFound } from '../errors';
import { bind, does, gives, type Handle, objectType, type Scalar } from '../objectType';
import type { Session } from '../session';

export const documentPropertiesHandle = (session: Session): Handle => bind(properties, session);

/** Excel cuts document properties at 255 characters without a word (office-js.md 4). */
const MAX = 255;

function property(key: string): Scalar<Session> {
  return {
    get: ({ document }) => document.properties.get(key) ?? '',
    set: (session, value) => {
      assertWritable(session);
      session.document.properties.set(key, text(value).slice(0, MAX));
    },
  };
}

const properties = objectType<Session>({
  name: 'DocumentProperties',
  scalars: {
    ...Object.fromEntries(
      ['title', 'subject', 'author', 'keywords', 'comments', 'category', 'manager', 'company'].map((key) => [
        key,
        property(key),
      ]),
    ),
    // Read only (type declarations); Excel sets it when the workbook is saved.
    lastAuthor: { get: ({ document }) => document.properties.get('lastAuthor') ?? '' },
  },
  links: { custom: (session) => bind(customProperties, session) },
});

interface PropertyRef {
  readonly session: Session;
  readonly key: string;
}

function byKey(session: Session, key: string): Handle | null {
  const found = session.document.customProperties
    .keys()
    .find((each) => each.toLowerCase() === key.toLowerCase());
  return found === undefined ? null : bind(customProperty, { session, key: found });
}

const customProperties = objectType<Session>({
  name: 'CustomPropertyCollection',
  items: {
    all: (session) =>
      session.document.customProperties.keys().map((key) => bind(customProperty, { session, key })),
    get: (session, key) => byKey(session, String(key)),
  },
  methods: {
    GetCount: does([], (session) => session.document.customProperties.keys().length),
    GetItemOrNullObject: gives([text], byKey),
    Add: gives([text, anything], (session, key, value) => {
      assertWritable(session);
      if (key === '' || key.length > MAX) throw invalidArgument('key');
      session.document.customProperties.set(key, String(value).slice(0, MAX));
      return bind(customProperty, { session, key });
    }),
    DeleteAll: does([], (session) => {
      assertWritable(session);
      for (const key of session.document.customProperties.keys())
        session.document.customProperties.delete(key);
    }),
  },
});

const customProperty = objectType<PropertyRef>({
  name: 'CustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    type: { get: () => 'String' },
    value: {
      get: ({ session, key }) => {
        const found = session.document.customProperties.get(key);
        if (found === undefined) throw itemNotFound(key);
        return found;
      },
      set: ({ session, key }, value) => {
        assertWritable(session);
        session.document.customProperties.set(key, text(value).slice(0, MAX));
      },
    },
  },
  methods: {
    Delete: does([], ({ session, key }) => {
      assertWritable(session);
      if (!session.document.customProperties.delete(key)) throw itemNotFound(key);
    }),
  },
});
