import type { Workbook } from './workbook';

/** How each cell of a sheet that is filled or formatted looks, by address: equal looks give equal texts whatever their ids. */
export function cellStyles(book: Workbook, name: string): Readonly<Record<string, string>> {
  const sheet = book.sheet(name);
  const used = sheet.usedRange(false);
  if (!used) return {};
  const { styles } = book.host.document;
  const plain = JSON.stringify(styles.resolve(0));
  const cells = [...sheet.cells(used)].map(
    ({ row, column, style }) => [`${row + 1},${column + 1}`, JSON.stringify(styles.resolve(style))] as const,
  );
  return Object.fromEntries(cells.filter(([, look]) => look !== plain));
}
