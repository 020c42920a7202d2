/**
 * Deflate (RFC 1951) and its checksum by what runs us: Node's own zlib, several times as fast, else fflate, which is what a browser gets.
 * Both write the same contents; the compressed bytes differ.
 */
import { deflateSync, Inflate } from 'fflate';
import { crc32 as ownCrc32 } from './bytes';

/** Asked for in this way since bundles for browsers hold this file too. */
const zlib = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:zlib');

/** Fast before small: what is saved is a tenth of its XML all the same. */
const ZLIB_LEVEL = 3;
/** fflate's level 6 takes a third longer than 4 on sheets and saves some per cent. */
const FFLATE_LEVEL = 4;

export function deflate(data: Uint8Array): Uint8Array {
  return zlib
    ? plain(zlib.deflateRawSync(data, { level: ZLIB_LEVEL }))
    : deflateSync(data, { level: FFLATE_LEVEL });
}

/**
 * What `raw` holds, at most `size` bytes: an entry that lies about its size costs no more than it claims. Throws on damage. What zlib
 * refuses is read once more by fflate, so that a damaged file is judged alike everywhere.
 */
export function inflate(raw: Uint8Array, size: number): Uint8Array {
  try {
    // zlib's own limit is at least one byte.
    if (zlib && size > 0)
      return plain(zlib.inflateRawSync(raw, { chunkSize: size + ROOM, maxOutputLength: size }));
  } catch {
    // Judged below.
  }
  return inflatedSlowly(raw, size);
}

export const crc32: (bytes: Uint8Array) => number = zlib?.crc32 ?? ownCrc32;

/** So much more than the contents that zlib sees in one go that there are no more. */
const ROOM = 64;

/** Node's Buffer is a Uint8Array whose slice() does not copy. */
function plain({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Compressed bytes that are inflated at a time: as fast as all at once, and at most 64 MB come out. */
const STEP = 64 * 1024;

function inflatedSlowly(raw: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((piece) => {
    out.set(piece, filled);
    filled += piece.length;
  });
  for (let at = 0; at < raw.length; at += STEP)
    inflater.push(raw.subarray(at, at + STEP), at + STEP >= raw.length);
  return filled === size ? out : out.subarray(0, filled);
}
