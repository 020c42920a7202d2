/** dataValidation elements (ECMA-376 part 1, 18.3.1.32; x14 ones: [MS-XLSX] 2.6.68) to rules and back. */
import type { ValidationRule } from '../../documentFeatures';
import { XlsxError } from '../xlsxError';
import { attr, boolAttr, child, descendants, element, find, textOf, type XmlElement } from '../xmlTree';
import { decodeXstring, encodeXstring } from '../xstring';

export function readValidation(node: XmlElement): ValidationRule {
  const operator = attr(node, 'operator');
  const formula1 = formula(node, 'formula1');
  const formula2 = formula(node, 'formula2');
  const text = (name: string) => decodeXstring(attr(node, name) ?? '');
  return {
    type: (attr(node, 'type') ?? 'none') as ValidationRule['type'],
    ...(operator === undefined ? {} : { operator }),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
    ignoreBlanks: boolAttr(node, 'allowBlank'),
    // The attribute's name says the opposite of what it does (18.3.1.32).
    inCellDropDown: !boolAttr(node, 'showDropDown'),
    prompt: { show: boolAttr(node, 'showInputMessage'), title: text('promptTitle'), message: text('prompt') },
    errorAlert: {
      show: boolAttr(node, 'showErrorMessage'),
      style: (attr(node, 'errorStyle') ?? 'stop') as ValidationRule['errorAlert']['style'],
      title: text('errorTitle'),
      message: text('error'),
    },
  };
}

/** Long lists lie in mc:AlternateContent with a fallback, x14 formulas one level deeper in xm:f. */
function formula(node: XmlElement, local: 'formula1' | 'formula2'): string | undefined {
  const found = child(node, local) ?? find(node, 'AlternateContent', 'Fallback', local);
  return found && textOf(found);
}

/** Every element that holds a formula, whichever schema it is in. */
export function validationFormulas(node: XmlElement): XmlElement[] {
  const outer = [...descendants(node, 'formula1'), ...descendants(node, 'formula2')];
  return outer.map((found) => child(found, 'f') ?? found);
}

export function validationElement(prefix: string, rule: ValidationRule, sqref: string): XmlElement {
  refuseTooLong(rule);
  const { prompt, errorAlert } = rule;
  const text = (value: string) => (value === '' ? undefined : encodeXstring(value));
  return element(
    `${prefix}dataValidation`,
    {
      type: rule.type === 'none' ? undefined : rule.type,
      errorStyle: errorAlert.style === 'stop' ? undefined : errorAlert.style,
      operator: rule.operator === 'between' ? undefined : rule.operator,
      allowBlank: rule.ignoreBlanks || undefined,
      showDropDown: rule.inCellDropDown ? undefined : true,
      showInputMessage: prompt.show || undefined,
      showErrorMessage: errorAlert.show || undefined,
      errorTitle: text(errorAlert.title),
      error: text(errorAlert.message),
      promptTitle: text(prompt.title),
      prompt: text(prompt.message),
      sqref,
    },
    [rule.formula1, rule.formula2].flatMap((formulaText, at) =>
      formulaText === undefined ? [] : [element(`${prefix}formula${at + 1}`, {}, [formulaText])],
    ),
  );
}

/** [MS-OI29500] 2.1.691 and Excel's own dialogue: beyond these Excel calls the file damaged. */
const LIMITS = { title: 32, prompt: 255, error: 224, list: 255 };

function refuseTooLong({ prompt, errorAlert, type, formula1 }: ValidationRule): void {
  const literal = type === 'list' && formula1?.startsWith('"') ? formula1.slice(1, -1) : '';
  const lengths: [what: string, length: number, limit: number][] = [
    ['validation-prompt-title', prompt.title.length, LIMITS.title],
    ['validation-error-title', errorAlert.title.length, LIMITS.title],
    ['validation-prompt', prompt.message.length, LIMITS.prompt],
    ['validation-error', errorAlert.message.length, LIMITS.error],
    ['validation-list', literal.replace(/""/g, '"').length, LIMITS.list],
  ];
  for (const [what, length, limit] of lengths) {
    if (length > limit) throw new XlsxError('bad-value', { what, length, limit });
  }
}
