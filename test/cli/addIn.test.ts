import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addIn } from '../../src/cli/addIn';

test('the command line reads the settings of the add-in that the manifest describes', () => {
  const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
  expect(manifest).toContain(`<Id>${addIn.id}</Id>`);
  expect(manifest).toContain(`<Version>${addIn.version}</Version>`);
});
