/**
 * The host's tables against Microsoft's client: every member in them exists there, is spelled as on the wire and belongs
 * to ExcelApi 1.14 or earlier. A member we made up would be a test that Excel fails.
 */
import { readFileSync } from 'node:fs';
import '../../src/headless/index';
import { catalogue as MEMBERS } from '../../src/headless/host/objectType';

const client = readFileSync(require.resolve('@microsoft/office-js/dist/excel-win32-16.01.debug.js'), 'utf8');
const excel = client.slice(client.indexOf('_BeginExcel'));

/** Source text of one class of the client. */
function classText(name: string): string {
  const start = excel.indexOf(`var ${name} = (function (_super) {`);
  return start < 0 ? '' : excel.slice(start, excel.indexOf('\n    }(OfficeExtension.ClientObject));', start));
}

/** Sent by the shared runtime, not by a class of the Excel namespace (host-poc/README.md). */
const OTHER_SOURCES = new Set(['NotifyActionHandlerReady', 'SetAppRuntimeState', 'GetAppRuntimeState']);

test('there are tables', () => expect(MEMBERS.length).toBeGreaterThan(35));

test.each(MEMBERS.map((type) => [type.name, type] as const))('%s', (name, type) => {
  const text = classText(name);
  const unknown = [
    ...type.scalars.filter(
      (member) =>
        !text.includes(`"${member.charAt(0).toUpperCase()}${member.slice(1)}"`) &&
        !text.includes(`"${member}"`),
    ),
    ...type.links.filter((member) => !text.includes(`"${member.charAt(0).toUpperCase()}${member.slice(1)}"`)),
    ...type.methods.filter((member) => !text.includes(`"${member}"`) && !OTHER_SOURCES.has(member)),
  ];
  expect(text).not.toBe('');
  expect(unknown.filter((member) => !SET_BY_CUSTOM_CODE.has(`${name}.${member}`))).toEqual([]);
});

/** Sent by the client's hand-written code under names of their own (wire.md 2.7). */
const SET_BY_CUSTOM_CODE = new Set(['Worksheet.gridlines', 'Worksheet.headings']);

test('nothing in the tables is newer than ExcelApi 1.14', () => {
  const newer = MEMBERS.flatMap(({ name, scalars, links, methods }) => {
    const text = classText(name);
    const members = [
      ...scalars,
      ...links,
      ...methods.map((each) => each.charAt(0).toLowerCase() + each.slice(1)),
    ];
    return members.filter((member) => {
      const set = new RegExp(
        `_throwIfApiNotSupported\\("${name}\\.${member}", (\\w+|"[^"]+"), "(\\d+)\\.(\\d+)"`,
      ).exec(text);
      return set !== null && set[1] === '_defaultApiSetName' && Number(set[3]) > 14;
    });
  });
  expect(newer).toEqual([]);
});
