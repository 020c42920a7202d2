/** @jest-environment jsdom */
import { fileHeaders } from '../../src/build/headers';
import { officeProfiles } from '../../src/build/csp';
import { serverFiles, type Hosted } from '../../src/build/release/serverFiles';

const files = [
  'taskpane.html',
  'support.html',
  'manifest.xml',
  'taskpane.0123abcd.js',
  'taskpane.89abcdef.css',
  '734.0ee832e2.js',
  'textPages.css',
  'assets/icon-32.png',
  'office/office.js',
  'LAS-MIG.txt',
  'sbom.cdx.json',
];

type Headers = Readonly<Record<string, string>>;
/** Reads a server's file as that server does: what it sends with each file. Fails on a line that it does not know. */
type Reader = (text: string, file: string) => Headers;

const readers: Readonly<Record<string, Reader>> = {
  'web.config': internetInformationServices,
  '.htaccess': apache,
  'server/nginx.conf': nginx,
};

describe.each(Object.keys(serverFiles))('%s', (name) => {
  const made = (site: Partial<Hosted> = {}) =>
    serverFiles[name]!({ version: '1.2.3', url: 'https://k.se/ik', profile: 'cdn', files, ...site });

  test.each(officeProfiles.flatMap((profile) => files.map((file) => [profile, file] as const)))(
    'office.js from %s: %s gets just the headers that are stated',
    (profile, file) => {
      expect(readers[name]!(made({ profile }), file)).toEqual(fileHeaders(profile, file));
    },
  );

  test('the values can be written between quotes, and no server takes anything in them for a variable', () => {
    for (const file of files)
      for (const value of Object.values(fileHeaders('cdn', file))) expect(value).not.toMatch(/["\\$%{}]/);
  });

  test('nothing keeps Excel on the web from showing the pane in a frame', () => {
    const forbids = {
      'web.config': /<remove name="X-Frame-Options" \/>/,
      '.htaccess': /always unset X-Frame-Options/,
    };
    const text = made();
    expect(text).toMatch(forbids[name as keyof typeof forbids] ?? /add_header/);
    expect(text).not.toMatch(/(add|\bset) (name=")?X-Frame-Options/);
  });
});

test.each([
  ['https://k.se', '"/"'],
  ['https://k.se/a/b', '"/a/b/"'],
  ['https://k.se/till%C3%A4gg/%22x', '"/tillägg/\\"x/"'],
])('nginx answers for %s at %s', (url, place) => {
  const text = serverFiles['server/nginx.conf']!({ version: '1', url, profile: 'self', files });
  expect(text).toContain(`location ^~ ${place} {`);
});

/** Removing goes before adding, and a file's own place adds to what its folder says. */
function internetInformationServices(text: string, file: string): Headers {
  const config = new DOMParser().parseFromString(text, 'application/xml');
  expect(config.querySelector('parsererror')).toBeNull();
  const places = [...config.querySelectorAll('configuration > location')].filter(
    (place) => place.getAttribute('path') === file,
  );
  const lists = [
    config.querySelector('configuration > system\\.webServer customHeaders')!,
    ...places.map((place) => place.querySelector('customHeaders')!),
  ];
  const sent = new Map<string, string>();
  for (const step of lists.flatMap((list) => [...list.children])) {
    const name = step.getAttribute('name')!;
    if (step.localName === 'remove') sent.delete(name);
    else if (sent.has(name)) throw new Error(`IIS refuses a second ${name}`);
    else sent.set(name, step.getAttribute('value')!);
  }
  return Object.fromEntries(sent);
}

function apache(text: string, file: string): Headers {
  const tables: Record<string, Map<string, string>> = { always: new Map(), onsuccess: new Map() };
  let holds = true;
  for (const line of text.split('\n').filter((each) => !/^(#|AddCharset|$)/.test(each))) {
    const files = /^<FilesMatch "(.*)">$/.exec(line);
    const header = /^ *Header (always|onsuccess) (set|unset) (\S+)(?: "([^"]*)")?$/.exec(line);
    if (files) holds = new RegExp(files[1]!).test(file.split('/').at(-1)!);
    else if (line === '</FilesMatch>') holds = true;
    else if (!header) throw new Error(`unknown to Apache: ${line}`);
    else if (holds && header[2] === 'set') tables[header[1]!]!.set(header[3]!, header[4]!);
    else if (holds) tables[header[1]!]!.delete(header[3]!);
  }
  expect([...tables['always']!.keys()].filter((name) => tables['onsuccess']!.has(name))).toEqual([]);
  return Object.fromEntries([...tables['always']!, ...tables['onsuccess']!]);
}

/** The first pattern that matches wins, and says all of the headers. */
function nginx(text: string, file: string): Headers {
  const [, outer = '', inner = ''] =
    /^# .*\nlocation \^~ "\/ik\/" \{\n((?: {2}[a-z].*;\n)+)((?:.*\n)*)\}\n$/.exec(text) ?? [];
  const places = [...inner.matchAll(/ {2}location ~ "(.*)" \{\n((?: {4}.*;\n)+) {2}\}\n/g)];
  expect(places.map(([all]) => all).join('')).toBe(inner);
  const place = places.find(([, pattern]) => new RegExp(pattern!).test(`/ik/${file}`))?.[2] ?? outer;
  return Object.fromEntries(
    [...place.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name, value]) => [name!, value!]),
  );
}
