/**
 * The container of Excel 97–2003 files, which password-protected .xlsx files use too ([MS-CFB], [MS-OFFCRYPTO] 2.3.4.5).
 * Only its directory is looked at, to tell people which of the two they have.
 */
import type { OpenErrorCode } from './xlsxError';

export function isOle2(file: Uint8Array): boolean {
  return file.length >= 8 && SIGNATURE.every((byte, index) => file[index] === byte);
}

/** What the streams and storages of the container tell, the first that is there; 'encrypted-or-xls' when none is. */
export function oleErrorCode(file: Uint8Array): OpenErrorCode {
  const names = new Set(directoryNames(file));
  return TOLD_BY.find(([name]) => names.has(name))?.[1] ?? 'encrypted-or-xls';
}

/** [MS-OFFCRYPTO] 2.2.2 for rights management, which wraps a workbook as a password does. */
const TOLD_BY: readonly (readonly [name: string, code: OpenErrorCode])[] = [
  ['DRMEncryptedDataSpace', 'rights-managed'],
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', 'old-xls'],
  ['Book', 'old-xls'],
  ['WordDocument', 'not-zip'],
  ['PowerPoint Document', 'not-zip'],
  ['VisioDocument', 'not-zip'],
  ['__properties_version1.0', 'not-zip'],
];

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY = 128;

/** Names of streams and storages; the directory is a chain of sectors through the allocation table. */
function directoryNames(file: Uint8Array): string[] {
  if (file.length < 512) return [];
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const sectorSize = 1 << Math.min(view.getUint16(30, true), 16);
  const names: string[] = [];
  let sector = view.getUint32(48, true);
  // A damaged chain may run in circles; no workbook has more directory sectors than this.
  for (let seen = 0; seen < 1000 && (sector + 2) * sectorSize <= file.length; seen++) {
    const start = (sector + 1) * sectorSize;
    for (let at = start; at < start + sectorSize; at += ENTRY) names.push(entryName(view, at));
    sector = nextSector(view, sector, sectorSize);
  }
  return names.filter((name) => name !== '');
}

function entryName(view: DataView, at: number): string {
  const units = Math.min(32, view.getUint16(at + 64, true) / 2) - 1;
  let name = '';
  for (let i = 0; i < units; i++) name += String.fromCharCode(view.getUint16(at + i * 2, true));
  return name;
}

/** Through the first 109 allocation sectors, which the header lists: enough for files of several megabytes. */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perTable = sectorSize / 4;
  const table = Math.floor(sector / perTable);
  if (table >= 109) return 0xffff_ffff;
  const at = (view.getUint32(76 + table * 4, true) + 1) * sectorSize + (sector % perTable) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : 0xffff_ffff;
}
