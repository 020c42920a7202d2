/**
 * `npm run dev-server`: the site on https://localhost:3000, rebuilt when a source changes. Excel loads add-ins over
 * https only, so the first start asks to trust a certificate for this machine (office-addin-dev-certs).
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import path from 'node:path';
import { generateCertificates, getHttpsServerOptions } from 'office-addin-dev-certs';
import webpack, { type Configuration } from 'webpack';
import { developmentHeaders } from './headers';
import { developmentUrl } from './siteUrl';
import { staticFiles } from './staticServer';

async function main(): Promise<void> {
  const configure = require('../../webpack.config.js') as (env: object, argv: object) => Configuration;
  const compiler = webpack(configure({}, { mode: 'development' }));
  compiler?.watch({}, (error, stats) => console.log(error ?? stats?.toString('errors-warnings')));
  const site = path.resolve(__dirname, '../../dist');
  const { port } = new URL(developmentUrl);
  createServer(
    await certificate(),
    staticFiles(site, () => developmentHeaders('cdn')),
  )
    .on('error', (error) => {
      console.error(`${developmentUrl} could not be served: ${error.message}`);
      process.exit(1);
    })
    .listen(Number(port), () => console.log(developmentUrl));
}

interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** The one that this machine trusts; where it cannot be made to (no administrator, no store for it), one that the browser warns of. */
async function certificate(): Promise<Certificate> {
  try {
    const { key, cert } = await getHttpsServerOptions();
    return { key, cert };
  } catch (error) {
    const [reason] = String(error).split('\n', 1);
    console.warn(
      `${reason}\nThe browser will warn of the certificate: open ${developmentUrl} in it and go on.`,
    );
  }
  const folder = path.resolve(__dirname, '../../node_modules/.cache/dev-certs');
  mkdirSync(folder, { recursive: true });
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => path.join(folder, name));
  await generateCertificates(ca, cert, key);
  return { key: readFileSync(key!), cert: readFileSync(cert!) };
}

void main();
