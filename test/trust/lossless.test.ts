import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { createHost } from '../../src/headless';
import { losses } from '../support/kept';
import { lintPackage } from '../support/packageLint';
import { dialects, partsOf } from './dialects';
import { changed, SHEET } from './parts';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'internkontroll-'))));
afterAll(() => rmSync(folder, { recursive: true }));

async function generated(file: string, bytes: Uint8Array): Promise<Uint8Array> {
  const [input, output] = [join(folder, file), join(folder, `ut-${file}`)];
  writeFileSync(input, bytes);
  const said: string[] = [];
  const code = await run(['generera', input, '--ut', output, '--ar', '2026'], {
    out: () => undefined,
    err: (text) => void said.push(text),
    today: () => '2026-01-15',
  });
  expect([code < 2, said]).toEqual([true, []]);
  return new Uint8Array(readFileSync(output));
}

test.each(dialects)('$program: a plan is made and nothing else is changed', async ({ file, make }) => {
  const before = make();
  const after = await generated(file, before);
  expect(losses(before, after)).toEqual([]);
  const known = new Set(lintPackage(before));
  expect(lintPackage(after).filter((problem) => !known.has(problem))).toEqual([]);
  const names = createHost(after).document.sheets.map(({ name }) => name);
  expect(names).toContain('Internkontrollplan 2026');
  // Made once more, the plan is brought up to date and the rest is as it was.
  expect(losses(before, await generated(file, after))).toEqual([]);
});

/** Where each thing that a dialect is said to hold is to be found in the file. */
const EVIDENCE: Readonly<Record<string, RegExp>> = {
  chart: /^xl\/charts\/.*<c:barChart>/m,
  image: /^xl\/media\//m,
  notes: /<comment ref=/,
  'threaded comments': /<threadedComment /,
  'custom XML': /^customXml\/item1\.xml/m,
  'conditional formats': /<conditionalFormatting/,
  'data validation': /<dataValidation /,
  'external link': /<externalBook/,
  'defined names': /<definedName /,
  theme: /^xl\/theme\//m,
  'print settings': /<(pageSetup|headerFooter|printOptions)/,
  hyperlink: /<hyperlink /,
  filter: /<autoFilter/,
  'frozen row': /<pane ySplit/,
  'sensitivity label': /<clbl:label /,
  'calculation chain': /<calcChain/,
  'VBA project': /^xl\/vbaProject\.bin/m,
  'form control': /<formControlPr/,
  ActiveX: /<ax:ocx/,
  'embedded document': /^xl\/embeddings\//m,
  'macro sheet': /<xm:macrosheet/,
  'pivot table': /<pivotTableDefinition/,
  'pivot cache': /<pivotCacheDefinition/,
  slicer: /<slicer /,
  connection: /<connection /,
  'query table': /<queryTable/,
  'empty drawing': /^xl\/drawings\/drawing1\.xml/m,
  'its own extensions': /<loext:/,
  'merged cells': /<mergeCell /,
};

test.each(dialects)('$program holds what is said of it', ({ holds, make }) => {
  const file = [...partsOf(make())].map(([name, content]) => `${name} ${content}`).join('\n');
  expect(holds.filter((what) => !EVIDENCE[what]?.test(file))).toEqual([]);
});

test('a lost rule, picture or relationship is seen', () => {
  const before = dialects[0]!.make();
  const relations = 'xl/worksheets/_rels/sheet1.xml.rels';
  expect(losses(before, changed({ [SHEET]: (xml) => xml.replace(/<dataValidations.*<\/dataValidations>/, '') }, before))).toHaveLength(1);
  expect(losses(before, changed({ 'xl/media/image1.png': null }, before))).toEqual(['xl/media/image1.png is gone']);
  expect(losses(before, changed({ 'xl/vmlDrawing1.vml': '<xml/>' }, before))).toEqual([]);
  expect(losses(before, changed({ [relations]: (xml) => xml.replace(/<Relationship Id="trad"[^>]*>/, '') }, before))).toHaveLength(1);
  expect(losses(before, changed({ 'xl/styles.xml': (xml) => xml.replace('<b/>', '<i/>') }, before))).toHaveLength(1);
}); // prettier-ignore
