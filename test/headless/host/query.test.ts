/** What a load answers, over a tiny model of its own: the executor's rules without a workbook. */
import { apiNotFound, HostError, invalidArgument } from '../../../src/headless/host/errors';
import { optional, shape, text, flag, list, oneOf, integer } from '../../../src/headless/host/args';
import { bind, does, gives, type ObjectType } from '../../../src/headless/host/objectType';
import { answerQuery } from '../../../src/headless/host/query';

interface Person {
  name: string;
  readonly children: readonly Person[];
}

const person: ObjectType<Person> = {
  name: 'Person',
  identity: ({ name }) => ({ Id: name }),
  scalars: {
    name: { get: (self) => self.name, set: (self, value) => void (self.name = text(value)) },
    age: { get: () => 7 },
  },
  links: {
    children: (self) => bind(people, self.children),
    parentOrNullObject: () => null,
  },
  methods: {
    First: gives([optional(text)], (self, prefix) => {
      const found = self.children.find(({ name }) => name.startsWith(prefix ?? ''));
      return found ? bind(person, found) : null;
    }),
    Rename: does([text], (self, name) => void (self.name = name)),
  },
};

const people: ObjectType<readonly Person[]> = {
  name: 'PersonCollection',
  scalars: { count: { get: (all) => all.length } },
  items: { all: (all) => all.map((each) => bind(person, each)) },
};

const family = (): Person => ({
  name: 'Åsa',
  children: [
    { name: 'Bo', children: [] },
    { name: 'Cia', children: [] },
  ],
});

test.each([
  [['name'], { Id: 'Åsa', Name: 'Åsa' }],
  [['$all'], { Id: 'Åsa', Name: 'Åsa', Age: 7 }],
  [[], { Id: 'Åsa', Name: 'Åsa', Age: 7 }],
  [['parentOrNullObject/name'], { Id: 'Åsa', ParentOrNullObject: null }],
  [['children/count'], { Id: 'Åsa', Children: { Count: 2 } }],
  [
    ['children/items/name', 'children/count'],
    {
      Id: 'Åsa',
      Children: {
        Count: 2,
        _Items: [
          { Id: 'Bo', Name: 'Bo' },
          { Id: 'Cia', Name: 'Cia' },
        ],
      },
    },
  ],
])('load %j', (names, answer) =>
  expect(answerQuery(bind(person, family()), { Select: names })).toEqual(answer),
);

test('top and skip', () => {
  const children = bind(people, family().children);
  expect(answerQuery(children, { Select: ['name'], Skip: 1, Top: 1 })).toEqual({
    _Items: [{ Id: 'Cia', Name: 'Cia' }],
  });
});

describe('what goes wrong says where', () => {
  const handle = bind(person, family());
  const cases: [string, () => unknown, string, string][] = [
    ['unknown scalar', () => handle.read('shoeSize'), 'ApiNotFound', 'Person.shoeSize'],
    ['read-only scalar', () => handle.write('Age', 8), 'ApiNotFound', 'Person.age'],
    ['null for a property', () => handle.write('Name', null), 'InvalidArgument', 'Person.name'],
    ['wrong kind of value', () => handle.write('Name', 7), 'InvalidArgument', 'Person.name'],
    ['unknown method', () => handle.method('Sing', 'value', []), 'ApiNotFound', 'Person.sing'],
    [
      'a value where an object is meant',
      () => handle.method('First', 'value', []),
      'ApiNotFound',
      'Person.first',
    ],
    [
      'too many arguments',
      () => handle.method('Rename', 'value', ['a', 'b']),
      'InvalidArgument',
      'Person.rename',
    ],
    ['getItem of what is no collection', () => handle.item('x'), 'ApiNotFound', 'Person.getItem'],
  ];
  test.each(cases)('%s', (_what, run, code, location) => {
    expect(run).toThrow(HostError);
    try {
      run();
    } catch (error) {
      expect(error).toMatchObject({ code, location });
    }
  });

  test('a bug in a member stays recognisable', () => {
    const broken = bind(
      { name: 'Broken', scalars: { x: { get: () => (undefined as unknown as Person).name } } },
      null,
    );
    expect(() => broken.read('x')).toThrow(/TypeError/);
  });
});

test.each([
  [shape({ a: text, b: flag }), { a: 'x' }, { a: 'x' }],
  [shape({ a: text, b: flag }), { a: 'x', b: null }, { a: 'x' }],
  [list(integer), [1, 2], [1, 2]],
  [oneOf('Up', 'Down'), 'Up', 'Up'],
])('argument %#', (spec: (value: unknown) => unknown, given, expected) =>
  expect(spec(given)).toEqual(expected),
);

test.each([
  [shape({ a: text }), { c: 1 }],
  [shape({ a: text }), []],
  [list(integer), [1.5]],
  [oneOf('Up', 'Down'), 'up'],
  [flag, 'true'],
])('argument refused %#', (spec: (value: unknown) => unknown, given) =>
  expect(() => spec(given)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }) as Error),
);

test('errors carry the status that Excel gives them', () => {
  expect([apiNotFound('x').status, invalidArgument('x').status]).toEqual([404, 400]);
});
