import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serverFiles } from '../../src/build/release/serverFiles';
import { readOptions } from '../../src/demo/options';
import { demoHeaders, demoPolicy } from '../../src/demo/policy';
import { bridged, readSite } from '../../src/demo/site';

const built = (script: string) =>
  `<head><meta http-equiv="Content-Security-Policy" content="script-src 'self' https://appsforoffice.microsoft.com">` +
  `${script}<script defer src="taskpane.1a2b.js"></script></head>`;

test.each([
  '<script defer src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
  '<script defer src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>',
  '<script src="office/office.js"></script>',
])('%s is exchanged for the bridge and our copy, the rest stays', (script) => {
  const page = bridged(built(script));
  expect(page).toContain('<script defer src="bridge.js"></script>');
  expect(page.indexOf('bridge.js')).toBeLessThan(page.indexOf('office/office.js'));
  expect(page).toContain('<script defer src="taskpane.1a2b.js"></script>');
  expect(page).not.toContain('appsforoffice');
});

test('a page without office.js is a mistake, not a demo', () => {
  expect(() => bridged(built(''))).toThrow('does not load office.js');
});

test('a copy of the demo takes over everything of the pane’s site but what tells a web server the pane’s policy', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'demo-site-'));
  const put = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  put('pane/taskpane.html', built('<script src="office/office.js"></script>'));
  put('pane/assets/icon.png', '');
  for (const file of Object.keys(serverFiles)) put(`pane/${file}`, 'headers');
  put('demo/index.html', '<html>');
  const site = readSite({ pane: path.join(folder, 'pane'), demo: path.join(folder, 'demo') });
  const own = [...site.keys()].filter((file) => !file.startsWith('office/'));
  expect(own.sort()).toEqual(['assets/icon.png', 'index.html', 'taskpane.html']);
});

test('the page itself may connect to nothing at all, and nobody may frame it', () => {
  expect(demoPolicy).toContain(`connect-src 'none'`);
  expect(demoPolicy).not.toMatch(/unsafe|https?:/);
  expect(demoHeaders('index.html')['Content-Security-Policy']).toContain(`frame-ancestors 'none'`);
  expect(demoHeaders('taskpane.html')['Content-Security-Policy']).toContain(`frame-ancestors 'self'`);
});

test.each<[string[], object | RegExp]>([
  [[], { port: 4300, open: true, copyTo: null }],
  [['--port', '8080', '--no-open'], { port: 8080, open: false, copyTo: null }],
  [['--port=0'], { port: 0, open: true, copyTo: null }],
  [['--static', 'ut'], { port: 4300, open: true, copyTo: 'ut' }],
  [['--port', 'abc'], /ingen port/],
  [['--port', '70000'], /ingen port/],
  [['--port'], /behöver ett värde/],
  [['--hjälp'], /finns inte/],
])('options %j', (args, expected) => {
  const options = readOptions(args);
  if (expected instanceof RegExp) expect(options).toMatch(expected);
  else expect(options).toEqual(expected);
});
