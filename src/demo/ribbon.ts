/** The ribbon as the manifest describes it: the demo's buttons are the buttons that Excel makes of the same file. */

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** File name of the icon, "createPlan-32.png". */
  readonly icon: string;
  readonly action:
    | { readonly kind: 'function'; readonly name: string }
    | { readonly kind: 'pane' }
    | { readonly kind: 'menu' };
  /** What a menu unfolds; empty for a button. */
  readonly items: readonly RibbonButton[];
}

/** Reads manifest.xml; texts in `language` where the manifest has them, else in its default language. */
export function readRibbon(xml: string, language: string): RibbonTab {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  const say = resources(manifest, language);
  const tab = one(manifest, 'CustomTab') ?? one(manifest, 'OfficeTab');
  if (!tab) return { label: '', groups: [] };
  return {
    label: say(child(tab, 'Label')),
    groups: children(tab, 'Group').map((group) => ({
      id: group.getAttribute('id') ?? '',
      label: say(child(group, 'Label')),
      buttons: children(group, 'Control').map((control) => readButton(control, say)),
    })),
  };
}

type Say = (reference: Element | undefined) => string;

function readButton(control: Element, say: Say): RibbonButton {
  const tip = child(control, 'Supertip');
  const images = [...control.getElementsByTagNameNS('*', 'Image')];
  const icon = images.find((image) => image.getAttribute('size') === '32') ?? images[0];
  return {
    id: control.getAttribute('id') ?? '',
    label: say(child(control, 'Label')),
    tip: tip ? say(child(tip, 'Description')) : '',
    icon: say(icon).split('/').at(-1) ?? '',
    action: readAction(control),
    items: children(child(control, 'Items'), 'Item').map((item) => readButton(item, say)),
  };
}

function readAction(control: Element): RibbonButton['action'] {
  const action = child(control, 'Action');
  if (!action) return { kind: 'menu' };
  const name = child(action, 'FunctionName')?.textContent;
  return name ? { kind: 'function', name } : { kind: 'pane' };
}

/** Texts and addresses by the resid that points at them. */
function resources(manifest: Document, language: string): Say {
  const root = one(manifest, 'Resources');
  const texts = new Map(
    [...(root?.querySelectorAll('[id]') ?? [])].map((resource) => {
      const other = children(resource, 'Override').find((each) => each.getAttribute('Locale') === language);
      const value = other?.getAttribute('Value') ?? resource.getAttribute('DefaultValue') ?? '';
      return [resource.getAttribute('id'), value];
    }),
  );
  return (reference) => texts.get(reference?.getAttribute('resid') ?? '') ?? '';
}

function one(parent: Document | Element, name: string): Element | undefined {
  return parent.getElementsByTagNameNS('*', name)[0];
}

function children(parent: Element | undefined, name: string): Element[] {
  return [...(parent?.children ?? [])].filter((each) => each.localName === name);
}

function child(parent: Element, name: string): Element | undefined {
  return children(parent, name)[0];
}
