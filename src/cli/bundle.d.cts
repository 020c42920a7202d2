/** What bundle.cjs gives; it is plain JavaScript, since it is what reads TypeScript. */
export function bundled(programs: readonly string[]): string;
