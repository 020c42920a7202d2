/** Files of other programs under a workbook's name, as they come by mail and out of shared folders. */
import { gzipSync, strToU8, zipSync } from 'fflate';
import type { HostileFile } from './hostileFiles';
import { relation, ROOT_RELATIONS, sound, TYPES, utf16 } from './parts';

const text = (content: string) => () => strToU8(content);
const bytes =
  (...begins: readonly number[]) =>
  () => {
    const file = new Uint8Array(4096).fill(0x20);
    file.set(begins);
    return file;
  };

/**
 * An OLE2 container as programs write it: a directory over as many sectors as its names need, of 512 bytes or (version 4) of 4,096.
 * Its streams are empty; what is asked about such a file is what it is.
 */
function container(names: readonly string[], sector = 512): Uint8Array {
  const entries = ['Root Entry', ...names];
  const sectors = Math.ceil((entries.length * 128) / sector);
  const file = new Uint8Array(sector * (2 + sectors));
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, sector === 512 ? 3 : 4, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, Math.log2(sector), true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  for (let i = 1; i < 109; i++) view.setUint32(76 + i * 4, 0xffff_ffff, true);
  view.setUint32(sector, 0xffff_fffd, true);
  for (let i = 1; i <= sectors; i++)
    view.setUint32(sector + i * 4, i === sectors ? 0xffff_fffe : i + 1, true);
  entries.forEach((name, index) => {
    const at = 2 * sector + index * 128;
    [...name].forEach((letter, i) => view.setUint16(at + i * 2, letter.charCodeAt(0), true));
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint8(at + 66, index === 0 ? 5 : 2);
  });
  return file;
}

const dataSpaces = ['\x06DataSpaces', 'Version', 'DataSpaceMap', 'DataSpaceInfo', 'StrongEncryptionDataSpace', 'TransformInfo', 'StrongEncryptionTransform', '\x06Primary']; // prettier-ignore
const summaries = ['\x05SummaryInformation', '\x05DocumentSummaryInformation', '\x01CompObj', '_VBA_PROJECT_CUR', 'VBA', 'dir', 'PROJECT', 'PROJECTwm']; // prettier-ignore

/** An Open Packaging package whose main part is of another kind. */
const packaged = (part: string, type: string, kind = 'officeDocument') =>
  zipSync({
    [TYPES]: strToU8(`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${part}" ContentType="${type}"/></Types>`),
    [ROOT_RELATIONS]: strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', kind, `/${part}`)}</Relationships>`),
    [part]: strToU8('<x/>'),
  }); // prettier-ignore

const zipped = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

