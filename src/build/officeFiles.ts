import path from 'node:path';

/**
 * The files of @microsoft/office-js that Excel's clients load (about 4 MB): the loader, one runtime per platform, the
 * mapping table, and the strings in Swedish and English. Used by the `self` build profile only; Microsoft's licence
 * goes with them, and they are copied from node_modules unchanged.
 */
const files = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-web-16.00.js',
  'excel-win32-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'sv-se/office_strings.js',
  'en-us/office_strings.js',
];

/**
 * From → to, for copy-webpack-plugin; `to` is relative to the site. `minimized` keeps webpack from making the scripts
 * smaller: the licence allows no change.
 */
export function officeFiles(): { from: string; to: string; info: { minimized: true } }[] {
  const root = path.dirname(require.resolve('@microsoft/office-js/package.json'));
  const info = { minimized: true } as const;
  return [
    ...files.map((file) => ({ from: path.join(root, 'dist', file), to: `office/${file}`, info })),
    { from: path.join(root, 'LICENSE.md'), to: 'office/LICENSE.md', info },
  ];
}
