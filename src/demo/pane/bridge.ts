/**
 * Runs in the task pane's frame before office.js: plays the native side of desktop Excel (`window.external`) and passes
 * everything on to the page around the frame. office.js, its Excel client and the pane's own bundle are untouched: this
 * script is the only difference from production. Method names and numbers are those that office.js calls.
 */
import { GREETING, type Ask, type PaneMessage, type PaneStart } from './messages';

/** Numbers of office.js: requests to the host, and events from it. */
const DISPATCH = { richApiRequest: 93, commandCompleted: 94 } as const;
const EVENT = { richApiMessage: 33, commandInvoked: 39 } as const;
/** "Not supported", as the native side answers calls that it does not know. */
const NOT_SUPPORTED = 5000;

type Callback = (result: unknown) => void;
type Handler = (dispId: number, args: SafeArray) => void;

/** Stands in for a COM SafeArray: office.js only ever calls toArray. */
interface SafeArray {
  toArray(): readonly unknown[];
}

const safeArray = (...items: readonly unknown[]): SafeArray => ({ toArray: () => items });

if (window.parent !== window) install(JSON.parse(window.name) as PaneStart);

function install(start: PaneStart): void {
  const handlers = new Map<number, Handler>();
  const ask = connect((message) => receive(message, handlers));
  const context = createContext(start, ask);
  Object.assign(window.external, {
    GetContext: () => context,
    GetHostInfo: () => start.hostInfo,
    GetLoggingAllowed: () => false,
    Execute: (dispId: number, args: readonly unknown[], done: Callback) =>
      void execute(ask, dispId, args, done),
    RegisterEvent: (dispId: number, _target: string, handler: Handler, done: Callback) => {
      handlers.set(dispId, handler);
      void ask({ kind: 'listening', dispId }).then(() => done(0));
    },
    UnregisterEvent: (dispId: number, _target: string, done: Callback) => {
      handlers.delete(dispId);
      done(0);
    },
  });
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    void ask({ kind: 'leave', backwards: event.shiftKey });
  });
}

type AskHost = (ask: Ask) => Promise<unknown>;

/** Opens the channel to the page; the value puts questions and resolves to their answers. */
function connect(receive: (message: PaneMessage) => void): AskHost {
  const { port1, port2 } = new MessageChannel();
  const waiting = new Map<number, (answer: unknown) => void>();
  let next = 1;
  port1.onmessage = ({ data }: MessageEvent<PaneMessage>) => {
    if (data.kind !== 'reply') return receive(data);
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
  };
  window.parent.postMessage(GREETING, window.location.origin, [port2]);
  return (question) =>
    new Promise((resolve) => {
      waiting.set(next, resolve);
      port1.postMessage({ id: next++, ask: question });
    });
}

function receive(message: PaneMessage, handlers: ReadonlyMap<number, Handler>): void {
  if (message.kind === 'events') {
    const entries = message.entries.map((event) =>
      safeArray(event.messageCategory, event.messageType, event.targetId, event.message, 0, false),
    );
    handlers.get(EVENT.richApiMessage)?.(EVENT.richApiMessage, safeArray(...entries));
  } else if (message.kind === 'command') {
    const source = JSON.stringify({ source: { id: message.control } });
    handlers.get(EVENT.commandInvoked)?.(
      EVENT.commandInvoked,
      safeArray(message.commandId, message.name, source),
    );
  }
}

/** A call of office.js to its host. A request holds [custom data, method, path, headers, body, permission, flags, …]. */
async function execute(
  ask: AskHost,
  dispId: number,
  args: readonly unknown[],
  done: Callback,
): Promise<void> {
  if (dispId === DISPATCH.richApiRequest) {
    const request = args[0] as readonly unknown[];
    const body: unknown = JSON.parse(request[4] as string);
    const answer = await ask({ kind: 'batch', body, flags: Number(request[6]) });
    done(safeArray(0, [200, [], JSON.stringify(answer)]));
  } else if (dispId === DISPATCH.commandCompleted) {
    await ask({ kind: 'completed', commandId: String(args[0]) });
    done(safeArray(0));
  } else done(NOT_SUPPORTED);
}

/** The native context object: what office.js asks about the program and the document before onReady. */
function createContext(start: PaneStart, ask: AskHost) {
  let settings = start.settings;
  const store = {
    Read(keys: string[], values: string[]): void {
      for (const [key, value] of Object.entries(settings)) {
        keys.push(key);
        values.push(value);
      }
    },
    WriteAsync(keys: readonly string[], values: readonly string[], done: Callback): void {
      settings = Object.fromEntries(keys.map((key, index) => [key, values[index]!]));
      // A reloaded pane must find what was saved.
      window.name = JSON.stringify({ ...start, settings });
      void ask({ kind: 'settings', settings }).then(() => done(0));
    },
  };
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'internkontroll',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => start.lcid,
    GetAppDataLocale: () => start.lcid,
    GetDocUrl: () => start.docUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => start.instanceId,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(start.sets),
    GetHostFullVersion: () => '16.0.16130.20332',
    // 2 is a task pane, 0 hidden.
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(start.theme),
    GetSettings: () => store,
  };
}
