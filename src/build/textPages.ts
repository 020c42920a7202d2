import { privacy as privacyEn } from '../text/en/privacy';
import { support as supportEn } from '../text/en/support';
import { privacy as privacySv } from '../text/sv/privacy';
import { support as supportSv } from '../text/sv/support';

type PageText = typeof supportSv;

/** support.html, which the manifest points to. `policy` is its Content-Security-Policy. */
export function supportPage(policy: string): string {
  return page([supportSv, supportEn], policy);
}

/** privacy.html, which the store asks for and the help page links to. */
export function privacyPage(policy: string): string {
  return page([privacySv, privacyEn], policy);
}

/** A page without script, Swedish first, English below, with links between the pages. */
function page(texts: readonly PageText[], policy: string): string {
  return `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(texts[0]?.title ?? '')}</title>
    <link rel="icon" href="assets/icon-32.png" />
    <link rel="stylesheet" href="textPages.css" />
  </head>
  <body>
    <main>
<p><a lang="en" href="#en">In English</a></p>${texts.map(article).join('')}</main>
    <footer>${texts.map(links).join('')}</footer>
  </body>
</html>
`;
}

function article(text: PageText): string {
  const sections = text.sections.map(
    ({ heading, paragraphs }) => tag('h2', heading) + paragraphs.map((p) => tag('p', p)).join(''),
  );
  return `\n<article lang="${text.language}" id="${text.language}">${tag('h1', text.title)}${sections.join('')}\n</article>\n`;
}

const linked = [
  ['support.html', supportSv, supportEn],
  ['privacy.html', privacySv, privacyEn],
] as const;

function links({ language }: PageText): string {
  const items = linked.flatMap(([file, ...texts]) =>
    texts
      .filter((text) => text.language === language)
      .map((text) => `<a href="${file}">${escape(text.title)}</a>`),
  );
  return `\n<p lang="${language}">${items.join(' · ')}</p>`;
}

function tag(name: string, text: string): string {
  return `\n<${name}>${escape(text)}</${name}>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
