/** The demo's files over HTTP, for this machine only. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoHeaders } from './policy';
import { contentType, type Site } from './site';

export interface DemoServer {
  /** "http://localhost:4300/" */
  readonly address: string;
  readonly port: number;
  close(): void;
}

/** The wanted port, else one of the next twenty, else any that is free; 0 takes any. */
export async function startDemoServer(site: Site, wanted: number): Promise<DemoServer> {
  const server = http.createServer((request, response) => answer(site, request, response));
  const port = await listen(server, wanted);
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://localhost:${port}/`, port, close };
}

/** Answers one request with a file of the site; reading is all that it allows. */
export function answer(site: Site, request: http.IncomingMessage, response: http.ServerResponse): void {
  const file = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html';
  const body = site.get(decodeURIComponent(file));
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (!body || !reading) return void response.writeHead(reading ? 404 : 405, demoHeaders(file)).end();
  const headers = { ...demoHeaders(file), 'Content-Type': contentType(file), 'Content-Length': body.length };
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
}

async function listen(server: http.Server, wanted: number): Promise<number> {
  const tries = wanted === 0 ? [0] : [...Array.from({ length: 20 }, (_, index) => wanted + index), 0];
  for (const port of tries.filter((each) => each < 65_536)) {
    if (await listening(server, port)) return (server.address() as AddressInfo).port;
  }
  throw new Error('no free port');
}

function listening(server: http.Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', refused);
    server.listen(port, 'localhost', () => {
      server.off('error', refused);
      resolve(true);
    });
  });
}
