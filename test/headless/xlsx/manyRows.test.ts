import { createHost } from '../../../src/headless';
import { xlsx } from '../../support/xlsx';

/** Processor time of the quicker of two, so that a busy machine counts for little. */
function time(work: () => unknown): number {
  const times = [1, 2].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.min(...times);
}

const rows = (count: number, row: (number: number) => string) =>
  xlsx({
    sheets: [
      {
        name: 'Blad1',
        xml: `<sheetData>${Array.from({ length: count }, (_, i) => row(i + 1)).join('')}</sheetData>`,
      },
    ],
  });

test('rows and cells without addresses are read in time that grows with them, not by their square', () => {
  const count = 60_000;
  const addressed = rows(
    count,
    (number) => `<row r="${number}"><c r="A${number}"><v>${number}</v></c></row>`,
  );
  const bare = rows(count, (number) => `<row><c><v>${number}</v></c></row>`);
  const last = (file: Uint8Array) => createHost(file).document.sheets[0]!.get(count - 1, 0).value;
  expect([last(addressed), last(bare)]).toEqual([count, count]);
  // They are read twice and written once; looked up one by one among all, they took a hundred times as long.
  expect(time(() => last(bare))).toBeLessThan(15 * time(() => last(addressed)));
});
