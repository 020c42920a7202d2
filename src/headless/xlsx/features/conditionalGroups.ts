/**
 * The conditionalFormatting elements of a sheet, those of the original schema and those of Excel 2010 (x14) alike, as
 * groups of rules that share their areas. Groups nobody touched are written back letter by letter.
 */
import type { Area } from '../../document';
import type { SheetPart } from '../parts';
import { parseElement, serialiseElement } from '../xml';
import {
  attr,
  child,
  cloneElement,
  descendants,
  element,
  elements,
  isElement,
  localName,
  removeChild,
  setAttr,
  textOf,
  type XmlElement,
} from '../xmlTree';
import { anchorOf, areaNames, parseAreas } from './areas';
import { formulaElements } from './conditionalRules';
import { CONDITIONAL_FORMATS_URI, extension, setExtension } from './extensions';
import { moveAnchor } from './anchor';

export interface Group {
  readonly element: XmlElement;
  /** As the sheet has it; undefined for a new one. */
  slice: string | undefined;
  readonly extended: boolean;
  areas: readonly Area[];
  touched: boolean;
}

export interface StoredRule {
  /** Stable while the document is open. */
  readonly id: string;
  readonly group: Group;
  readonly element: XmlElement;
}

interface Memory {
  /** What the sheet said then, as text. */
  readonly slices: readonly string[];
  readonly ids: readonly string[];
  readonly next: number;
  readonly groups: Groups | undefined;
}

const memories = new WeakMap<SheetPart, Memory>();

/** What the sheet says now. Rules keep their ids as long as others change formulas only, not the number of rules. */
export function readGroups(sheet: SheetPart): Groups {
  const memory = memories.get(sheet);
  if (memory?.groups && sameTexts(memory.slices, slicesOf(sheet))) return memory.groups;
  const groups = new Groups(sheet, memory?.ids ?? [], memory?.next ?? 1);
  remember(sheet, groups);
  return groups;
}

/** Changes the sheet's rules: all of it or, when `change` throws, nothing. */
export function changeGroups<T>(sheet: SheetPart, change: (groups: Groups) => T): T {
  const groups = readGroups(sheet);
  const before = memories.get(sheet);
  try {
    const answer = change(groups);
    groups.save();
    remember(sheet, groups);
    return answer;
  } catch (error) {
    if (before) memories.set(sheet, { ...before, groups: undefined });
    throw error;
  }
}

function remember(sheet: SheetPart, groups: Groups): void {
  const ids = groups.rules().map((rule) => rule.id);
  memories.set(sheet, { slices: slicesOf(sheet), ids, next: groups.nextId, groups });
}

