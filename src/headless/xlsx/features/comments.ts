/** Notes (ECMA-376 part 1, 18.7) and threaded comments ([MS-XLSX] 2.1.41), read only. */
import type { CommentInfo, CommentList } from '../../documentFeatures';
import type { SheetPart } from '../parts';
import { readTree } from '../partTree';
import { attr, child, descendants, elements, numberAttr, textOf, type XmlElement } from '../xmlTree';
import { decodeXstring } from '../xstring';
import { parseArea } from './areas';

export function openComments(sheet: SheetPart): CommentList {
  return {
    get items() {
      const threads = threadedComments(sheet);
      const places = new Set(threads.map(({ row, column }) => `${row},${column}`));
      // Excel keeps a note beside each thread, for older readers.
      const notes = readNotes(sheet).filter(({ row, column }) => !places.has(`${row},${column}`));
      return [...notes, ...threads];
    },
  };
}

function readNotes(sheet: SheetPart): CommentInfo[] {
  return roots(sheet, 'comments').flatMap((root) => {
    const authors = elements(child(root, 'authors'), 'author').map(textOf);
    return elements(child(root, 'commentList'), 'comment').flatMap((node) => {
      const author = authors[numberAttr(node, 'authorId') ?? 0] ?? '';
      return comment(node, author, richText(child(node, 'text')), false);
    });
  });
}

function threadedComments(sheet: SheetPart): CommentInfo[] {
  const people = authorNames(sheet);
  return roots(sheet, 'threadedComment').flatMap((root) =>
    elements(root, 'threadedComment').flatMap((node) => {
      const author = people.get((attr(node, 'personId') ?? '').toLowerCase()) ?? '';
      return comment(node, author, textOf(child(node, 'text')), true);
    }),
  );
}

function comment(node: XmlElement, author: string, text: string, threaded: boolean): CommentInfo[] {
  const area = parseArea(attr(node, 'ref') ?? '');
  if (!area) return [];
  return [{ row: area.row, column: area.column, author, text: decodeXstring(text), threaded }];
}

/** Runs joined; phonetic guides are not part of the text. */
function richText(node: XmlElement | undefined): string {
  return elements(node)
    .map((part) => (part.name.endsWith('rPh') ? '' : part.name.endsWith('t') ? textOf(part) : richText(part)))
    .join('');
}

function authorNames(sheet: SheetPart): Map<string, string> {
  const { package: pkg, partName } = sheet.workbook;
  const persons = pkg
    .relationships(partName)
    .byKind('person')
    .filter((relation) => pkg.has(relation.target))
    .flatMap((relation) => descendants(readTree(pkg, relation.target).root, 'person'));
  return new Map(
    persons.map((node) => [(attr(node, 'id') ?? '').toLowerCase(), attr(node, 'displayName') ?? '']),
  );
}

function roots(sheet: SheetPart, kind: string): XmlElement[] {
  return sheet.package
    .relationships(sheet.partName)
    .byKind(kind)
    .filter((relation) => sheet.package.has(relation.target))
    .map((relation) => readTree(sheet.package, relation.target).root);
}