export const foreignFiles: readonly HostileFile[] = ([
  ['the owner file that Excel keeps beside an open workbook', 'not-zip', () => Uint8Array.of(4, ...strToU8('Anna'.padEnd(54)), 4, 0, ...utf16('Anna'.padEnd(54)).slice(2))],
  ['comma separated text in UTF-16', 'not-zip', () => utf16('Område\tRisk\tS\tK\r\nHR\tRisk att x\t4\t4\r\n')],
  ['a web archive of Excel’s', 'not-zip', text('MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="----=_NextPart"\r\n')],
  ['a table of SYLK', 'not-zip', text('ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K"Risk"\r\nE\r\n')],
  ['rich text', 'not-zip', text('{\\rtf1\\ansi\\deff0 Risk}')],
  ['JSON', 'not-zip', text('{"risker":[{"risk":"Risk att x","s":4,"k":4}]}')],
  ['a flat OpenDocument', 'not-zip', text('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>')],
  ['a workbook compressed once more', 'not-zip', () => gzipSync(sound())],
  ['a workbook as base64, as mail has it', 'not-zip', () => strToU8(Buffer.from(sound()).toString('base64'))],
  ['7-Zip', 'not-zip', bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
  ['RAR', 'not-zip', bytes(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00)],
  ['an Access database', 'not-zip', text(`\0\x01\0\0Standard ACE DB\0${'x'.repeat(4000)}`)],
  ['SQLite', 'not-zip', text(`SQLite format 3\0${'\0'.repeat(4000)}`)],
  ['Excel 4, no container', 'not-zip', bytes(0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00)],
  ['Excel 2, no container', 'not-zip', bytes(0x09, 0x00, 0x04, 0x00, 0x02, 0x00, 0x10, 0x00)],
  ['Lotus 1-2-3', 'not-zip', bytes(0x00, 0x00, 0x02, 0x00, 0x06, 0x04)],
  ['a pointer of Git LFS', 'not-zip', text('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n')],
  ['a sign-in page saved in place of the file', 'not-zip', text('<!DOCTYPE html><html lang="sv"><head><title>Logga in på ditt konto</title></head><body></body></html>')],
  ['a shortcut to the web', 'not-zip', text('[InternetShortcut]\r\nURL=https://kommun.example/risk.xlsx\r\n')],
  ['a shortcut of Google Drive', 'not-zip', text('{"doc_id":"1x","email":"a@kommun.example"}')],
  ['a program for Windows', 'not-zip', bytes(0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00)],
  ['4 kB of what a broken disk gives', 'not-zip', bytes(0xff, 0xff, 0xff, 0xff)],
  ['a password, all its streams', 'encrypted', () => container(['EncryptedPackage', ...dataSpaces, 'EncryptionInfo'])],
  ['a password, large sectors', 'encrypted', () => container([...dataSpaces, 'EncryptionInfo', 'EncryptedPackage'], 4096)],
  ['rights management, all its streams', 'rights-managed', () => container(['EncryptedPackage', '\x06DataSpaces', 'Version', 'DataSpaceMap', 'DataSpaceInfo', 'DRMEncryptedDataSpace', 'TransformInfo', 'DRMEncryptedTransform', '\x06Primary'])],
  ['an .xls with macros, its workbook last in the directory', 'old-xls', () => container([...summaries, 'Workbook'])],
  ['an installer, a container of another kind', 'encrypted-or-xls', () => container(['\x05SummaryInformation', '_Columns', '_Tables'])],
  ['a presentation of old', 'not-zip', () => container([...summaries, 'PowerPoint Document', 'Current User'])],
  ['a presentation', 'not-xlsx', () => packaged('ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml')],
  ['a drawing of Visio', 'not-xlsx', () => packaged('visio/document.xml', 'application/vnd.ms-visio.drawing.main+xml', 'http://schemas.microsoft.com/visio/2010/relationships/document')],
  ['XPS', 'not-xlsx', () => packaged('FixedDocumentSequence.fdseq', 'application/vnd.ms-package.xps-fixeddocumentsequence+xml', 'http://schemas.microsoft.com/xps/2005/06/fixedrepresentation')],
  ['a theme of Office', 'not-xlsx', () => packaged('theme/theme/themeManager.xml', 'application/vnd.openxmlformats-officedocument.themeManager+xml')],
  ['a binary workbook, its part last', 'is-xlsb', () => packaged('xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main')],
  ['a template of OpenDocument', 'is-ods', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet-template'), 'content.xml': strToU8('<x/>') })],
  ['a book to read', 'not-xlsx', () => zipSync({ mimetype: strToU8('application/epub+zip'), 'META-INF/container.xml': strToU8('<x/>') })],
  ['a program of Java', 'not-xlsx', () => zipped('META-INF/MANIFEST.MF', 'Main.class')],
  ['a folder of photos', 'not-xlsx', () => zipped('bilder/IMG_0001.JPG', 'bilder/IMG_0002.JPG')],
  ['Numbers, a package in a package', 'is-numbers', () => zipped('Index.zip', 'Index/Document.iwa', 'Metadata/Properties.plist', 'preview.jpg')],
] as const).map(([name, fate, make]) => ({ name, fate, make })); // prettier-ignore
