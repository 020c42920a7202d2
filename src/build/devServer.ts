/**
 * `npm run dev-server`: the site on https://localhost:3000, rebuilt when a source changes. Excel loads add-ins over
 * https only, so the first start asks to trust a certificate for this machine (office-addin-dev-certs).
 */
import { createServer } from 'node:https';
import path from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import webpack, { type Configuration } from 'webpack';
import { developmentHeaders } from './headers';
import { developmentUrl } from './siteUrl';
import { staticFiles } from './staticServer';

async function main(): Promise<void> {
  const configure = require('../../webpack.config.js') as (env: object, argv: object) => Configuration;
  const compiler = webpack(configure({}, { mode: 'development' }));
  compiler?.watch({}, (error, stats) => console.log(error ?? stats?.toString('errors-warnings')));
  const { key, cert } = await getHttpsServerOptions();
  const site = path.resolve(__dirname, '../../dist');
  const { port } = new URL(developmentUrl);
  createServer(
    { key, cert },
    staticFiles(site, () => developmentHeaders('cdn')),
  ).listen(Number(port));
  console.log(developmentUrl);
}

void main();
