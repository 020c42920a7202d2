import type { SheetDoc } from '../../document';
import { assertWritable } from '../access';
import { flag, optional, shape, oneOf, text } from '../args';
import { HostError } from '../errors';
import { originFields } from '../events';
import { bind, does, type Handle, objectType } from '../objectType';
import type { Session } from '../session';

interface Guarded {
  readonly session: Session;
  readonly sheet: SheetDoc;
}

export const protectionHandle = (session: Session, sheet: SheetDoc): Handle =>
  bind(protection, { session, sheet });
export const workbookProtectionHandle = (session: Session): Handle => bind(workbookProtection, session);

/** Excel.WorksheetProtectionOptions; what is not named is not allowed. */
const ALLOWANCES = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

/** A null among the options read from Excel and given back is refused by Excel too (#1931): `shape` is not used for that. */
const OPTIONS = shape({
  ...(Object.fromEntries(ALLOWANCES.map((key) => [key, flag])) as Record<
    (typeof ALLOWANCES)[number],
    typeof flag
  >),
  selectionMode: oneOf('Normal', 'Unlocked', 'None'),
});

const protection = objectType<Guarded>({
  name: 'WorksheetProtection',
  scalars: {
    protected: { get: ({ sheet }) => sheet.protection.protected },
    options: { get: ({ sheet }) => (sheet.protection.protected ? { ...sheet.protection.options } : null) },
  },
  methods: {
    Protect: does([optional(OPTIONS), optional(text)], (self, options, password) => {
      const { session, sheet } = self;
      assertWritable(session);
      // "Fails if the worksheet has already been protected" (type declarations).
      if (sheet.protection.protected)
        throw new HostError('InvalidOperation', 'The sheet is already protected.');
      const allowed = Object.fromEntries(
        Object.entries(options ?? {}).filter(
          (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
        ),
      );
      sheet.protection.protect(allowed, password ?? undefined);
      announce(self);
    }),
    Unprotect: does([optional(text)], (self, password) => {
      assertWritable(self.session);
      if (!self.sheet.protection.protected) return;
      if (!self.sheet.protection.unprotect(password ?? undefined))
        throw new HostError('AccessDenied', 'The password is wrong.');
      announce(self);
    }),
  },
});

function announce({ session, sheet }: Guarded): void {
  const message = {
    worksheetId: sheet.id,
    isProtected: sheet.protection.protected,
    ...originFields(session.origin),
  };
  session.outbox.post('protectionChanged', sheet.id, message);
}

const workbookProtection = objectType<Session>({
  name: 'WorkbookProtection',
  scalars: { protected: { get: (session) => session.document.structureProtected } },
});
