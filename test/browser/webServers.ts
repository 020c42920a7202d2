/** Real web servers, where they are installed, told about a site by the very file that lies in it. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

interface Place {
  /** The folder above the site's own, readable for everybody. */
  readonly root: string;
  readonly port: number;
  readonly cert: string;
  readonly key: string;
  /** For files of the server's own. */
  readonly scratch: string;
}

interface WebServer {
  readonly command: string;
  /** The whole configuration around our own file. A server that sends X-Frame-Options with everything is a usual one. */
  readonly config: (place: Place) => string;
  readonly args: (config: string, place: Place) => readonly string[];
}

const asRoot = process.getuid?.() === 0;

export const webServers: Readonly<Record<string, WebServer>> = {
  nginx: {
    command: '/usr/sbin/nginx',
    config: ({ root, port, cert, key, scratch }) => `
      ${asRoot ? 'user www-data;' : ''}
      daemon off; pid ${scratch}/nginx.pid; error_log stderr; events {}
      http {
        include /etc/nginx/mime.types; access_log off;
        ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${scratch}/${name};`).join(' ')}
        server {
          listen 127.0.0.1:${port} ssl; ssl_certificate ${cert}; ssl_certificate_key ${key};
          root ${root}; add_header X-Frame-Options DENY;
          include ${root}/internkontroll/server/nginx.conf;
        }
      }`,
    args: (config, { scratch }) => ['-e', 'stderr', '-p', scratch, '-c', config],
  },
  Apache: {
    command: '/usr/sbin/apache2',
    config: ({ root, port, cert, key, scratch }) => `
      ServerRoot ${scratch}
      ${['mpm_event', 'ssl', 'headers', 'mime', 'authz_core'].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
      ${asRoot ? 'User www-data\nGroup www-data' : ''}
      PidFile ${scratch}/apache.pid
      ErrorLog ${scratch}/error.log
      ServerName localhost
      Listen 127.0.0.1:${port}
      TypesConfig /dev/null
      AddType text/html .html
      AddType text/css .css
      AddType text/javascript .js
      AddType image/png .png
      DocumentRoot ${root}
      Header always set X-Frame-Options DENY
      Header set Referrer-Policy origin
      SSLEngine on
      SSLCertificateFile ${cert}
      SSLCertificateKeyFile ${key}
      <Directory ${root}>
        AllowOverride FileInfo
        Require all granted
      </Directory>`,
    args: (config) => ['-X', '-f', config],
  },
};

export const installed = (name: string): boolean => existsSync(webServers[name]!.command);

/** Starts a server over https for a site that lies in a folder named internkontroll under `root`. Answers its origin, and how to stop it. */
export async function startWebServer(
  name: string,
  root: string,
  certificate: { readonly cert: Buffer; readonly key: Buffer },
): Promise<{ readonly origin: string; readonly stop: () => void }> {
  const { command, config, args } = webServers[name]!;
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'internkontroll-server-'));
  const [cert, key, file] = ['cert.pem', 'key.pem', 'server.conf'].map((each) =>
    path.join(scratch, each),
  ) as [string, string, string];
  writeFileSync(cert, certificate.cert);
  writeFileSync(key, certificate.key);
  const place: Place = { root, scratch, cert, key, port: await freePort() };
  writeFileSync(file, config(place));
  for (const folder of [root, scratch]) chmodSync(folder, 0o755);
  const checked = spawnSync(command, [...args(file, place), '-t'], { encoding: 'utf8' });
  if (checked.status !== 0) throw new Error(`${name} does not take the configuration: ${checked.stderr}`);
  const server = spawn(command, args(file, place), { stdio: 'inherit' });
  const origin = `https://localhost:${place.port}`;
  await answers(origin);
  return { origin, stop: () => void server.kill('SIGTERM') };
}

/** The site's folder moved to where a web server would have it; answers the folder above. */
export function putInPlace(site: string): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'internkontroll-root-'));
  renameSync(site, path.join(root, 'internkontroll'));
  chmodSync(path.join(root, 'internkontroll'), 0o755);
  return root;
}

/** Status and headers of an answer. */
export function ask(
  address: string,
): Promise<{ readonly status: number; readonly headers: Readonly<Record<string, unknown>> }> {
  return new Promise((resolve, reject) => {
    request(address, { rejectUnauthorized: false, family: 4 }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });
}

async function answers(origin: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return void (await ask(`${origin}/`));
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
