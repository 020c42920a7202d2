import fc from 'fast-check';
import { splitList, splitParallel } from '../../src/domain/packed';

test.each([
  [
    '1 Af ändrar sina rutiner\n2 IAF implementerar rutin',
    ['Af ändrar sina rutiner', 'IAF implementerar rutin'],
  ],
  ['1. Utbilda 2. Informera 3. Följ upp', ['Utbilda', 'Informera', 'Följ upp']],
  ['1) Utbilda.\n2) Informera\nalla chefer', ['Utbilda.', 'Informera\nalla chefer']],
  ['1.Rutin.2.Uppföljning', ['Rutin.', 'Uppföljning']],
  ['a) Utbilda b) Informera', ['Utbilda', 'Informera']],
  ['- Utbilda personal\n- Informera', ['Utbilda personal', 'Informera']],
  ['• Utbilda personal\n  löpande\n• Informera', ['Utbilda personal\nlöpande', 'Informera']],
  ['Enheten ska:\n- utbilda\n- informera chefer', ['Enheten ska: utbilda', 'Enheten ska: informera chefer']],
])('%j is a list', (text, items) => expect(splitList(text)).toEqual(items));

test.each([
  'Förbättra introduktionen. Tydligt årshjul för kontroller.',
  'Utöka automatisering.,Utvärdera effekterna.\nSäkra mer stöd från kollegor, Säkra utbildning på ex. APT.',
  'Företaget ska utveckla funktionen .\nTills det är klart behövs annan rutin.',
  '1 gång per månad\n2 gånger per år',
  'Enligt 1 kap. 2 § ska rutinen följas',
  '1. Endast en punkt',
  '1. Först 3. Sedan',
  '- Endast en punkt',
  '2022-05-\n-2022-07',
  '– 1\n– 2',
  'Utbilda - informera - följ upp',
  '',
])('%j is running text', (text) => expect(splitList(text)).toBeNull());

test('parallel lists are split in step, single values repeated', () => {
  const row = {
    measure: '1. Stickprov 2. Loggkontroll',
    owner: '1. Enhetschef\n2. Systemförvaltare',
    method: 'Dialog',
  };
  expect(splitParallel(row, 'measure')).toEqual({
    parts: [
      { measure: 'Stickprov', owner: 'Enhetschef', method: 'Dialog' },
      { measure: 'Loggkontroll', owner: 'Systemförvaltare', method: 'Dialog' },
    ],
    uneven: [],
  });
});

test('a list of another length stays whole and is told about', () => {
  const row = { measure: '- Stickprov\n- Loggkontroll', owner: 'Chef\nController\nNämndsekreterare' };
  expect(splitParallel(row, 'measure')).toEqual({
    parts: [
      { measure: 'Stickprov', owner: row.owner },
      { measure: 'Loggkontroll', owner: row.owner },
    ],
    uneven: ['owner'],
  });
});

test('plain lines are split only where another cell has as many', () => {
  const measure = 'Stickprov av fakturor\nLoggkontroll';
  expect(splitParallel({ measure, owner: 'Ekonomichef\nSystemförvaltare' }, 'measure')?.parts).toHaveLength(
    2,
  );
  expect(splitParallel({ measure, owner: 'Ekonomichef' }, 'measure')).toBeNull();
  expect(splitParallel({ measure, owner: 'A\nB\nC' }, 'measure')).toBeNull();
});

test('sentences broken over lines are never split, even where the owners happen to be as many', () => {
  const measure =
    'Förbättra introduktionen. Följ framtaget underlag.\nInformera om ändringar.  Tydligt årshjul.';
  expect(splitParallel({ measure, owner: 'Avdelningschef\nUtvecklingsledare' }, 'measure')).toBeNull();
});

const word = fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{2,8}$/);
test('whatever list is written, its items come back', () => {
  const mark = fc.constantFrom<(n: number) => string>(
    (n) => `${n}. `,
    (n) => `${n}) `,
    (n) => `${n} `,
    () => '- ',
    () => '• ',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 9 }), mark, (items, write) => {
      expect(splitList(items.map((item, i) => write(i + 1) + item).join('\n'))).toEqual(items);
    }),
  );
});

test('no text makes it throw, and no letter is lost', () => {
  const letters = (text: string) => text.replace(/\P{L}/gu, '');
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('x', 'Y', '1', '2', '.', ')', '-', ' ', '\n') }),
      (text) => {
        const items = splitList(text);
        if (items && !/^[^\n]{1,60}:/.test(text.trim())) expect(letters(items.join(''))).toBe(letters(text));
      },
    ),
  );
});
