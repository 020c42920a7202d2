/** Excel without Excel: opens a workbook and answers Microsoft's Excel client over it. Runs in Node and in a browser. */
import { Host } from './host/host';
import type { HostOptions } from './host/options';

export type { Host } from './host/host';
export type { HostOptions } from './host/options';
export type { Answer, EventMessage, RequestBatch } from './host/protocol';
export { HostError } from './host/errors';

/** Throws XlsxError when the bytes are no workbook that can be opened. */
export function createHost(bytes: Uint8Array, options: HostOptions = {}): Host {
  return new Host(bytes, options);
}
