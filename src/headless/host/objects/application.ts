import { bind, does, ignoring, type Handle, objectType } from '../objectType';
import { flag, oneOf } from '../args';
import type { Document } from '../../document';
import type { Session } from '../session';

export const applicationHandle = (session: Session): Handle => bind(application, session);
export const runtimeHandle = (session: Session): Handle => bind(runtime, session);

const MODES = [
  ['Automatic', 'auto'],
  ['AutomaticExceptTables', 'autoNoTable'],
  ['Manual', 'manual'],
] as const satisfies readonly (readonly [string, Document['calcMode']])[];

const application = objectType<Session>({
  name: 'Application',
  scalars: {
    calculationMode: {
      get: ({ document }) => MODES.find(([, mode]) => mode === document.calcMode)?.[0],
      set: ({ document }, value) => {
        const wanted = oneOf(...MODES.map(([name]) => name))(value);
        document.calcMode = MODES.find(([name]) => name === wanted)?.[1] ?? 'auto';
      },
    },
    calculationState: { get: () => 'Done' },
    decimalSeparator: { get: (session) => SEPARATORS[session.options.culture].decimal },
    thousandsSeparator: { get: (session) => SEPARATORS[session.options.culture].group },
    useSystemSeparators: { get: () => true },
  },
  links: { cultureInfo: (session) => bind(cultureInfo, session) },
  methods: {
    Calculate: ignoring([oneOf('Recalculate', 'Full', 'FullRebuild')], (session) =>
      session.calculation.settle(),
    ),
    // Both only last until the batch ends, and nothing is drawn here.
    SuspendScreenUpdatingUntilNextSync: does([], () => null),
    SuspendApiCalculationUntilNextSync: does([], () => null),
  },
});

const SEPARATORS = { 'sv-SE': { decimal: ',', group: '\u00a0' }, 'en-US': { decimal: '.', group: ',' } };

const cultureInfo = objectType<Session>({
  name: 'CultureInfo',
  scalars: { name: { get: (session) => session.options.culture } },
  links: { numberFormat: (session) => bind(numberFormatInfo, session) },
});

const numberFormatInfo = objectType<Session>({
  name: 'NumberFormatInfo',
  scalars: {
    numberDecimalSeparator: { get: (session) => SEPARATORS[session.options.culture].decimal },
    numberGroupSeparator: { get: (session) => SEPARATORS[session.options.culture].group },
  },
});

const runtime = objectType<Session>({
  name: 'Runtime',
  scalars: {
    enableEvents: {
      get: (session) => session.outbox.enabled,
      set: (session, value) => {
        session.outbox.enabled = flag(value);
      },
    },
  },
});
