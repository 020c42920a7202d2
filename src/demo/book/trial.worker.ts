/** A worker of the page's own origin that tries out one workbook. It says when it is ready, is given the bytes, and says how it went. */
import { tryOut } from './trial';

/** `refused` is the code of what the package layer threw, '' for anything else. */
export type FromTrial = { readonly ready: true } | { readonly passed: true } | { readonly refused: string };

const tell = (message: FromTrial): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  tryOut(data).then(
    () => tell({ passed: true }),
    (error: { readonly code?: string }) => tell({ refused: error.code ?? '' }),
  );
});
tell({ ready: true });
