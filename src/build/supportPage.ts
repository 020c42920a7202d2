import { support as sv } from '../text/sv/support';
import { support as en } from '../text/en/support';

/** support.html: a page without script, Swedish first, English below. `policy` is its Content-Security-Policy. */
export function supportPage(policy: string): string {
  return `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(sv.title)}</title>
    <link rel="icon" href="assets/icon-32.png" />
    <link rel="stylesheet" href="support.css" />
  </head>
  <body>
    <main>${[sv, en].map(article).join('')}</main>
  </body>
</html>
`;
}

function article(text: typeof sv): string {
  const sections = text.sections.map(
    ({ heading, paragraphs }) => tag('h2', heading) + paragraphs.map((p) => tag('p', p)).join(''),
  );
  return `\n<article lang="${text.language}">${tag('h1', text.title)}${sections.join('')}\n</article>\n`;
}

function tag(name: string, text: string): string {
  return `\n<${name}>${escape(text)}</${name}>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
