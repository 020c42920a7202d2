/**
 * What Internet Information Services, Apache and nginx need to be told to host the site: the headers of every file, written from headers.ts so that
 * they cannot say anything else than LAS-MIG.txt and the pages themselves. The first two find their file by themselves where the site lies.
 */
import { responseHeaders, type OfficeProfile } from '../csp';
import { cacheControl, cacheRules, type CacheRule } from '../headers';

export interface Hosted {
  readonly version: string;
  /** The site's address, without a slash at the end. */
  readonly url: string;
  readonly profile: OfficeProfile;
  /** Every file of the site by its path. */
  readonly files: readonly string[];
}

/** The files, by their path in the site. They concern a released site alone: a page around the pane has a policy of its own. */
export const serverFiles: Readonly<Record<string, (site: Hosted) => string>> = {
  'web.config': internetInformationServices,
  '.htaccess': apache,
  'server/nginx.conf': nginx,
};

/** Excel on the web shows the pane in a frame. The policy's frame-ancestors says who may; this older header, which many servers send, forbids it. */
const forbidding = 'X-Frame-Options';

/** IIS has no patterns for paths, so every file that is not kept as the rest is named. A header that a parent folder adds already is an error unless removed. */
function internetInformationServices({ version, profile, files }: Hosted): string {
  const rest = valueOf('rest');
  const named = files.filter((file) => cacheControl(file) !== rest).sort();
  const always = Object.entries(responseHeaders(profile)).flatMap(([name, value]) => [
    `        <remove name="${name}" />`,
    `        <add name="${name}" value="${attribute(value)}" />`,
  ]);
  return lines(
    '<?xml version="1.0" encoding="utf-8"?>',
    `<!-- ${about(version)} Internet Information Services. -->`,
    '<configuration>',
    '  <system.webServer>',
    '    <httpProtocol>',
    '      <customHeaders>',
    `        <remove name="${forbidding}" />`,
    ...always,
    ...kept(rest).map((line) => `        ${line}`),
    '      </customHeaders>',
    '    </httpProtocol>',
    '    <staticContent>',
    '      <clientCache cacheControlMode="NoControl" />',
    '      <remove fileExtension=".json" />',
    '      <mimeMap fileExtension=".json" mimeType="application/json" />',
    '    </staticContent>',
    '  </system.webServer>',
    ...named.flatMap((file) => [
      `  <location path="${attribute(file)}">`,
      '    <system.webServer><httpProtocol><customHeaders>',
      ...kept(cacheControl(file)).map((line) => `      ${line}`),
      '    </customHeaders></httpProtocol></system.webServer>',
      '  </location>',
    ]),
    '</configuration>',
  );
}

function kept(value: string): readonly string[] {
  return ['<remove name="Cache-Control" />', `<add name="Cache-Control" value="${attribute(value)}" />`];
}

/** Apache keeps two lists of headers; one that stands in the other would be sent twice. Needs mod_headers and AllowOverride FileInfo. */
function apache({ version, profile }: Hosted): string {
  const sent = Object.entries(responseHeaders(profile)).flatMap(([name, value]) => [
    `Header onsuccess unset ${name}`,
    `Header always set ${name} "${value}"`,
  ]);
  return lines(
    `# ${about(version)} Apache 2.4 (mod_headers; AllowOverride FileInfo).`,
    `Header onsuccess unset ${forbidding}`,
    `Header always unset ${forbidding}`,
    ...sent,
    'Header always unset Cache-Control',
    `Header onsuccess set Cache-Control "${valueOf('rest')}"`,
    ...patterned.flatMap(({ pattern, value }) => [
      `<FilesMatch "${pattern.source}">`,
      `  Header onsuccess set Cache-Control "${value}"`,
      '</FilesMatch>',
    ]),
    'AddCharset utf-8 .html .js .css .json .txt .xml',
  );
}

/** In nginx a place with headers of its own inherits none, so each place says them all; what the server adds elsewhere is thereby gone as well. */
function nginx({ version, url, profile }: Hosted): string {
  const always = Object.entries(responseHeaders(profile));
  const headers = (value: string): string[] =>
    [...always, ['Cache-Control', value] as const].map(
      ([name, said]) => `add_header ${name} "${said}" always;`,
    );
  const place = JSON.stringify(`${decodeURIComponent(new URL(url).pathname).replace(/\/$/, '')}/`);
  return lines(
    `# ${about(version)} nginx: include this file in server { }, whose root is the folder that ${place} lies in.`,
    `location ^~ ${place} {`,
    ...headers(valueOf('rest')).map(indented),
    '  charset utf-8;',
    '  charset_types text/css text/plain text/xml application/javascript text/javascript application/json;',
    ...patterned.flatMap(({ pattern, value }) => [
      `  location ~ "${pattern.source}" {`,
      ...headers(value).map((line) => indented(indented(line))),
      '  }',
    ]),
    '}',
  );
}

const patterned = cacheRules.filter(({ of }) => of !== 'rest');

const valueOf = (of: CacheRule['of']): string =>
  cacheRules.find((rule) => rule.of === of)?.value ?? 'no-cache';

const about = (version: string): string =>
  `Internkontroll ${version}, made by the build together with the site. Headers for`;

const indented = (line: string): string => `  ${line}`;

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
