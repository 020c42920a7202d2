import { serialiseElement } from './xml';
import { elements, setAttr, type XmlElement } from './xmlTree';

/** One of the lists of styles.xml with its entries, and an index by their text. */
export class StyleList {
  readonly items: XmlElement[];
  private byText: Map<string, number> | undefined;

  constructor(
    readonly node: XmlElement,
    readonly inTree: boolean,
  ) {
    this.items = elements(node);
  }

  indexOf(entry: XmlElement): number | undefined {
    return this.index().get(serialiseElement(entry));
  }

  append(entry: XmlElement): number {
    this.node.children.push(entry);
    const at = this.items.push(entry) - 1;
    this.index().set(serialiseElement(entry), at);
    setAttr(this.node, 'count', this.items.length);
    return at;
  }

  private index(): Map<string, number> {
    if (!this.byText) {
      this.byText = new Map();
      // The first of several equal entries is the one that is reused.
      this.items.forEach((item, at) => {
        const text = serialiseElement(item);
        if (!this.byText?.has(text)) this.byText?.set(text, at);
      });
    }
    return this.byText;
  }
}
