import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file under a folder by its path from there ("assets/icon-32.png"); none where there is no folder. */
export function siteFiles(folder: string): Map<string, Uint8Array> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).replaceAll(path.sep, '/'), readFileSync(file)] as const;
    }),
  );
}
