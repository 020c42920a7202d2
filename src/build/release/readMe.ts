import { responseHeaders, type OfficeProfile } from '../csp';
import { cacheRules } from '../headers';
import { site as en } from '../../text/en/site';
import { site as sv } from '../../text/sv/site';

interface About {
  readonly version: string;
  /** The site's address, without a slash at the end. */
  readonly url: string;
  readonly profile: OfficeProfile;
}

/** LAS-MIG.txt: what whoever runs the web server needs to know, in Swedish and then in English. Windows line ends. */
export function readMe(about: About): string {
  return [sv, en]
    .flatMap((text) => part(text, about))
    .join('\n')
    .replaceAll('\n', '\r\n');
}

function part(text: typeof sv, { version, url, profile }: About): string[] {
  const sent = Object.entries(responseHeaders(profile)).map(([name, value]) => `${name}: ${value}`);
  return [
    ...heading(text.title(version), '='),
    text.address(url),
    ...heading(text.steps.heading),
    ...text.steps.lines(url).map((line, index) => `${index + 1}. ${line}`),
    ...heading(text.servers.heading),
    ...text.servers.lines,
    ...heading(text.headers.heading),
    ...sent,
    `${text.headers.cache}:`,
    ...cacheRules.map(({ of, value }) => {
      const [files, why] = text.headers.kept[of];
      return `  ${files}: ${value}   (${why})`;
    }),
    ...heading(text.update.heading),
    ...text.update.lines,
    ...heading(text.files.heading),
    ...text.files.lines,
    '',
  ];
}

function heading(words: string, line = '-'): string[] {
  return ['', words, line.repeat(words.length)];
}
