import { serialOfIso } from '../../xlsx/serialDates';
import { number } from '../args';
import { bind, gives, type Handle, objectType } from '../objectType';
import type { Session } from '../session';

export const functionsHandle = (session: Session): Handle => bind(functions, session);

/** Of Excel's worksheet functions the one that tells which day a workbook counts its dates from. */
const functions = objectType<Session>({
  name: 'Functions',
  methods: {
    Date: gives([number, number, number], (session, year, month, day) =>
      bind(functionResult, { value: serialOf(year, month, day, session.document.date1904) }),
    ),
  },
});

interface Result {
  /** undefined where Excel answers #NUM!. */
  readonly value: number | undefined;
}

const functionResult = objectType<Result>({
  name: 'FunctionResult',
  scalars: {
    value: { get: ({ value }) => value ?? null },
    error: { get: ({ value }) => (value === undefined ? '#NUM!' : null) },
  },
});

/** DATE as Excel computes it: months and days outside their range run over into the next. */
function serialOf(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const moment = new Date(Date.UTC(year, month - 1, day));
  const serial = Number.isNaN(moment.getTime())
    ? undefined
    : serialOfIso(moment.toISOString().slice(0, 10), date1904);
  return serial !== undefined && serial >= 0 ? serial : undefined;
}
