/**
 * The pane's entry for the bench: Microsoft's office.js, engine and pane load as they do in Excel, over a fake workbook. It shows a few
 * findings at first; when the workbook is said to have changed (an event on the page, "bench:many"), it finds thousands.
 */
import { laterSession } from '../../taskpane/laterSession';
import { mountPane } from '../../taskpane/mount';
import { drawn } from '../../taskpane/drawn';
import type { Session } from '../../taskpane/session';

async function main(root: HTMLElement): Promise<void> {
  await Office.onReady();
  mountPane(root, laterSession(drawn().then(sessionOverNothing)), {
    preferences: { theme: 'auto', introduced: true },
    excel: { language: 'sv', theme: 'light', year: 2026 },
  });
}

/** The workbook that is not there comes in a file of its own: what the bench itself brings must not count as the pane's. */
async function sessionOverNothing(): Promise<Session> {
  await import(/* webpackChunkName: "engine" */ '../../taskpane/excelSession');
  const { fakeSession } = await import(/* webpackChunkName: "fake" */ '../harness/fakeSession');
  const session = fakeSession();
  let many = false;
  addEventListener('bench:many', () => {
    many = true;
    session.change();
  });
  return {
    ...session,
    check: async (quiet) => (many ? findingMany(session.check(quiet)) : session.check(quiet)),
  };
}

/** What a check answers, with thousands of findings. */
async function findingMany(checked: ReturnType<Session['check']>): ReturnType<Session['check']> {
  const [answer, { manyFindings }] = await Promise.all([checked, import('../harness/scenes')]);
  return answer.ok ? { ok: true, value: { ...answer.value, findings: manyFindings() } } : answer;
}

const root = document.getElementById('pane');
if (root) void main(root);
