import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { run } from '../../src/cli/run';
import { wordFile } from '../../src/cli/word';
import type { Report } from '../../src/sheets/reports/reportSheet';
import { analysis, bookOf } from '../excel/workbook';
import { parse, type Node } from '../support/xmlTree';
import { anyUnits, nasty, shown } from './nasty';

function below(node: Node): Node[] {
  return [node, ...node.children.flatMap(below)];
}

/** A paragraph's text as Word shows it: breaks are lines. */
const textOf = (paragraph: Node): string =>
  below(paragraph)
    .map(({ local, text }) => (local === 't' ? text : local === 'br' ? '\n' : ''))
    .join('');

interface WordFile {
  readonly paragraphs: readonly string[];
  readonly elements: ReadonlySet<string>;
  readonly relations: readonly string[];
}

function readWord(bytes: Uint8Array): WordFile {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) if (/\.(xml|rels)$/.test(name)) parse(strFromU8(part));
  const all = below(parse(strFromU8(parts['word/document.xml']!)));
  const relations = Object.keys(parts).filter((name) => name.endsWith('.rels'));
  return {
    paragraphs: all.filter(({ local }) => local === 'p').map(textOf),
    elements: new Set(all.map(({ local }) => local)),
    relations: relations.flatMap((name) => [...strFromU8(parts[name]!).matchAll(/TargetMode="External"/g)].map(String)),
  };
} // prettier-ignore

const reportOf = (texts: readonly string[]): Report => ({
  kind: 'decisions', language: 'sv', year: 2026, period: 0, periods: 'tertial', sheetName: 'x',
  title: texts[0]!,
  lines: [texts[1]!],
  paragraphs: [texts[2]!, { heading: texts[3]! }],
  notes: [],
  columns: [{ heading: texts[4]!, width: 100 }],
  groups: [{ heading: texts[5]!, rows: texts.slice(6).map((text) => ({ cells: [text], repeated: 0 })) }],
}); // prettier-ignore

test('whatever a report says stands in the Word file as text, and nothing else does', async () => {
  const plain = readWord(await wordFile(reportOf(Array.from({ length: 9 }, () => 'text'))));
  await fc.assert(
    fc.asyncProperty(fc.array(anyUnits, { minLength: 9, maxLength: 14 }), async (texts) => {
      const { paragraphs, elements, relations } = readWord(await wordFile(reportOf(texts)));
      // Lines of a cell are paragraphs, lines of anything else are breaks.
      const said = paragraphs.join('\n');
      for (const text of texts) expect(said).toContain(shown(text));
      expect([...elements].filter((name) => !plain.elements.has(name) && name !== 'br')).toEqual([]);
      expect(relations).toEqual([]);
    }),
    { seed: 7, numRuns: process.env['INTERNKONTROLL_LONG'] ? 1000 : 30, endOnFailure: true },
  );
}, 600_000);

test('from the analysis to the Word file: every text that could be taken for more is there, word for word', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'internkontroll-'));
  try {
    const [book, plan, word] = ['bok.xlsx', 'plan.xlsx', 'rapport.docx'].map((name) => join(folder, name)) as [string, string, string];
    // The workbook is written by a hand that does not know of Excel's own escapes: texts that begin like one are read as it.
    const rows = nasty.map((text, i) => [`Område ${i}`, `Risk ${i}: ${text}`, 4, 4, text] as const);
    writeFileSync(book, bookOf({ Riskanalys: analysis(rows) }));
    const world = { out: () => undefined, err: (text: string) => { throw new Error(text); }, today: () => '2026-01-15' };
    await run(['generera', book, '--ut', plan], world);
    await run(['rapport', plan, '--mall', 'namnd', '--ut', word], world);
    const { paragraphs, relations } = readWord(readFileSync(word));
    const said = paragraphs.join('\n').replace(/\s+/gu, ' ');
    for (const text of nasty.filter((each) => !each.startsWith('_x')))
      expect(said).toContain(shown(text).replace(/\s+/gu, ' ').trim());
    expect(relations).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}); // prettier-ignore
