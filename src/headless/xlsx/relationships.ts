/** A .rels part: read when first asked for, written only when changed. ECMA-376 part 2, 6.5. */
import type { Relationship, Relationships } from './parts';
import { attr, element, elements, prefixOf, removeChild, setAttr } from './xmlTree';
import { documentOf, serialiseXml, type XmlDocument } from './xml';

export class RelationshipPart implements Relationships {
  private readonly tree: XmlDocument;
  private list: Relationship[];

  /**
   * `source`: the part whose relations these are, '' for the package. `tree`: its .rels part, when there is one.
   * `changed` is told after every change.
   */
  constructor(
    private readonly source: string,
    tree: XmlDocument | undefined,
    private readonly strict: boolean,
    private readonly changed: () => void,
  ) {
    this.tree = tree ?? documentOf(element('Relationships', { xmlns: NAMESPACE }));
    this.list = elements(this.tree.root, 'Relationship').map((node) => {
      const type = attr(node, 'Type') ?? '';
      const external = attr(node, 'TargetMode') === 'External';
      const target = attr(node, 'Target') ?? '';
      return {
        id: attr(node, 'Id') ?? '',
        type,
        kind: kindOf(type),
        external,
        target: external ? target : resolveTarget(source, target),
      };
    });
  }

  get items(): readonly Relationship[] {
    return this.list;
  }

  byId(id: string | undefined): Relationship | undefined {
    return this.list.find((item) => item.id === id);
  }

  byKind(kind: string): Relationship[] {
    return this.list.filter((item) => item.kind === kind);
  }

  add(kind: string, target: string, external = false, id = this.freeId()): string {
    const type = kind.includes('://') ? kind : (this.strict ? STRICT : TRANSITIONAL) + kind;
    const written = external ? target : relativeTarget(this.source, target);
    const node = element(`${prefixOf(this.tree.root.name)}Relationship`, {
      Id: id,
      Type: type,
      Target: written,
    });
    setAttr(node, 'TargetMode', external ? 'External' : undefined);
    this.tree.root.children.push(node);
    this.list.push({ id, type, kind: kindOf(type), target, external });
    this.changed();
    return id;
  }

  remove(id: string): void {
    const node = elements(this.tree.root, 'Relationship').find((item) => attr(item, 'Id') === id);
    if (!node) return;
    removeChild(this.tree.root, node);
    this.list = this.list.filter((item) => item.id !== id);
    this.changed();
  }

  toXml(): string {
    return serialiseXml(this.tree);
  }

  private freeId(): string {
    const taken = new Set(this.list.map((item) => item.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    return `rId${number}`;
  }
}

/** Where the relations of a part lie: 'xl/_rels/workbook.xml.rels'. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';

function kindOf(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

/** Part name that a target means, seen from its source: relative, or absolute with a leading slash. */
function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/#.*$/, '');
  const folders = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '' && step !== '.') folders.push(step);
  }
  return folders.join('/');
}

function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
