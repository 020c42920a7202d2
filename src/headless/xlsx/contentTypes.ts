/** [Content_Types].xml: what each part is, by extension or by name. ECMA-376 part 2, 6.2.3. */
import { attr, element, elements, prefixOf, removeChild, type XmlElement } from './xmlTree';
import { serialiseXml, type XmlDocument } from './xml';

export const CONTENT_TYPES = '[Content_Types].xml';

export class ContentTypes {
  isDirty = false;

  constructor(private readonly tree: XmlDocument) {}

  of(part: string): string | undefined {
    return attr(this.override(part) ?? this.default(part), 'ContentType');
  }

  /** Nothing is written when the extension's default already says so. */
  set(part: string, type: string): void {
    if (this.of(part) === type) return;
    this.remove(part);
    if (this.of(part) === type) return;
    const name = `${prefixOf(this.tree.root.name)}Override`;
    this.tree.root.children.push(element(name, { PartName: `/${part}`, ContentType: type }));
    this.isDirty = true;
  }

  /** Forgets the part; defaults for its extension stay. */
  remove(part: string): void {
    const node = this.override(part);
    if (!node) return;
    removeChild(this.tree.root, node);
    this.isDirty = true;
  }

  /** Makes sure that parts of an extension have a type: 'rels', 'vml', 'png'. */
  ensureDefault(extension: string, type: string): void {
    if (this.default(`x.${extension}`)) return;
    const name = `${prefixOf(this.tree.root.name)}Default`;
    this.tree.root.children.unshift(element(name, { Extension: extension, ContentType: type }));
    this.isDirty = true;
  }

  toXml(): string {
    return serialiseXml(this.tree);
  }

  private override(part: string): XmlElement | undefined {
    const wanted = `/${part}`.toLowerCase();
    return elements(this.tree.root, 'Override').find((node) => {
      const name = attr(node, 'PartName')?.toLowerCase();
      return name === wanted || `/${name}` === wanted;
    });
  }

  private default(part: string): XmlElement | undefined {
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    return elements(this.tree.root, 'Default').find(
      (node) => attr(node, 'Extension')?.toLowerCase() === extension,
    );
  }
}
