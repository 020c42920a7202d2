/** Headers and footers (ECMA-376 part 1, 18.3.1.46): three sections in one text, `&LLeft&CCentre&RRight`. */
import type { HeaderFooter, HeaderFooterTexts } from '../../documentFeatures';
import { XlsxError } from '../xlsxError';
import {
  boolAttr,
  child,
  childName,
  element,
  insertInOrder,
  removeChild,
  setAttr,
  textOf,
  type XmlElement,
} from '../xmlTree';
import { decodeXstring, encodeXstring } from '../xstring';

const ORDER = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];
const MAX_LENGTH = 255;

export function readHeaderFooter(node: XmlElement | undefined): HeaderFooter {
  const first = boolAttr(node, 'differentFirst');
  const even = boolAttr(node, 'differentOddEven');
  return {
    state: first ? (even ? 'firstOddAndEven' : 'firstAndDefault') : even ? 'oddAndEven' : 'default',
    default: readTexts(node, 'odd'),
    ...(first ? { first: readTexts(node, 'first') } : {}),
    ...(even ? { even: readTexts(node, 'even') } : {}),
  };
}

/** Texts of pages that the state leaves out stay in the file, as Excel keeps them. */
export function writeHeaderFooter(node: XmlElement, value: HeaderFooter): void {
  const first = value.state === 'firstAndDefault' || value.state === 'firstOddAndEven';
  const even = value.state === 'oddAndEven' || value.state === 'firstOddAndEven';
  setAttr(node, 'differentFirst', first || undefined);
  setAttr(node, 'differentOddEven', even || undefined);
  writeTexts(node, 'odd', value.default);
  if (value.even) writeTexts(node, 'even', value.even);
  if (value.first) writeTexts(node, 'first', value.first);
}

function readTexts(node: XmlElement | undefined, page: string): HeaderFooterTexts {
  const header = readSections(decodeXstring(textOf(child(node, `${page}Header`))));
  const footer = readSections(decodeXstring(textOf(child(node, `${page}Footer`))));
  return {
    leftHeader: header.L,
    centerHeader: header.C,
    rightHeader: header.R,
    leftFooter: footer.L,
    centerFooter: footer.C,
    rightFooter: footer.R,
  };
}

function writeTexts(node: XmlElement, page: string, texts: HeaderFooterTexts): void {
  const { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter } = texts;
  writeText(node, `${page}Header`, joined(leftHeader, centerHeader, rightHeader));
  writeText(node, `${page}Footer`, joined(leftFooter, centerFooter, rightFooter));
}

function writeText(node: XmlElement, local: string, text: string): void {
  if (text.length > MAX_LENGTH) throw new XlsxError('bad-value', { what: local, length: text.length });
  removeChild(node, child(node, local));
  if (text !== '') insertInOrder(node, element(childName(node, local), {}, [encodeXstring(text)]), ORDER);
}

function joined(left: string, centre: string, right: string): string {
  const sections = { L: left, C: centre, R: right };
  return Object.entries(sections)
    .map(([code, text]) => (text === '' ? '' : `&${code}${text}`))
    .join('');
}

/** Text before the first code stands in the centre; "&&" is an ampersand, font names stand in quotes. */
function readSections(text: string): Record<'L' | 'C' | 'R', string> {
  const sections = { L: '', C: '', R: '' };
  let current: 'L' | 'C' | 'R' = 'C';
  for (const [piece] of text.matchAll(/&"[^"]*"|&.|[^&]+|&/gsu)) {
    const code = piece.startsWith('&') ? piece.slice(1).toUpperCase() : '';
    if (code === 'L' || code === 'C' || code === 'R') current = code;
    else sections[current] += piece;
  }
  return sections;
}
