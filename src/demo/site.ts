/**
 * Every file of the demo by its address: the demo page, the pane's built site with one page changed, and Microsoft's
 * office.js as it lies in node_modules. The server and the static copy are made from the same list.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { officeScript, pagePolicy } from '../build/csp';
import { officeFiles } from '../build/officeFiles';
import { serverFiles } from '../build/release/serverFiles';

/** Address without the leading slash ("assets/icon-32.png") → content. */
export type Site = ReadonlyMap<string, Buffer>;

export function readSite(folders: { readonly pane: string; readonly demo: string }): Site {
  const pane = new Map(
    filesIn(folders.pane).map((file) => [file, readFileSync(path.join(folders.pane, file))]),
  );
  const demo = filesIn(folders.demo).map(
    (file) => [file, readFileSync(path.join(folders.demo, file))] as const,
  );
  const office = officeFiles().map(({ from, to }) => [to, readFileSync(from)] as const);
  const page = pane.get('taskpane.html');
  if (!page) throw new Error('taskpane.html is missing from the built site');
  pane.set('taskpane.html', Buffer.from(bridged(page.toString())));
  // They say the pane's policy, which forbids the window around it.
  for (const file of Object.keys(serverFiles)) pane.delete(file);
  return new Map([...pane, ...office, ...demo]);
}

/**
 * The pane's page with Microsoft's address exchanged for the bridge and the local office.js, and the policy for the
 * profile that goes with it. Everything else, scripts and styles above all, stays as it is built for production.
 */
export function bridged(page: string): string {
  const script = /<script\b[^>]*\bsrc=["']?[^\s"'>]*office\.js["'\s>][^<]*<\/script>/;
  if (!script.test(page)) throw new Error('taskpane.html does not load office.js');
  return page
    .replace(
      script,
      `<script defer src="bridge.js"></script>\n    <script defer src="${officeScript.self}"></script>`,
    )
    .replace(/(http-equiv="?Content-Security-Policy"? content=")[^"]*/, `$1${pagePolicy('self')}`);
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.md': 'text/plain; charset=utf-8',
};

export function contentType(file: string): string {
  return types[path.extname(file)] ?? 'application/octet-stream';
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}
