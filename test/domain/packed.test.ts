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
  [
    '1 Stickprov av 20 fakturor\n2 Avstämning mot avtal',
    ['Stickprov av 20 fakturor', 'Avstämning mot avtal'],
  ],
  ['1: Granska attester\n2: Granska behörigheter', ['Granska attester', 'Granska behörigheter']],
  ['1 – Granska attester\n2 – Granska behörigheter', ['Granska attester', 'Granska behörigheter']],
  ['(1) Stickprov (2) Intervju', ['Stickprov', 'Intervju']],
  ['1.\tStickprov\n2.\tIntervju', ['Stickprov', 'Intervju']],
  ['1. Stickprov av fakturor; 2. intervju med chef', ['Stickprov av fakturor;', 'intervju med chef']],
  [
    '1. Rutin finns. 2. Rutin följs. 3. Rutin ses över årligen.',
    ['Rutin finns.', 'Rutin följs.', 'Rutin ses över årligen.'],
  ],
  ['1. Utbilda\n\n2. Informera', ['Utbilda', 'Informera']],
  [
    '1. Rutin tas fram\nsenast i maj\n2. Rutinen följs upp',
    ['Rutin tas fram\nsenast i maj', 'Rutinen följs upp'],
  ],
  ['A) Loggkontroll\nB) Behörighetsgranskning', ['Loggkontroll', 'Behörighetsgranskning']],
  ['• Loggkontroll • Behörighetsgranskning', ['Loggkontroll', 'Behörighetsgranskning']],
  ['•\tLoggkontroll\n•\tIntervjuer', ['Loggkontroll', 'Intervjuer']],
  ['– Loggkontroll\n– Intervjuer', ['Loggkontroll', 'Intervjuer']],
  ['* Loggkontroll\n* Intervjuer', ['Loggkontroll', 'Intervjuer']],
  ['✓ Loggkontroll\n✓ Intervjuer', ['Loggkontroll', 'Intervjuer']],
  ['[ ] Loggkontroll\n[x] Intervjuer', ['Loggkontroll', 'Intervjuer']],
  ['-Loggkontroll\n-Intervjuer', ['Loggkontroll', 'Intervjuer']],
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
  'Se punkt 1. i rutinen och punkt 2. i reglementet',
  '1. Följ rutinen i enlighet med 2. kap. lagen',
  '1. Se bilaga 2. Den gäller hela förvaltningen.',
  'Kontrollera 1. fakturor och 2. löner',
  '1 500 kr\n2 500 kr',
  '1 st stickprov\n2 st intervjuer',
  '1-2 gånger per år',
  '1/1 Start\n1/2 Slut',
  '2024-01 Start\n2024-02 Slut',
  '1.1 Ny rutin\n1.2 Utbildning',
  'A. Andersson\nB. Bengtsson',
  'Stickprov; Intervju; Loggkontroll',
  'Granska fakturor - både leverantörs- och kundfakturor - varje månad',
  'Kontroll sker kl. 1. Därefter kl. 2.',
  'Steg 1. Utbilda. Steg 2. Följ upp.',
  'Åk 1 Svenska och åk 2 Matematik',
  'Rutinen finns.\nDen följs inte av alla.',
  'Avstämning sker mot huvudbok, kundreskontra\noch leverantörsreskontra',
  'Följ rutinen (steg a) och b) i handboken)',
  '* enligt beslut i nämnden',
  '1. Årligen\n12. Månadsvis',
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

test('pieces between semicolons are split in step with as many others', () => {
  const row = {
    measure: 'Stickprov; Intervju; Loggkontroll',
    owner: 'Controller; Enhetschef; It-chef',
    method: 'Dialog',
  };
  expect(splitParallel(row, 'measure')?.parts).toEqual([
    { measure: 'Stickprov', owner: 'Controller', method: 'Dialog' },
    { measure: 'Intervju', owner: 'Enhetschef', method: 'Dialog' },
    { measure: 'Loggkontroll', owner: 'It-chef', method: 'Dialog' },
  ]);
  expect(splitParallel({ ...row, owner: 'Controller' }, 'measure')).toBeNull();
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

const marks: readonly ((n: number) => string)[] = [
  (n) => `${n}. `,
  (n) => `${n}) `,
  (n) => `${n} `,
  () => '- ',
  () => '• ',
];

test('controls, methods, owners and frequencies in step come apart in step, whatever marks each column uses', () => {
  const list = (count: number) => fc.array(word, { minLength: count, maxLength: count });
  const row = fc
    .integer({ min: 2, max: 8 })
    .chain((count) =>
      fc.tuple(
        list(count),
        list(count),
        list(count),
        fc.array(fc.constantFrom(...marks), { minLength: 3, maxLength: 3 }),
      ),
    );
  fc.assert(
    fc.property(row, word, ([controls, methods, owners, [first, second, third]], frequency) => {
      const write = (items: readonly string[], mark = marks[0]) =>
        items.map((item, i) => `${mark?.(i + 1)}${item}`).join('\n');
      const cells = {
        control: write(controls, first),
        method: write(methods, second),
        owner: write(owners, third),
        frequency,
      };
      expect(splitParallel(cells, 'control')).toEqual({
        parts: controls.map((control, i) => ({ control, method: methods[i], owner: owners[i], frequency })),
        uneven: [],
      });
    }),
  );
});

test('a list that is shorter or longer is never cut up or dealt out, and always told about', () => {
  const list = fc.array(word, { minLength: 2, maxLength: 7 });
  fc.assert(
    fc.property(list, list, fc.constantFrom(...marks), (controls, owners, mark) => {
      fc.pre(controls.length !== owners.length);
      const write = (items: readonly string[]) => items.map((item, i) => `${mark(i + 1)}${item}`).join('\n');
      const split = splitParallel({ control: write(controls), owner: write(owners) }, 'control');
      expect(split?.uneven).toEqual(['owner']);
      expect(split?.parts).toEqual(controls.map((control) => ({ control, owner: write(owners) })));
    }),
  );
});

test('running text is never split, whatever numbers and dashes stand in it', () => {
  const small = fc.constantFrom(
    'rutin',
    'kontroll',
    'och',
    'enligt',
    'i',
    'år',
    'per',
    'lagen',
    'fakturor',
    '-',
    '–',
    '2',
    '12',
    '(4)',
    '3 §',
    '2024-05',
    'kl. 2',
  );
  const sentence = fc
    .array(small, { minLength: 3, maxLength: 12 })
    .map((words) => `Granska ${words.join(' ')}.`);
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(' ', '\n'),
      (sentences, by) => {
        const text = sentences.join(by);
        expect(splitList(text)).toBeNull();
        expect(splitParallel({ control: text, owner: 'Ekonomichef' }, 'control')).toBeNull();
      },
    ),
  );
});
