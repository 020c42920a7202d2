import type { SheetDoc } from '../../document';
import type { CommentInfo } from '../../documentFeatures';
import { integer, text } from '../args';
import { itemNotFound } from '../errors';
import { bind, does, gives, type Handle, objectType } from '../objectType';
import type { Session } from '../session';
import { rangeHandle } from './range';
import { placed, rangeOrText } from './rangeArgs';

interface Scope {
  readonly session: Session;
  readonly sheet: SheetDoc | null;
}

interface CommentRef {
  readonly session: Session;
  readonly sheet: SheetDoc;
  readonly info: CommentInfo;
}

export const commentsHandle = (session: Session, sheet: SheetDoc | null): Handle =>
  bind(comments, { session, sheet });

/** Threaded comments only: notes came with ExcelApi 1.18. */
const listed = ({ session, sheet }: Scope): CommentRef[] =>
  (sheet ? [sheet] : session.document.sheets).flatMap((each) =>
    each.comments.items.filter((info) => info.threaded).map((info) => ({ session, sheet: each, info })),
  );

const idOf = ({ sheet, info }: CommentRef): string => `${sheet.id}:${info.row}:${info.column}`;

const handleOf = (self: CommentRef | undefined): Handle | null => (self ? bind(comment, self) : null);

function must(handle: Handle | null, what: string): Handle {
  if (!handle) throw itemNotFound(what);
  return handle;
}

/** Reading only; adding comments is not the host's business. */
const comments = objectType<Scope>({
  name: 'CommentCollection',
  items: {
    all: (scope) => listed(scope).map((each) => bind(comment, each)),
    get: (scope, key) => handleOf(listed(scope).find((each) => idOf(each) === String(key))),
  },
  methods: {
    GetCount: does([], (scope) => listed(scope).length),
    GetItemAt: gives([integer], (scope, index) => must(handleOf(listed(scope)[index]), `comment ${index}`)),
    GetItemOrNullObject: gives([text], (scope, id) =>
      handleOf(listed(scope).find((each) => idOf(each) === id)),
    ),
    // A comment sits in one cell, and an address must spell its sheet (docs: CommentCollection).
    GetItemByCell: gives([rangeOrText], (scope, where) => {
      const { sheet, area } = placed(scope.session, scope.sheet ?? scope.session.document.activeSheet, where);
      const found = listed({ session: scope.session, sheet }).find(
        ({ info }) => info.row === area.row && info.column === area.column,
      );
      return must(handleOf(found), 'a comment in this cell');
    }),
  },
});

const comment = objectType<CommentRef>({
  name: 'Comment',
  identity: (self) => ({ Id: idOf(self) }),
  scalars: {
    id: { get: idOf },
    content: { get: ({ info }) => info.text },
    authorName: { get: ({ info }) => info.author },
  },
  methods: {
    GetLocation: gives([], ({ session, sheet, info }) =>
      rangeHandle(session.range(sheet, { row: info.row, column: info.column, rows: 1, columns: 1 })),
    ),
  },
});
