import fc from 'fast-check';
import { fold, sameText } from '../../src/domain/fold';

test.each([
  ['Risk  att\u00a0LAS ej följs.', 'risk att las ej följs'],
  ['  Område:* ', 'område'],
  ['a\u030angstro\u0308m', 'ångström'],
  ['Sanno\u00adlikhet', 'sannolikhet'],
  ['Rad ett\r\n  rad två', 'rad ett rad två'],
  ['ＩＴ', 'it'],
  ['...', ''],
  ['', ''],
  ['f.d. chef', 'f.d. chef'],
])('%j is compared as %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(sameText(text, folded)).toBe(true);
});

test('folding twice is folding once, and a plain text is folded as any other', () => {
  const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(texts, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(fold(`${text}\u00ad`)).toBe(fold(text));
    }),
  );
});
