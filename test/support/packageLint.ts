/**
 * What Excel would complain about, or silently repair, in an .xlsx: relations that dangle, parts that nobody points at,
 * elements out of order, indices out of range. Gives one line per problem, none for a sound file.
 */
import { strFromU8, unzipSync } from 'fflate';
import { lintSheet, type SheetFacts } from './sheetLint';
import { all, attribute, childrenOf, doubles, inOrder, parse, type Node } from './xmlTree';

export function lintPackage(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const problems: string[] = [];
  const trees = new Map<string, Node>();
  for (const [name, content] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    try {
      trees.set(name, parse(strFromU8(content)));
    } catch (error) {
      problems.push(`${name}: ${(error as Error).message}`);
    }
  }
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
  const pkg: Package = { names, trees, relations: readRelations(trees) };
  return [
    ...problems,
    ...lintContentTypes(pkg),
    ...lintRelations(pkg),
    ...lintIds(pkg),
    ...lintOrphans(pkg),
    ...lintWorkbook(pkg),
  ];
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

interface Package {
  readonly names: readonly string[];
  readonly trees: ReadonlyMap<string, Node>;
  /** By source part, '' for the package. */
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
}

function readRelations(trees: ReadonlyMap<string, Node>): Map<string, Relation[]> {
  const relations = new Map<string, Relation[]>();
  for (const [name, root] of trees) {
    const source = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (!source) continue;
    const part = `${source[1]}${source[2]}`;
    const list = childrenOf(root, 'Relationship').map((node) => {
      const external = attribute(node, 'TargetMode') === 'External';
      const target = attribute(node, 'Target') ?? '';
      return {
        id: attribute(node, 'Id') ?? '',
        type: attribute(node, 'Type') ?? '',
        external,
        target: external ? target : new URL(target, `http://p/${part}`).pathname.slice(1),
      };
    });
    relations.set(part, list);
  }
  return relations;
}

function find(pkg: Package, name: string): string | undefined {
  const wanted = decodeURIComponent(name).toLowerCase();
  return pkg.names.find((item) => item.toLowerCase() === wanted);
}

function lintContentTypes({ names, trees }: Package): string[] {
  const root = trees.get('[Content_Types].xml');
  const defaults = new Set(
    childrenOf(root, 'Default').map((node) => attribute(node, 'Extension')?.toLowerCase()),
  );
  const overrides = childrenOf(root, 'Override').map((node) =>
    (attribute(node, 'PartName') ?? '').slice(1).toLowerCase(),
  );
  const lower = new Set(names.map((name) => name.toLowerCase()));
  return [
    ...names
      .filter((name) => name !== '[Content_Types].xml')
      .filter(
        (name) =>
          !overrides.includes(name.toLowerCase()) && !defaults.has(name.split('.').pop()?.toLowerCase()),
      )
      .map((name) => `${name}: no content type`),
    ...overrides.filter((name) => !lower.has(name)).map((name) => `${name}: content type without part`),
    ...doubles(overrides).map((name) => `${name}: two content types`),
  ];
}

function lintRelations(pkg: Package): string[] {
  return [...pkg.relations].flatMap(([source, relations]) => [
    ...relations
      .filter((relation) => !relation.external && !find(pkg, relation.target))
      .map((relation) => `${source}: relation ${relation.id} to missing ${relation.target}`),
    ...doubles(relations.map((relation) => relation.id)).map((id) => `${source}: two relations ${id}`),
    ...(source !== '' && !find(pkg, source) ? [`${source}: relations without part`] : []),
  ]);
}

/** Every r:id in the XML names a relation of its part. */
function lintIds(pkg: Package): string[] {
  return [...pkg.trees].flatMap(([name, root]) => {
    const known = new Set((pkg.relations.get(name) ?? []).map((relation) => relation.id));
    return all(root)
      .flatMap((node) => node.attributes)
      .filter(({ uri, local }) => /officeDocument\/(2006\/)?relationships$/.test(uri) && local !== 'dm')
      .filter(({ value }) => value !== '' && !known.has(value))
      .map(({ value }) => `${name}: r:id ${value} without relation`);
  });
}

function lintOrphans(pkg: Package): string[] {
  const seen = new Set<string>();
  const visit = (source: string) => {
    for (const relation of pkg.relations.get(source) ?? []) {
      const name = relation.external ? undefined : find(pkg, relation.target);
      if (!name || seen.has(name)) continue;
      seen.add(name);
      visit(name);
    }
  };
  visit('');
  return pkg.names
    .filter((name) => !seen.has(name) && name !== '[Content_Types].xml' && !name.endsWith('.rels'))
    .map((name) => `${name}: nobody points at it`);
}

function lintWorkbook(pkg: Package): string[] {
  const part = pkg.relations.get('')?.find((relation) => relation.type.endsWith('/officeDocument'))?.target;
  const root = part === undefined ? undefined : pkg.trees.get(part);
  if (part === undefined || !root) return ['no workbook'];
  const sheets = childrenOf(childrenOf(root, 'sheets')[0], 'sheet');
  const relations = pkg.relations.get(part) ?? [];
  const related = (kind: string) => {
    const target = relations.find((relation) => relation.type.endsWith(`/${kind}`))?.target;
    return target === undefined ? undefined : pkg.trees.get(find(pkg, target) ?? '');
  };
  const styles = related('styles');
  const facts = {
    cellFormats: childrenOf(childrenOf(styles, 'cellXfs')[0], 'xf').length,
    differentials: childrenOf(childrenOf(styles, 'dxfs')[0], 'dxf').length,
    sharedStrings: childrenOf(related('sharedStrings'), 'si').length,
  };
  return [
    ...lintSheetList(root, sheets),
    ...sheets.flatMap((sheet) => {
      const id = sheet.attributes.find(({ local, uri }) => local === 'id' && uri !== '')?.value;
      const relation = relations.find((item) => item.id === id);
      if (!relation?.type.endsWith('/worksheet')) return [];
      const name = find(pkg, relation.target) ?? '';
      return lintWorksheet(pkg, name, facts);
    }),
    ...lintCalcChain(pkg, related('calcChain'), sheets, relations),
  ];
}

function lintSheetList(root: Node, sheets: readonly Node[]): string[] {
  const names = sheets.map((sheet) => (attribute(sheet, 'name') ?? '').toUpperCase());
  const ids = sheets.map((sheet) => attribute(sheet, 'sheetId') ?? '');
  const view = childrenOf(childrenOf(root, 'bookViews')[0], 'workbookView')[0];
  const defined = childrenOf(childrenOf(root, 'definedNames')[0], 'definedName');
  const scopes = defined.map((node) => attribute(node, 'localSheetId')).filter((id) => id !== undefined);
  const visible = sheets.filter(
    (sheet) => !attribute(sheet, 'state') || attribute(sheet, 'state') === 'visible',
  );
  return [
    ...doubles(names).map((name) => `two sheets ${name}`),
    ...doubles(ids).map((id) => `two sheetIds ${id}`),
    ...names.filter((name) => name.length < 1 || name.length > 31).map((name) => `sheet name ${name}`),
    ...scopes.filter((id) => Number(id) >= sheets.length).map((id) => `localSheetId ${id}`),
    ...doubles(
      defined.map((node) => `${attribute(node, 'name')?.toUpperCase()}@${attribute(node, 'localSheetId')}`),
    ).map((name) => `two names ${name}`),
    ...(Number(attribute(view, 'activeTab') ?? 0) >= sheets.length ? ['activeTab out of range'] : []),
    ...(visible.length === 0 ? ['no visible sheet'] : []),
    ...inOrder(root, WORKBOOK_ORDER).map((problem) => `workbook: ${problem}`),
  ];
}

function lintWorksheet(pkg: Package, name: string, facts: Omit<SheetFacts, 'tables'>): string[] {
  const root = pkg.trees.get(name);
  if (!root) return [`${name}: not read`];
  const tables = (pkg.relations.get(name) ?? [])
    .filter((relation) => relation.type.endsWith('/table'))
    .flatMap((relation) => pkg.trees.get(find(pkg, relation.target) ?? '') ?? []);
  return lintSheet(root, { ...facts, tables }).map((problem) => `${name}: ${problem}`);
}

/** Excel calls a file damaged when the chain names a cell without formula. */
function lintCalcChain(
  pkg: Package,
  chain: Node | undefined,
  sheets: readonly Node[],
  relations: readonly Relation[],
): string[] {
  let sheetId = '';
  return childrenOf(chain, 'c').flatMap((link) => {
    sheetId = attribute(link, 'i') ?? sheetId;
    const sheet = sheets.find((node) => attribute(node, 'sheetId') === sheetId);
    const id = sheet?.attributes.find(({ local, uri }) => local === 'id' && uri !== '')?.value;
    const target = relations.find((relation) => relation.id === id)?.target ?? '';
    const root = pkg.trees.get(find(pkg, target) ?? '');
    const cells = childrenOf(childrenOf(root, 'sheetData')[0], 'row').flatMap((row) => childrenOf(row, 'c'));
    const cell = cells.find((node) => attribute(node, 'r') === attribute(link, 'r'));
    return childrenOf(cell, 'f').length > 0
      ? []
      : [`calcChain names ${attribute(link, 'r')}, which has no formula`];
  });
}

const WORKBOOK_ORDER =
  'fileVersion fileSharing workbookPr AlternateContent revisionPtr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );
