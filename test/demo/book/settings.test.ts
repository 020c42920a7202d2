/** A policy saved in the demo is the policy that the command line, and Excel, find in the file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openHostBook } from '../../../src/demo/book/hostBook';
import { addIn } from '../../../src/excel/addIn';
import { createHost } from '../../../src/headless';

const sample = new Uint8Array(readFileSync(path.resolve(__dirname, '../../../assets/riskanalys.xlsx')));
const nothing = () => undefined;
const events = { changed: nothing, selected: nothing, events: nothing, undoable: nothing, crashed: nothing };

test('settings that the demo saves are kept under the add-in’s own name', async () => {
  const book = await openHostBook('prov.xlsx', sample, events);
  book.saveSettings({ policy: '{"year":2027}' });
  const bytes = await book.save();
  expect(createHost(bytes, { addIn }).document.settings.get('policy')).toBe('{"year":2027}');
  const other = { ...addIn, id: '11111111-2222-4333-8444-555555555555' };
  expect(createHost(bytes, { addIn: other }).document.settings.get('policy')).toBeUndefined();
});
