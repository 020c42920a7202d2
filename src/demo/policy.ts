/** The demo page's Content-Security-Policy: the pane's own (build/csp.ts), with the frame allowed and every connection forbidden. */
import { pagePolicy } from '../build/csp';

/** No script of this page can send anything anywhere: the browser itself stands for "nothing leaves the browser". */
export const demoPolicy = `${pagePolicy('self').replace(/connect-src [^;]*/, `connect-src 'none'`)}; frame-src 'self'`;

/** Headers for what the demo serves; a <meta> cannot say who may frame a page. */
export function demoHeaders(file: string): Readonly<Record<string, string>> {
  const pane = file === 'taskpane.html';
  const policy = pane
    ? `${pagePolicy('self')}; frame-ancestors 'self'`
    : `${demoPolicy}; frame-ancestors 'none'`;
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
}
