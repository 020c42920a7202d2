/** The Open Packaging container: named parts, their content types and relationships, over a zip. ECMA-376 part 2. */
import type { OpenLimits } from '../document';
import { encodeUtf8 } from './bytes';
import { CONTENT_TYPES, ContentTypes } from './contentTypes';
import type { Package } from './parts';
import { partText, partTree } from './partText';
import { RelationshipPart, relationshipsName } from './relationships';
import { XlsxError } from './xlsxError';
import { DEFAULT_LIMITS, entryBytes, readZip, writeZip, type ZipEntry } from './zip';

/** Opens the container only; what is in it is for the caller to judge. Throws XlsxError. */
export function openPackage(file: Uint8Array, limits: OpenLimits = DEFAULT_LIMITS): XlsxPackage {
  // Node's Buffer is a Uint8Array whose slice() does not copy: only plain ones from here on.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  return new XlsxPackage(bytes, readZip(bytes, limits));
}

/** Decoded texts of parts up to this size are kept: small ones are read over and over, large ones once. */
const KEPT_TEXT = 512 * 1024;

export class XlsxPackage implements Package {
  /** Set by whoever finds out. */
  strict = false;
  /** In zip order; the key is the lower-case name. */
  private readonly entries = new Map<string, ZipEntry>();
  private readonly relations = new Map<string, RelationshipPart>();
  private readonly dirtyRelations = new Set<string>();
  private readonly texts = new Map<string, string>();
  private readonly flushes: (() => void)[] = [];
  private readonly types: ContentTypes | undefined;
  private changed = false;

  constructor(
    private readonly file: Uint8Array,
    entries: readonly ZipEntry[],
  ) {
    for (const entry of entries) this.entries.set(entry.name.toLowerCase(), entry);
    if (this.has(CONTENT_TYPES)) {
      this.types = new ContentTypes(partTree(CONTENT_TYPES, this.readText(CONTENT_TYPES)));
    }
  }

  /** Names of all parts in zip order, folders left out. */
  get partNames(): string[] {
    return [...this.entries.values()].map((entry) => entry.name).filter((name) => !name.endsWith('/'));
  }

  /** True when save() would write something else than was opened. Flushes first. */
  get isDirty(): boolean {
    this.flush();
    return this.changed;
  }

  has(part: string): boolean {
    return this.find(part) !== undefined;
  }

  readText(part: string): string {
    const key = part.toLowerCase();
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const bytes = this.readBytes(part);
    const text = partText(part, bytes);
    if (bytes.length <= KEPT_TEXT) this.texts.set(key, text);
    return text;
  }

  readBytes(part: string): Uint8Array {
    const entry = this.find(part);
    if (!entry) throw new XlsxError('missing-part', { part });
    return entryBytes(entry);
  }

  writeText(part: string, text: string, contentType?: string): void {
    this.writeBytes(part, encodeUtf8(text), contentType);
  }

  writeBytes(part: string, bytes: Uint8Array, contentType?: string): void {
    const old = this.find(part);
    const name = old?.name ?? part;
    const entry = old?.stored ? { name, stored: old.stored, data: bytes } : { name, data: bytes };
    this.entries.set(name.toLowerCase(), entry);
    this.texts.clear();
    if (contentType) this.types?.set(name, contentType);
    this.changed = true;
  }

  remove(part: string): void {
    const entry = this.find(part);
    if (!entry) return;
    const targets = this.relationships(entry.name).items.filter((item) => !item.external);
    this.drop(relationshipsName(entry.name));
    this.relations.delete(entry.name.toLowerCase());
    this.drop(entry.name);
    for (const { target } of targets) if (!this.isReferenced(target)) this.remove(target);
  }

  contentType(part: string): string | undefined {
    return this.types?.of(part);
  }

  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace('#', String(number));
      if (!this.has(name)) return name;
    }
  }

  relationships(part: string): RelationshipPart {
    const key = part.toLowerCase();
    let found = this.relations.get(key);
    if (!found) {
      const name = relationshipsName(part);
      const tree = this.has(name) ? partTree(name, this.readText(name)) : undefined;
      found = new RelationshipPart(part, tree, this.strict, () => this.touchRelations(part));
      this.relations.set(key, found);
    }
    return found;
  }

  onSave(flush: () => void): void {
    this.flushes.push(flush);
  }

  save(): Uint8Array {
    return this.isDirty ? writeZip([...this.entries.values()]) : this.file.slice();
  }

  private flush(): void {
    for (const flush of this.flushes) flush();
    for (const part of this.dirtyRelations) this.writeRelations(part);
    this.dirtyRelations.clear();
    if (this.types?.isDirty) {
      this.types.isDirty = false;
      this.writeText(CONTENT_TYPES, this.types.toXml());
    }
  }

  private touchRelations(part: string): void {
    this.dirtyRelations.add(part);
    this.changed = true;
  }

  private writeRelations(part: string): void {
    if (part !== '' && !this.has(part)) return;
    const relations = this.relationships(part);
    const name = relationshipsName(part);
    if (relations.items.length === 0) this.drop(name);
    else {
      this.types?.ensureDefault('rels', 'application/vnd.openxmlformats-package.relationships+xml');
      this.writeText(name, relations.toXml());
    }
  }

  private drop(part: string): void {
    const entry = this.find(part);
    if (!entry) return;
    this.entries.delete(entry.name.toLowerCase());
    this.texts.clear();
    this.types?.remove(entry.name);
    this.changed = true;
  }

  /** True when any part still points at this one; asked only when something is removed. */
  private isReferenced(target: string): boolean {
    const wanted = target.toLowerCase();
    const sources = ['', ...this.partNames.filter((name) => this.has(relationshipsName(name)))];
    const live = [...this.relations]
      .filter(([, relations]) => relations.items.length > 0)
      .map(([key]) => key);
    return [...new Set([...sources.map((name) => name.toLowerCase()), ...live])].some((source) =>
      this.relationships(source).items.some((item) => !item.external && item.target.toLowerCase() === wanted),
    );
  }

  /** Part names in relationships are URIs; a few writers escape what the zip does not. */
  private find(part: string): ZipEntry | undefined {
    const key = part.toLowerCase();
    return this.entries.get(key) ?? (key.includes('%') ? this.entries.get(unescapeUri(key)) : undefined);
  }
}

function unescapeUri(text: string): string {
  try {
    return decodeURIComponent(text).toLowerCase();
  } catch {
    return text;
  }
}
