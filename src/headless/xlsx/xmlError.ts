/** Not well-formed, too deep, too large, or with a document type declaration. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}
