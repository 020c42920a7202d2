import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import webpack, { type Configuration } from 'webpack';
import { developmentHeaders } from '../headers';
import { staticFiles } from '../staticServer';

/** The real production build with another entry in place of the pane's, in a folder of its own. Answers the folder. */
export function buildWith(entry: string): Promise<string> {
  return buildSite({}, entry);
}

/** The production build with office.js in it, in a folder of its own; `env` as after `npm run build -- --env`. Answers the folder. */
export async function buildSite(env: { readonly url?: string }, entry?: string): Promise<string> {
  const site = mkdtempSync(path.join(os.tmpdir(), 'internkontroll-site-'));
  const configure = require('../../../webpack.config.js') as (env: object, argv: object) => Configuration;
  const config = configure({ office: 'self', ...env }, { mode: 'production' });
  const from = entry === undefined ? {} : { entry: { taskpane: entry } };
  await new Promise<void>((built, failed) => {
    webpack({ ...config, ...from, output: { ...config.output, path: site } }, (error, stats) => {
      if (error) failed(error);
      else if (stats?.hasErrors()) failed(new Error(stats.toString('errors-only')));
      else built();
    });
  });
  return site;
}

/** Serves a folder on this machine only, with the policy that the real site is to be served with. */
export async function serve(site: string): Promise<{ readonly origin: string; readonly stop: () => void }> {
  const server = createServer(staticFiles(site, () => developmentHeaders('self')));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => server.close(),
  };
}
