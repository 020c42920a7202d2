import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { LoaderContext } from 'webpack';
import { tokenSheet } from './tokens';

/** webpack loader for tokens.css: puts in place the tokens that the style sheets beside it use. */
export default function tokensLoader(this: LoaderContext<object>, source: string): string {
  const folder = path.dirname(this.resourcePath);
  this.addContextDependency(folder);
  const sheets = readdirSync(folder).filter((file) => file.endsWith('.css'));
  return source + tokenSheet(sheets.map((file) => readFileSync(path.join(folder, file), 'utf8')));
}
