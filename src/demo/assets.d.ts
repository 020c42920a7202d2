/** Files that webpack puts into the page's script. */
declare module '*.xml' {
  const text: string;
  export default text;
}

declare module '*.xlsx' {
  const bytes: Uint8Array;
  export default bytes;
}
