import fc from 'fast-check';
import { parseElement, parseXml, serialiseElement, serialiseXml } from '../../../src/headless/xlsx/xml';
import {
  attr,
  boolAttr,
  child,
  element,
  ensureChild,
  find,
  insertInOrder,
  numberAttr,
  textOf,
} from '../../../src/headless/xlsx/xmlTree';
import { decodeXstring, encodeXstring } from '../../../src/headless/xlsx/xstring';

describe('what is read is written again', () => {
  const cases: Record<string, string> = {
    'prefixes and namespace declarations': '<x:a xmlns:x="urn:x" x:b="1"><x:c/></x:a>',
    'attribute order': '<a z="1" a="2" m="3"/>',
    'white space': '<t xml:space="preserve">  två  </t>',
    'line breaks in text and attributes': '<t a="1&#10;2&#9;3">å\nä&#13;\nö</t>',
    escapes: '<t a="&quot;&lt;&amp;&gt;">&lt;&amp;&gt;"\'</t>',
    comments: '<a><!-- behåll --><b/></a>',
    CDATA: '<a><![CDATA[<inte & xml>]]></a>',
    'processing instructions': '<a><?mso-x y="1"?></a>',
    'a prefix declared further out': '<a><x14:b r:id="rId1"/></a>',
    'a key that objects treat specially': '<a __proto__="1" constructor="2"/>',
    'a character beyond the base plane': '<a b="😀">😀</a>',
  };
  test.each(Object.entries(cases))('%s', (_, text) => {
    expect(serialiseElement(parseElement(text))).toBe(text);
  });

  test('a whole part keeps standalone and what stands around the root', () => {
    const text = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!--a--><a/><!--b-->';
    expect(serialiseXml(parseXml('\ufeff' + text))).toBe(text);
  });

  test('any text and attribute value that XML can hold', () => {
    const writable = fc.string({ unit: 'grapheme' }).map(encodeXstring);
    fc.assert(
      fc.property(writable, writable, (text, value) => {
        const back = parseElement(serialiseElement(element('a', { b: value }, text ? [text] : [])));
        expect([textOf(back), attr(back, 'b')]).toEqual([text, value]);
      }),
    );
  });
});

describe('what is refused', () => {
  const cases: Record<string, [string, RegExp]> = {
    'a document type': ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', /document type/],
    'an external entity': ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', /document type/],
    'an unknown entity': ['<a>&x;</a>', /entity/],
    'a cut-off part': ['<a><b>', /unclosed|end/],
    'a duplicate attribute': ['<a b="1" b="2"/>', /duplicate/],
    'text after the root': ['<a/>text', /text/],
    'no root': ['', /root/],
    'deep nesting': ['<a>'.repeat(300) + '</a>'.repeat(300), /deep/],
  };
  test.each(Object.entries(cases))('%s', (_, [text, message]) => {
    expect(() => parseXml(text)).toThrow(message);
  });

  test('too many nodes and too many characters', () => {
    expect(() => parseXml(`<a>${' '.repeat(64 * 1024 * 1024)}</a>`)).toThrow(/too large/);
    expect(() => parseXml('<a><b/><b/></a>', { depth: 9, nodes: 2, characters: 99 })).toThrow(/too many/);
    expect(() => parseXml('<a><b/><b/></a>', { depth: 9, nodes: 9, characters: 9 })).toThrow(/too large/);
  });

  test.each(['\u0000', '\ud800', '\uffff'])('writing %j', (character) => {
    expect(() => serialiseElement(element('a', {}, [character]))).toThrow(/cannot hold/);
    expect(() => serialiseElement(element('a', { b: character }))).toThrow(/cannot hold/);
  });
});

describe('finding and changing', () => {
  const sheet = parseElement(
    '<x:s xmlns:x="u"><x:sheet name="B" sheetId="3" r:id="rId7" on="true" off="0" n=" 4.5 " e=""/><x:p><x:q>1</x:q></x:p></x:s>',
  );

  test('by local name, whatever the prefix', () => {
    const found = child(sheet, 'sheet');
    expect(attr(found, 'id')).toBe('rId7');
    expect([boolAttr(found, 'on'), boolAttr(found, 'off', true), boolAttr(found, 'gone', true)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([numberAttr(found, 'n'), numberAttr(found, 'e'), numberAttr(found, 'name')]).toEqual([
      4.5,
      undefined,
      undefined,
    ]);
    expect(textOf(find(sheet, 'p', 'q'))).toBe('1');
    expect(find(sheet, 'p', 'gone', 'q')).toBeUndefined();
  });

  test('a new child stands at its place in the sequence and takes the prefix of its parent', () => {
    const parent = parseElement(
      '<x:w><x:a/><x:unknown/><mc:AlternateContent><mc:Choice><x:c/></mc:Choice></mc:AlternateContent><x:d/></x:w>',
    );
    ensureChild(parent, 'b', ['a', 'b', 'c', 'd']);
    ensureChild(parent, 'd', ['a', 'b', 'c', 'd']);
    expect(serialiseElement(parent)).toBe(
      '<x:w><x:a/><x:unknown/><x:b/><mc:AlternateContent><mc:Choice><x:c/></mc:Choice></mc:AlternateContent><x:d/></x:w>',
    );
    expect(() => insertInOrder(parent, element('nowhere'), ['a'])).toThrow(/no place/);
  });
});

describe('ST_Xstring', () => {
  const cases: [string, string][] = [
    ['bell\u0007', 'bell_x0007_'],
    ['_x0007_', '_x005F_x0007_'],
    ['_x005F_x0041_', '_x005F_x005F_x005F_x0041_'],
    ['två\nrader', 'två\nrader'],
    ['_xyz_', '_xyz_'],
    ['half \ud83d', 'half _xD83D_'],
  ];
  test.each(cases)('%j is stored as %j', (text, stored) => {
    expect(encodeXstring(text)).toBe(stored);
    expect(decodeXstring(stored)).toBe(text);
  });

  test('every text comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => decodeXstring(encodeXstring(text)) === text),
    );
  });
});
