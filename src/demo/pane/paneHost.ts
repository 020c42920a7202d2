/** The page's side of the task pane: makes the frame, answers its batches from the host, runs its ribbon commands. */
import {
  GREETING,
  type Ask,
  type PaneEvent,
  type PaneMessage,
  type PaneStart,
  type Question,
} from './messages';

export interface PaneHost {
  /** Loads the pane anew: another workbook, or an Excel that looks different. */
  load(start: PaneStart): void;
  /** Runs a ribbon command; resolves when its event is completed. */
  run(name: string, control: string): Promise<void>;
  send(events: readonly PaneEvent[]): void;
  focus(): void;
  dispose(): void;
}

export interface PaneServices {
  /** A batch of the client; the answer is what Excel would answer. */
  readonly execute: (body: unknown, flags: number) => Promise<unknown>;
  readonly saveSettings: (settings: Readonly<Record<string, string>>) => void;
  readonly leave: (backwards: boolean) => void;
}

const COMMANDS = 39;

export function createPaneHost(slot: HTMLElement, title: string, services: PaneServices): PaneHost {
  let frame: HTMLIFrameElement | null = null;
  let port: MessagePort | null = null;
  let ready = gate();
  const running = new Map<string, () => void>();
  let next = 1;

  const post = (message: PaneMessage): void => port?.postMessage(message);
  const answer = async (question: Ask): Promise<unknown> => {
    if (question.kind === 'batch') return services.execute(question.body, question.flags);
    if (question.kind === 'settings') services.saveSettings(question.settings);
    else if (question.kind === 'completed') finish(question.commandId);
    else if (question.kind === 'leave') services.leave(question.backwards);
    else if (question.dispId === COMMANDS) ready.open();
    return null;
  };
  const finish = (commandId: string): void => {
    running.get(commandId)?.();
    running.delete(commandId);
  };
  const greet = (event: MessageEvent): void => {
    const ours = event.origin === location.origin && event.source === frame?.contentWindow;
    if (!ours || event.data !== GREETING) return;
    port?.close();
    const mine = event.ports[0]!;
    port = mine;
    mine.onmessage = ({ data }: MessageEvent<Question>) => {
      void answer(data.ask).then((reply) => mine.postMessage({ kind: 'reply', id: data.id, answer: reply }));
    };
  };
  window.addEventListener('message', greet);

  return {
    load: (start) => {
      for (const id of [...running.keys()]) finish(id);
      ready = gate();
      frame?.remove();
      frame = createFrame(title, start);
      slot.append(frame);
    },
    run: async (name, control) => {
      await ready.opened;
      const commandId = `command-${next++}`;
      const done = new Promise<void>((resolve) => running.set(commandId, resolve));
      post({ kind: 'command', commandId, name, control });
      await done;
    },
    send: (entries) => {
      if (entries.length > 0) post({ kind: 'events', entries });
    },
    focus: () => {
      frame?.focus();
      frame?.contentWindow?.focus();
    },
    dispose: () => {
      window.removeEventListener('message', greet);
      port?.close();
      frame?.remove();
    },
  };
}

/** office.js reads the frame's name, so the name must be there before the page begins to load. */
function createFrame(title: string, start: PaneStart): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.name = JSON.stringify(start);
  frame.src = 'taskpane.html';
  return frame;
}

/** Commands wait until the pane listens for them. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
