import type { Session } from './session';

/**
 * A session that is still on its way: what is asked of it waits until it is there, so that the pane can be drawn and used before. One that
 * never comes never answers; whoever waits for `coming` has to say so.
 */
export function laterSession(coming: Promise<Session>): Session {
  const there = coming.catch(() => new Promise<never>(() => undefined));
  let here: Session | null = null;
  void there.then((session) => (here = session));
  const own: Partial<Session> = {
    // What is asked for without waiting: nothing is there before the first check.
    sheets: () => here?.sheets() ?? [],
    onChanged(changed) {
      const stop = there.then((session) => session.onChanged(changed));
      return () => void stop.then((stops) => stops());
    },
  };
  return new Proxy(own as Session, {
    get: (mine, name: keyof Session) =>
      mine[name] ??
      ((...said: readonly unknown[]) =>
        there.then((session) => (session as unknown as Record<string, Asked>)[name]?.(...said))),
  });
}

type Asked = (...said: readonly unknown[]) => unknown;
