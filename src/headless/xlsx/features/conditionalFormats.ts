/** Conditional formats of a sheet. Kinds we cannot write are listed, moved and deleted, but never rewritten. */
import type { Area } from '../../document';
import type { ConditionalFormat, ConditionalFormatList, ConditionalRule } from '../../documentFeatures';
import type { DifferentialFormat } from '../../documentStyles';
import type { SheetPart } from '../parts';
import { readDifferential } from '../styleReading';
import { workbookPalette } from '../workbookPalette';
import { attr, child, numberAttr, setAttr, type XmlElement } from '../xmlTree';
import { cellName, overlaps, withoutAll } from './areas';
import { changeGroups, readGroups, type Groups, type StoredRule } from './conditionalGroups';
import { priorityOf, readRule, ruleElement } from './conditionalRules';

export function openConditionalFormats(sheet: SheetPart): ConditionalFormatList {
  return {
    get items() {
      return inOrder(readGroups(sheet)).map((rule, position) => describe(sheet, rule, position));
    },
    get(id) {
      const ordered = inOrder(readGroups(sheet));
      const position = ordered.findIndex((rule) => rule.id === id);
      return position < 0 ? undefined : describe(sheet, ordered[position]!, position);
    },
    add: (areas, rule) =>
      changeGroups(sheet, (groups) => {
        makeRoomAtTop(inOrder(groups));
        return groups.add(areas, build(sheet, areas, rule, 1));
      }),
    update: (id, rule) =>
      changeGroups(sheet, (groups) => {
        const found = find(groups, id);
        groups.replace(found, build(sheet, found.group.areas, rule, priorityOf(found.element)));
      }),
    setAreas: (id, areas) =>
      changeGroups(sheet, (groups) => groups.setAreas(groups.isolate(find(groups, id)), areas)),
    setPriority: (id, position) => changeGroups(sheet, (groups) => moveTo(groups, id, position)),
    delete: (id) => changeGroups(sheet, (groups) => groups.remove(find(groups, id))),
    clear: (areas) => changeGroups(sheet, (groups) => clear(groups, areas)),
  };
}

function find(groups: Groups, id: string): StoredRule {
  const found = groups.rules().find((rule) => rule.id === id);
  if (!found) throw new RangeError(`no conditional format ${id}`);
  return found;
}

/** By priority; equal ones as the file has them. */
function inOrder(groups: Groups): StoredRule[] {
  return [...groups.rules()].sort((one, other) => priorityOf(one.element) - priorityOf(other.element));
}

function describe(sheet: SheetPart, { id, group, element }: StoredRule, priority: number): ConditionalFormat {
  const rule = readRule(element, formatOf(sheet, element));
  const type = attr(element, 'type') ?? 'expression';
  return { id, areas: group.areas, priority, type, ...(rule ? { rule } : {}) };
}

/** A rule of the original schema points at a dxf in styles.xml, one of Excel 2010's carries its own. */
function formatOf(sheet: SheetPart, rule: XmlElement): DifferentialFormat {
  const dxfId = numberAttr(rule, 'dxfId');
  if (dxfId !== undefined) return sheet.workbook.styles.resolveDifferential(dxfId);
  const own = child(rule, 'dxf');
  return own ? readDifferential(own, workbookPalette(sheet.workbook)) : {};
}

function build(
  sheet: SheetPart,
  areas: readonly Area[],
  rule: ConditionalRule,
  priority: number,
): XmlElement {
  const [first] = areas;
  if (!first) throw new RangeError('a conditional format needs an area');
  const anchor = cellName(first.row, first.column);
  const dxfId = saysSomething(rule.format) ? sheet.workbook.styles.addDifferential(rule.format) : undefined;
  return ruleElement(sheet.prefix, rule, { anchor, priority, dxfId });
}

function saysSomething(format: DifferentialFormat): boolean {
  return Object.values(format).some(
    (value) => value !== undefined && (typeof value !== 'object' || Object.keys(value).length > 0),
  );
}

/** Frees priority 1 with as few changes as possible: only an unbroken run from 1 on moves down. */
function makeRoomAtTop(ordered: readonly StoredRule[]): void {
  let taken = 1;
  for (const rule of ordered) {
    if (priorityOf(rule.element) > taken) return;
    setPriority(rule, ++taken);
  }
}

function moveTo(groups: Groups, id: string, position: number): void {
  const ordered = inOrder(groups);
  const at = ordered.findIndex((rule) => rule.id === id);
  if (at < 0) throw new RangeError(`no conditional format ${id}`);
  ordered.splice(position, 0, ...ordered.splice(at, 1));
  ordered.forEach((rule, index) => setPriority(rule, index + 1));
}

function setPriority(rule: StoredRule, priority: number): void {
  if (priorityOf(rule.element) === priority) return;
  setAttr(rule.element, 'priority', priority);
  rule.group.touched = true;
}

function clear(groups: Groups, cuts: readonly Area[]): void {
  for (const group of groups.all) {
    if (group.areas.some((area) => cuts.some((cut) => overlaps(area, cut)))) {
      groups.setAreas(group, withoutAll(group.areas, cuts));
    }
  }
}
