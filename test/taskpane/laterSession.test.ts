import { fakeSession } from '../../src/build/harness/fakeSession';
import { laterSession } from '../../src/taskpane/laterSession';
import type { Session } from '../../src/taskpane/session';

/** A session on its way, and what lets it arrive. */
function coming() {
  let arrive: (session: Session) => void = () => undefined;
  const session = laterSession(new Promise<Session>((resolve) => (arrive = resolve)));
  return { session, arrive };
}

test('what is asked before it is there is answered when it comes, in order and with what was said', async () => {
  const { session, arrive } = coming();
  const answers = Promise.all([
    session.open(),
    session.check(true),
    session.goTo({ sheet: 'A', cell: 'B2' }),
  ]);
  const real = fakeSession();
  arrive(real);
  expect((await answers).map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(real.calls).toEqual(['open', 'check quietly', 'goTo A B2']);
});

test('before it is there it has no sheets to point at, then those of the real one', async () => {
  const { session, arrive } = coming();
  expect(session.sheets()).toEqual([]);
  const real = fakeSession();
  arrive(real);
  await session.open();
  expect(session.sheets()).toBe(real.sheets());
});

test('changes are followed from when it comes, and no longer than wanted', async () => {
  const { session, arrive } = coming();
  let changes = 0;
  const stop = session.onChanged(() => changes++);
  const real = fakeSession();
  let stopped = false;
  const followed = real.onChanged.bind(real);
  arrive({
    ...real,
    onChanged: (changed) => {
      followed(changed);
      return () => (stopped = true);
    },
  });
  await session.open();
  real.change();
  expect(changes).toBe(1);
  stop();
  await session.open();
  expect(stopped).toBe(true);
});

test('one that never comes answers nothing and breaks nothing', async () => {
  const session = laterSession(Promise.reject(new Error('The file did not arrive.')));
  expect(session.sheets()).toEqual([]);
  const silence = new Promise((resolve) => setTimeout(() => resolve('silence'), 20));
  expect(await Promise.race([session.open(), silence])).toBe('silence');
});
