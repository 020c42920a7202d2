/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { iconFile, iconSizes, pictures } from '../../src/build/iconList';
import { ribbonIds } from '../../src/commands/ribbon';
import { addIn } from '../../src/excel/addIn';
import { manifestFaults } from './faults';

const root = path.resolve(__dirname, '../..');
const xml = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const around = { commands: ribbonIds, pictureSize };

test('the manifest has no faults beyond what a schema sees', () => {
  expect(manifestFaults(xml, around)).toEqual([]);
});

/** Each row breaks the real manifest in one place; the checks must notice exactly that. */
test.each<[fault: string, from: string | RegExp, to: string]>([
  ['resid Pan.Label points at nothing', '<Label resid="Pane.Label"', '<Label resid="Pan.Label"'],
  [
    'resource Spare is never used',
    '<bt:Url id="Pane',
    '<bt:Url id="Spare" DefaultValue="https://x.se"/><bt:Url id="Pane',
  ],
  ['id Internkontroll.Reports is used twice', 'id="Internkontroll.FollowUp"', 'id="Internkontroll.Reports"'],
  [`resid ${'x'.repeat(33)} is over 32 characters`, /Tab\.Label/g, 'x'.repeat(33)],
  [`over 125 characters: ${'å'.repeat(126)}`, 'Value="During the year"', `Value="${'å'.repeat(126)}"`],
  [
    `over 250 characters: ${'å'.repeat(251)}`,
    /Value="Makes a report on a sheet[^"]*"/,
    `Value="${'å'.repeat(251)}"`,
  ],
  ['Tab.Label has no English', '<bt:Override Locale="en-US" Value="Internal control" />', ''],
  [
    'DisplayName overrides the default locale',
    '</DisplayName>',
    '<Override Locale="sv-SE" Value="IK" /></DisplayName>',
  ],
  [
    'not https: http://localhost:3000/taskpane.html',
    '"https://localhost:3000/taskpane.html"',
    '"http://localhost:3000/taskpane.html"',
  ],
  [
    'AppDomain is more than an origin: https://x.se/a',
    '<Hosts>',
    '<AppDomains><AppDomain>https://x.se/a</AppDomain></AppDomains><Hosts>',
  ],
  ['icon-64.png is 64 × 64', 'assets/icon-32.png', 'assets/icon-64.png'],
  ['no picture https://localhost:3000/assets/icon-33.png', 'assets/icon-32.png', 'assets/icon-33.png'],
  ['reports-16.png is 16 × 16', 'assets/reports-80.png', 'assets/reports-16.png'],
  ['an icon lacks size 80', '<bt:Image size="80" resid="ShowPane.80" />', ''],
  ['button runs unknown makePlan', '<FunctionName>createPlan<', '<FunctionName>makePlan<'],
  [
    'Support.Url is outside the shared runtime',
    '<FunctionFile resid="Pane.Url"',
    '<FunctionFile resid="Support.Url"',
  ],
  ['SharedRuntime is not required', '<Set Name="SharedRuntime" MinVersion="1.1" />', ''],
  ['not well-formed', '</OfficeApp>', ''],
])('a manifest where %s is noticed', (fault, from, to) => {
  const broken = xml.replace(from, to);
  expect(broken).not.toBe(xml);
  expect(manifestFaults(broken, around)).toContain(fault);
});

test('every icon is drawn in every size', () => {
  const files = pictures.flatMap((picture) =>
    iconSizes(picture).map((size) => [iconFile(picture, size), size] as const),
  );
  for (const [file, size] of files)
    expect([file, pictureSize(file)]).toEqual([file, { width: size, height: size }]);
});

const schema = path.resolve(root, '../shared/manifest-xsd/OfficeAppManifestV1_1.xsd');
const validated = existsSync(schema) ? test : test.skip;

validated("the manifest is valid by Microsoft's schema", () => {
  expect(() => lint(path.join(root, 'manifest.xml'))).not.toThrow();
});

test("Microsoft's own reader understands it", () => {
  // In a process of its own: the reader loads modules that jest's module system does not take.
  const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml')
    .then((read) => console.log(JSON.stringify(read)))`;
  const answer = execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  expect(JSON.parse(answer)).toMatchObject({
    defaultLocale: 'sv-SE',
    displayName: 'Internkontroll',
    hosts: ['Workbook'],
  });
});

function lint(file: string): void {
  execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { stdio: 'pipe' });
}

/** Width and height stand in a PNG's first chunk, big-endian, at bytes 16 and 20. */
function pictureSize(file: string): { width: number; height: number } | null {
  const full = path.join(root, 'assets', file);
  if (!file || !existsSync(full)) return null;
  const png = readFileSync(full);
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

test('who the add-in and its buttons are never changes: Excel knows installed add-ins, their settings and their places on the ribbon by it', () => {
  expect(addIn.id).toBe('b43ad757-4535-4e85-b602-cd7f329057d5');
  expect(/<Id>(.*)<\/Id>/.exec(xml)?.[1]).toBe(addIn.id);
  const ids = [...xml.matchAll(/<(?:CustomTab|Group|Control|Item)\b[^>]* id="([^"]+)"/g)].map(
    (match) => match[1],
  );
  expect(ids).toEqual(
    [
      'Tab',
      'Plan',
      'CreatePlan',
      'Analysis',
      'CheckRisks',
      'RemoveHighlights',
      'Year',
      'FollowUp',
      'Reports',
      'AllReports',
      'Committee',
      'Tertial',
      'YearEnd',
      'RiskPicture',
      'Decisions',
      'Pane',
      'ShowPane',
    ].map((id) => `Internkontroll.${id}`),
  );
});
