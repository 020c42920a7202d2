import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addIn } from '../../src/excel/addIn';

test('settings are kept under the name that the manifest gives the add-in', () => {
  const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
  expect(manifest).toContain(`<Id>${addIn.id}</Id>`);
  expect(manifest).toContain(`<Version>${addIn.version}</Version>`);
});
