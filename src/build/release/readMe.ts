import { site as en } from '../../text/en/site';
import { site as sv } from '../../text/sv/site';

interface About {
  readonly version: string;
  /** The site's address, without a slash at the end. */
  readonly url: string;
  /** Headers to send with every file. */
  readonly headers: Readonly<Record<string, string>>;
}

/** LAS-MIG.txt: what whoever runs the web server needs to know, in Swedish and then in English. Windows line ends. */
export function readMe(about: About): string {
  return [sv, en]
    .flatMap((text) => part(text, about))
    .join('\n')
    .replaceAll('\n', '\r\n');
}

function part(text: typeof sv, { version, url, headers }: About): string[] {
  const sent = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [
    ...heading(text.title(version), '='),
    text.address(url),
    ...heading(text.steps.heading),
    ...text.steps.lines(url).map((line, index) => `${index + 1}. ${line}`),
    ...heading(text.headers.heading),
    ...sent,
    `${text.headers.cache}:`,
    ...text.headers.cacheLines.map((line) => `  ${line}`),
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