function slicesOf(sheet: SheetPart): readonly string[] {
  return [...sheet.sections('conditionalFormatting'), sheet.section('extLst') ?? ''];
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** Everything that a sheet says about conditional formats. */
export class Groups {
  readonly all: Group[];
  private readonly content: XmlElement | undefined;
  private readonly ids = new Map<XmlElement, string>();
  /** The rules as they stood when they were last asked for, until one comes or goes. */
  private listed: readonly StoredRule[] | undefined;

  constructor(
    private readonly sheet: SheetPart,
    ids: readonly string[],
    public nextId: number,
  ) {
    this.content = extension(sheet, CONDITIONAL_FORMATS_URI);
    this.all = [
      ...sheet.sections('conditionalFormatting').map(readGroup),
      ...elements(this.content, 'conditionalFormatting').map(readExtendedGroup),
    ];
    const found = this.standing();
    const known = found.length === ids.length ? ids : [];
    found.forEach(({ element: rule }, at) => this.ids.set(rule, known[at] ?? this.newId()));
  }

  /** In file order; rules that only complete one of the original schema (data bars) do not count. */
  rules(): readonly StoredRule[] {
    return (this.listed ??= this.standing().map(({ group, element }) => ({
      group,
      element,
      id: this.ids.get(element) ?? '',
    })));
  }

  /**
   * A new group of the original schema with one rule; gives the rule's id. It goes before the others: where several rules
   * apply to a cell, LibreOffice takes the first in the file alone, and a new rule is the first to count.
   */
  add(areas: readonly Area[], rule: XmlElement, id = this.newId()): string {
    const made = element(`${this.sheet.prefix}conditionalFormatting`, { sqref: areaNames(areas) }, [rule]);
    this.all.unshift({ element: made, slice: undefined, extended: false, areas, touched: true });
    this.ids.set(rule, id);
    this.listed = undefined;
    return id;
  }

  /** Puts another element in a rule's place. What only Excel 2010's schema could say becomes the original one's. */
  replace({ group, element: old, id }: StoredRule, made: XmlElement): void {
    this.remove({ group, element: old });
    if (group.extended) {
      this.add(group.areas, made, id);
    } else {
      group.element.children.push(made);
      this.ids.set(made, id);
    }
  }

  remove({ group, element: rule }: Pick<StoredRule, 'group' | 'element'>): void {
    for (const id of companionsOf(rule)) this.removeCompanion(id);
    removeChild(group.element, rule);
    group.touched = true;
    this.listed = undefined;
  }

  /** The group of one rule alone: split off from its siblings where it has any. */
  isolate({ group, element: rule }: StoredRule): Group {
    if (elements(group.element, 'cfRule').length === 1) return group;
    removeChild(group.element, rule);
    group.touched = true;
    const others = group.element.children.filter(
      (node) => !isElement(node) || localName(node.name) !== 'cfRule',
    );
    const split = { ...cloneElement({ ...group.element, children: others }) };
    split.children.unshift(rule);
    if (group.extended) this.content?.children.push(split);
    const made: Group = { ...group, element: split, slice: undefined };
    this.all.splice(this.all.indexOf(group) + 1, 0, made);
    this.listed = undefined;
    return made;
  }

  /** Other areas for a whole group; relative references keep meaning the same cells. Without areas it goes on saving. */
  setAreas(group: Group, areas: readonly Area[]): void {
    const [from, to] = [anchorOf(group.areas), anchorOf(areas)];
    if (from && to) {
      for (const formula of elements(group.element, 'cfRule').flatMap(formulaElements)) {
        formula.children = [moveAnchor(textOf(formula), from, to)];
      }
    }
    group.areas = areas;
    group.touched = true;
    if (!group.extended) return setAttr(group.element, 'sqref', areaNames(areas));
    const sqref = child(group.element, 'sqref');
    if (sqref) sqref.children = [areaNames(areas)];
  }

  save(): void {
    const touched = this.all.filter((group) => group.touched);
    const kept = this.all.filter((group) => !isEmpty(group));
    if (touched.some((group) => !group.extended)) {
      const written = kept.filter((group) => !group.extended).map(writtenSlice);
      this.sheet.setSections('conditionalFormatting', written);
    }
    if (this.content && touched.some((group) => group.extended)) {
      for (const group of touched)
        if (group.extended && isEmpty(group)) removeChild(this.content, group.element);
      setExtension(this.sheet, CONDITIONAL_FORMATS_URI, this.content);
    }
    if (kept.length < this.all.length) this.listed = undefined;
    for (const group of kept) group.touched = false;
    this.all.splice(0, this.all.length, ...kept);
  }

  private standing(): Omit<StoredRule, 'id'>[] {
    const isExtended = this.all.some(({ extended }) => extended);
    const completing = new Set(
      isExtended ? this.all.filter(({ extended }) => !extended).flatMap(companionIds) : [],
    );
    return this.all.flatMap((group) =>
      elements(group.element, 'cfRule')
        .filter((rule) => !group.extended || !completing.has(attr(rule, 'id') ?? ''))
        .map((rule) => ({ group, element: rule })),
    );
  }

  private removeCompanion(id: string): void {
    for (const group of this.all.filter((candidate) => candidate.extended)) {
      const rule = elements(group.element, 'cfRule').find((candidate) => attr(candidate, 'id') === id);
      if (!rule) continue;
      removeChild(group.element, rule);
      group.touched = true;
    }
  }

  private newId(): string {
    return `cf${this.nextId++}`;
  }
}

function readGroup(slice: string): Group {
  const parsed = parseElement(slice);
  return {
    element: parsed,
    slice,
    extended: false,
    areas: parseAreas(attr(parsed, 'sqref')),
    touched: false,
  };
}

function readExtendedGroup(parsed: XmlElement): Group {
  const areas = parseAreas(textOf(child(parsed, 'sqref')));
  return { element: parsed, slice: undefined, extended: true, areas, touched: false };
}

function writtenSlice(group: Group): string {
  if (group.touched || group.slice === undefined) group.slice = serialiseElement(group.element);
  return group.slice;
}

function isEmpty(group: Group): boolean {
  return group.areas.length === 0 || elements(group.element, 'cfRule').length === 0;
}

function companionIds(group: Group): string[] {
  return elements(group.element, 'cfRule').flatMap(companionsOf);
}

/** The x14 rules that a rule names in its own extLst ([MS-XLSX] 2.6.58, x14:id). */
function companionsOf(rule: XmlElement): string[] {
  return elements(rule, 'extLst').flatMap((list) => descendants(list, 'id').map(textOf));
}
