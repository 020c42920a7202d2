/** Finds the workbook in a package, or tells what else the file is. */
import type { XlsxPackage } from './package';
import { XlsxError, type OpenErrorCode } from './xlsxError';

/** Name of the workbook's part. Also finds out whether the file is strict. */
export function workbookPart(pkg: XlsxPackage): string {
  const office = pkg.relationships('').byKind('officeDocument')[0];
  if (!office) throw new XlsxError(otherKind(pkg));
  if (!pkg.has(office.target)) throw new XlsxError('missing-part', { part: office.target });
  const type = pkg.contentType(office.target) ?? '';
  if (/sheet\.binary/i.test(type) || /\.bin$/i.test(office.target)) throw new XlsxError('is-xlsb');
  // Excel never shows the sheets of such a file, under whatever name.
  if (/addin\.macroEnabled/i.test(type)) throw new XlsxError('is-xlam');
  if (!/spreadsheetml|ms-excel|^application\/xml$|^text\/xml$|^$/i.test(type))
    throw new XlsxError('not-xlsx');
  pkg.strict = office.type.includes('purl.oclc.org');
  return office.target;
}

/** OpenDocument files say what they are in their first entry (OpenDocument 1.3 part 2, 3.3); Numbers keeps .iwa archives. */
function otherKind(pkg: XlsxPackage): OpenErrorCode {
  if (!pkg.has('mimetype')) return pkg.partNames.some(isNumbersPart) ? 'is-numbers' : 'not-xlsx';
  const type = String.fromCharCode(...pkg.readBytes('mimetype').subarray(0, 100));
  return type.startsWith('application/vnd.oasis.opendocument.spreadsheet') ? 'is-ods' : 'not-xlsx';
}

const isNumbersPart = (name: string): boolean => /^Index(\/.*\.iwa|\.zip)$/.test(name);
