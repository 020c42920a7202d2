/**
 * The pane's entry for the bench: Microsoft's office.js, engine and pane load as they do in Excel, over a fake workbook. It shows a few
 * findings at first; when the workbook is said to have changed (an event on the page, "bench:many"), it finds thousands.
 */
import { mountPane } from '../../taskpane/mount';
import type { Session } from '../../taskpane/session';

async function main(root: HTMLElement): Promise<void> {
  const engine = import(/* webpackChunkName: "engine" */ '../../taskpane/excelSession');
  // The workbook that is not there comes in a file of its own: what the bench itself brings must not count as the pane's.
  const fake = import(/* webpackChunkName: "fake" */ '../harness/fakeSession');
  await Office.onReady();
  await engine;
  const session = (await fake).fakeSession();
  let many = false;
  addEventListener('bench:many', () => {
    many = true;
    session.change();
  });
  mountPane(root, {
    ...session,
    check: async (quiet) => (many ? findingMany(session.check(quiet)) : session.check(quiet)),
  });
}

/** What a check answers, with thousands of findings. */
async function findingMany(checked: ReturnType<Session['check']>): ReturnType<Session['check']> {
  const [answer, { manyFindings }] = await Promise.all([checked, import('../harness/scenes')]);
  return answer.ok ? { ok: true, value: { ...answer.value, findings: manyFindings() } } : answer;
}

const root = document.getElementById('pane');
if (root) void main(root);
