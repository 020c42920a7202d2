/**
 * The pane's entry for the bench: Microsoft's office.js, engine and pane load as they do in Excel, over a fake workbook. It shows a few
 * findings at first; when the workbook is said to have changed (an event on the page, "bench:many"), it finds thousands.
 */
import { mountPane } from '../../taskpane/mount';
import { fakeSession } from '../harness/fakeSession';
import { manyFindings } from '../harness/scenes';

async function main(root: HTMLElement): Promise<void> {
  const engine = import(/* webpackChunkName: "engine" */ '../../taskpane/excelSession');
  await Office.onReady();
  await engine;
  const session = fakeSession();
  const opening = await session.open();
  if (!opening.ok) return;
  const many = { ...opening.value.check, findings: manyFindings() };
  addEventListener('bench:many', () => session.change());
  mountPane(root, { ...session, check: () => Promise.resolve({ ok: true, value: many }) });
}

const root = document.getElementById('pane');
if (root) void main(root);
