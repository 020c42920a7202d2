/**
 * Data validations of a sheet. Setting one cuts its cells out of the others, whose remaining cells keep theirs, with
 * relative references meaning what they meant.
 */
import type { Area } from '../../document';
import type { DataValidation, DataValidationList } from '../../documentFeatures';
import type { SheetPart } from '../parts';
import { lastAnswer } from '../partTree';
import { parseElement, serialiseElement } from '../xml';
import { attr, child, element, elements, removeChild, setAttr, textOf, type XmlElement } from '../xmlTree';
import { moveAnchor } from './anchor';
import { anchorOf, areaNames, contains, overlaps, parseAreas, withoutAll } from './areas';
import { DATA_VALIDATIONS_URI, extension, setExtension } from './extensions';
import { readValidation, validationElement, validationFormulas } from './validationRules';

export function openDataValidations(sheet: SheetPart): DataValidationList {
  const read = lastAnswer(() => readAll(sheet));
  const items = () => read(`${sheet.section('dataValidations') ?? ''}\n${sheet.section('extLst') ?? ''}`);
  return {
    get items() {
      return items();
    },
    at: (row, column) =>
      items().find((validation) => validation.areas.some((area) => contains(area, row, column))),
    set(areas, rule) {
      const made = validationElement(sheet.prefix, rule, areaNames(areas));
      changeValidationAreas(sheet, cutting(areas));
      append(sheet, made);
    },
    clear: (areas) => changeValidationAreas(sheet, cutting(areas)),
  };
}

type ChangeAreas = (areas: readonly Area[]) => readonly Area[];

function cutting(cuts: readonly Area[]): ChangeAreas {
  return (areas) =>
    areas.some((area) => cuts.some((cut) => overlaps(area, cut))) ? withoutAll(areas, cuts) : areas;
}

/** Gives every validation of both schemas other areas; answering the same list leaves one alone, an empty one removes it. */
function changeValidationAreas(sheet: SheetPart, change: ChangeAreas): void {
  const slice = sheet.section('dataValidations');
  const list = slice === undefined ? undefined : parseElement(slice);
  if (list && changeList(list, change)) {
    sheet.setSection('dataValidations', elements(list).length > 0 ? serialiseElement(list) : undefined);
  }
  const extended = extension(sheet, DATA_VALIDATIONS_URI);
  if (extended && changeList(extended, change)) setExtension(sheet, DATA_VALIDATIONS_URI, extended);
}

function changeList(list: XmlElement, change: ChangeAreas): boolean {
  const before = elements(list, 'dataValidation');
  const changed = before.filter((node) => changeOne(list, node, change));
  if (changed.length > 0) setAttr(list, 'count', elements(list, 'dataValidation').length);
  return changed.length > 0;
}

function changeOne(list: XmlElement, node: XmlElement, change: ChangeAreas): boolean {
  const areas = areasOf(node);
  const wanted = change(areas);
  if (wanted === areas) return false;
  const [from, to] = [anchorOf(areas), anchorOf(wanted)];
  if (!to) removeChild(list, node);
  if (!from || !to) return true;
  for (const formula of validationFormulas(node)) formula.children = [moveAnchor(textOf(formula), from, to)];
  const sqref = child(node, 'sqref');
  if (sqref) sqref.children = [areaNames(wanted)];
  else setAttr(node, 'sqref', areaNames(wanted));
  return true;
}

function areasOf(node: XmlElement): readonly Area[] {
  return parseAreas(attr(node, 'sqref') ?? textOf(child(node, 'sqref')));
}

function readAll(sheet: SheetPart): DataValidation[] {
  const slice = sheet.section('dataValidations');
  const lists = [
    slice === undefined ? undefined : parseElement(slice),
    extension(sheet, DATA_VALIDATIONS_URI),
  ];
  return lists
    .flatMap((list) => elements(list, 'dataValidation'))
    .map((node) => ({ ...readValidation(node), areas: areasOf(node) }));
}

function append(sheet: SheetPart, made: XmlElement): void {
  const slice = sheet.section('dataValidations');
  const list = slice === undefined ? element(`${sheet.prefix}dataValidations`) : parseElement(slice);
  list.children.push(made);
  setAttr(list, 'count', elements(list, 'dataValidation').length);
  sheet.setSection('dataValidations', serialiseElement(list));
}
