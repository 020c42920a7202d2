/** The namespace of `r:id` attributes; strict packages (ISO/IEC 29500 Strict) have their own. */
export function relationNamespace(pkg: { readonly strict: boolean }): string {
  return pkg.strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
}
