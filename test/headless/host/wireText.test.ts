import fc from 'fast-check';
import { messageOf, utf8Length, wireBytes, wireText } from '../../../src/headless/host/wireText';

const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('å', '–', '😀', '\ud83d')));

test('bytes are those of the text as UTF-8, with a Buffer and without', () => {
  fc.assert(
    fc.property(texts, (message) => {
      const bytes = new TextEncoder().encode(JSON.stringify(message)).length;
      expect([wireBytes(message), utf8Length(wireText(message))]).toEqual([bytes, bytes]);
    }),
  );
});

test('a message that came as text is that text again, without being written anew', () => {
  const text = '{ "Actions": [],  "ObjectPaths": {} }';
  const message = messageOf(text);
  expect(message).toEqual({ Actions: [], ObjectPaths: {} });
  expect([wireText(message), wireBytes(message)]).toEqual([text, text.length]);
});

test('what is no object is still read', () => expect(messageOf('null')).toBeNull());
