/** Not well-formed, too deep, too large, or with a document type declaration. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
  constructor(
    message: string,
    /** The code under which the package layer reports it. */
    readonly code: 'bad-xml' | 'dtd-refused' | 'too-big' = 'bad-xml',
  ) {
    super(message);
  }
}
