import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';
import type { Host } from './host/host';
import type { Answer, EventMessage, RequestBatch } from './host/protocol';
import { messageOf, wireText } from './host/wireText';

/** Microsoft's client, connected to one host. Types are those of @types/office-js. */
export interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  /** Lets go of the host: events stop. */
  close(): void;
}

/**
 * Loads Microsoft's unmodified Excel client and connects it to a host. Every call gives a client of its own, in a vm
 * context of its own, so hosts can be open side by side; the file is read and compiled once per process.
 *
 * The client's `SessionBase._overrideSession` takes the place of desktop Excel's bridge: the simplest of its ways in, and
 * the one in which `Excel.run` waits for its own cleanup. Like all names with an underscore it belongs to 1.1.110, which
 * is pinned.
 */
export function connectNode(host: Host): Promise<Client> {
  const page = newPage();
  clientScript().runInContext(createContext(page));
  const client = page as unknown as LoadedClient;
  page['Office'] = officeOver(client.Office, host.options.apiVersion);
  bridge(client, host);
  const close = host.subscribe((messages) =>
    client.OfficeExtension._testTriggerRichApiMessageEvent({ entries: messages }),
  );
  const { Excel, OfficeExtension, Office } = client;
  return Promise.resolve({ Excel, OfficeExtension, Office, close });
}

/** Compiles the text of a file; whoever starts often may have kept what came of it. */
export type Compile = (source: string, file: string) => Script;

let compile: Compile = (source, filename) => new Script(source, { filename });
let compiled: Script | undefined;

/** Has the client compiled in another way from now on. */
export function compileWith(other: Compile): void {
  compile = other;
}

function clientScript(): Script {
  if (compiled) return compiled;
  const file = createRequire(__filename).resolve(CLIENT_FILE);
  return (compiled = compile(textOf(file), file));
}

/** Most programs are ASCII, which is read in a tenth of the time when it is not decoded. */
function textOf(file: string): string {
  const text = readFileSync(file, 'latin1');
  return /[\x80-\xff]/.test(text) ? readFileSync(file, 'utf8') : text;
}

const CLIENT_FILE = '@microsoft/office-js/dist/excel-win32-16.01.js';

/** The few globals of a page that the client touches while it loads. Errors and promises are the caller's own kinds. */
function newPage(): Record<string, unknown> {
  const nothing = (): void => undefined;
  const page: Record<string, unknown> = {
    console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance,
    Promise, Error, Date, JSON, Math,
    navigator: { userAgent: 'node' },
    document: { getElementsByTagName: () => [], createElement: () => ({}), addEventListener: nothing },
    addEventListener: nothing,
    removeEventListener: nothing,
  }; // prettier-ignore
  return Object.assign(page, { window: page, self: page });
}

/** The internals of the client that the bridge uses. */
interface LoadedClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly SessionBase: { new (): object; _overrideSession: unknown };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly GenericEventRegistration: { getGenericEventRegistration(id: string): unknown };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: { entries: readonly EventMessage[] }): void;
  };
}

interface WireMessage {
  readonly Body: RequestBatch | string;
}

function bridge({ OfficeExtension }: LoadedClient, host: Host): void {
  const { sent, received } = host.options.wire === 'text' ? asText : asObjects;
  const { SessionBase, GenericEventRegistration, CommonUtility } = OfficeExtension;
  class HostSession extends SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<object> {
      return Promise.resolve({ url: 'http://host/', headers: {} });
    }
    _createRequestExecutorOrNull(): object {
      return {
        executeAsync: async (_data: unknown, flags: number, message: WireMessage) =>
          received(await host.execute(sent(message.Body), flags)),
      };
    }
    getEventRegistration(id: string): unknown {
      return GenericEventRegistration.getGenericEventRegistration(id);
    }
  }
  SessionBase._overrideSession = new HostSession();
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  // The client checks requirement sets only when told to, and asks window.Office.context about them.
  CommonUtility._doApiNotSupportedCheck = true;
}

/** `Office` as it is after Office.onReady, as far as a context can say without a window. */
function officeOver(loaded: typeof Office, apiVersion: string): typeof Office {
  const requirements = { isSetSupported: isSetSupported(apiVersion) };
  return Object.create(loaded, { context: { value: { requirements } } }) as typeof Office;
}

/** What happens to messages on their way. */
interface Wire {
  readonly sent: (body: RequestBatch | string) => RequestBatch;
  readonly received: (answer: Answer) => object;
}

/** What is sent is data: nothing of the client's objects reaches the host, nothing of the host's reaches the client. */
const asText: Wire = {
  sent: (body) => messageOf(typeof body === 'string' ? body : JSON.stringify(body)),
  received: (answer) =>
    answer.body ? { Body: JSON.parse(wireText(answer.body)) as unknown } : failed(answer),
};

/** The client makes each request anew and the host each answer, and neither keeps what it has handed over. */
const asObjects: Wire = {
  sent: (body) => (typeof body === 'string' ? messageOf(body) : body),
  received: (answer) => (answer.body ? { Body: answer.body } : failed(answer)),
};

function failed({ failure }: Extract<Answer, { failure: unknown }>): object {
  return {
    ErrorCode: failure.code,
    ErrorMessage: failure.message,
    HttpStatusCode: failure.status,
    Body: null,
  };
}

/** ExcelApi up to the host's version, and the sets a desktop with a shared runtime has. */
function isSetSupported(apiVersion: string): (set: string, version?: string) => boolean {
  const highest: Readonly<Record<string, string>> = {
    ExcelApi: apiVersion,
    SharedRuntime: '1.1',
    RibbonApi: '1.1',
    DialogApi: '1.2',
    ExcelApiUndo: '1.6',
    DelayForCellEdit: '1.1',
  };
  return (set, version = '1.1') => {
    const known = highest[set];
    return known !== undefined && compareVersions(version, known) <= 0;
  };
}

function compareVersions(a: string, b: string): number {
  const [x = [0], y = [0]] = [a, b].map((version) => version.split('.').map(Number));
  return (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0);
}
