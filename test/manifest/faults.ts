/**
 * What the manifest's schema cannot see, as a list of sentences; [] for a manifest that Office will take.
 * Sources: Microsoft's documentation of the XML manifest (resid at most 32 characters, ShortStrings 125, LongStrings
 * 250; icons 16, 32 and 80 required; IconUrl 32 × 32, HighResolutionIconUrl 64 × 64; SharedRuntime rules).
 */
export interface Surroundings {
  /** Ids that the ribbon buttons may run. */
  readonly commands: readonly string[];
  /** Width and height in pixels of a picture under assets/, or null when there is none. */
  readonly pictureSize: (file: string) => { width: number; height: number } | null;
}

type Check = (manifest: Document, around: Surroundings) => string[];

export function manifestFaults(xml: string, around: Surroundings): string[] {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  if (manifest.querySelector('parsererror')) return ['not well-formed'];
  return checks.flatMap((check) => check(manifest, around));
}

const checks: readonly Check[] = [
  danglingReferences,
  unusedResources,
  duplicateIds,
  longResourceIds,
  longStrings,
  overrides,
  insecureUrls,
  appDomains,
  storeIcons,
  ribbonIcons,
  functionNames,
  sharedRuntime,
];

/** Kinds of resource, and what may point at each. */
const resources = ['Image', 'Url', 'String'] as const;

function danglingReferences(manifest: Document): string[] {
  const ids = new Set(defined(manifest).map((e) => e.getAttribute('id')));
  return references(manifest)
    .filter((resid) => !ids.has(resid))
    .map((resid) => `resid ${resid} points at nothing`);
}

function unusedResources(manifest: Document): string[] {
  const used = new Set(references(manifest));
  return ids(defined(manifest))
    .filter((id) => !used.has(id))
    .map((id) => `resource ${id} is never used`);
}

function duplicateIds(manifest: Document): string[] {
  const all = [
    ...ids(defined(manifest)),
    ...ids(elements(manifest, 'Control', 'Item', 'Group', 'CustomTab')),
  ];
  return all.filter((id, i) => all.indexOf(id) !== i).map((id) => `id ${id} is used twice`);
}

function longResourceIds(manifest: Document): string[] {
  return ids(defined(manifest))
    .filter((id) => id.length > 32)
    .map((id) => `resid ${id} is over 32 characters`);
}

function longStrings(manifest: Document): string[] {
  const limits = { ShortStrings: 125, LongStrings: 250, DisplayName: 125, Description: 250 };
  return Object.entries(limits).flatMap(([list, limit]) =>
    elements(manifest, list)
      .flatMap((e) => [e, ...e.querySelectorAll('*')])
      .flatMap((e) => [e.getAttribute('DefaultValue'), e.getAttribute('Value')])
      .filter((text) => text !== null && text.length > limit)
      .map((text) => `over ${limit} characters: ${text}`),
  );
}

/** Every text has English; the default locale has no override, which Office refuses. */
function overrides(manifest: Document): string[] {
  const locale = elements(manifest, 'DefaultLocale')[0]?.textContent ?? '';
  return elements(manifest, 'String', 'DisplayName', 'Description')
    .filter((e) => e.hasAttribute('DefaultValue'))
    .flatMap((e) => {
      const name = e.getAttribute('id') ?? e.localName;
      const languages = [...e.children].map((o) => o.getAttribute('Locale'));
      return [
        ...(languages.includes('en-US') ? [] : [`${name} has no English`]),
        ...(languages.includes(locale) ? [`${name} overrides the default locale`] : []),
      ];
    });
}

function insecureUrls(manifest: Document): string[] {
  return urls(manifest)
    .filter((url) => !url.startsWith('https://'))
    .map((url) => `not https: ${url}`);
}

function appDomains(manifest: Document): string[] {
  return elements(manifest, 'AppDomain')
    .map((e) => e.textContent ?? '')
    .filter((domain) => !URL.canParse(domain) || new URL(domain).origin !== domain)
    .map((domain) => `AppDomain is more than an origin: ${domain}`);
}

function storeIcons(manifest: Document, around: Surroundings): string[] {
  const wanted = { IconUrl: 32, HighResolutionIconUrl: 64 };
  return Object.entries(wanted).flatMap(([name, size]) =>
    elements(manifest, name).flatMap((e) => wrongSize(e.getAttribute('DefaultValue') ?? '', size, around)),
  );
}

function ribbonIcons(manifest: Document, around: Surroundings): string[] {
  const url = new Map(
    elements(manifest, 'Image').map((e) => [e.getAttribute('id'), e.getAttribute('DefaultValue')]),
  );
  return elements(manifest, 'Icon').flatMap((icon) => {
    const images = [...icon.children];
    const sizes = images.map((image) => Number(image.getAttribute('size')));
    const missing = [16, 32, 80].filter((size) => !sizes.includes(size));
    return [
      ...missing.map((size) => `an icon lacks size ${size}`),
      ...images.flatMap((image, i) =>
        wrongSize(url.get(image.getAttribute('resid')) ?? '', sizes[i] ?? 0, around),
      ),
    ];
  });
}

function wrongSize(url: string, size: number, around: Surroundings): string[] {
  const file = /\/assets\/([^/]+)$/.exec(url)?.[1] ?? '';
  const found = around.pictureSize(file);
  if (!found) return [`no picture ${url}`];
  return found.width === size && found.height === size ? [] : [`${file} is ${found.width} × ${found.height}`];
}

function functionNames(manifest: Document, around: Surroundings): string[] {
  const named = elements(manifest, 'FunctionName').map((e) => e.textContent ?? '');
  return [
    ...named.filter((id) => !around.commands.includes(id)).map((id) => `button runs unknown ${id}`),
    ...around.commands.filter((id) => !named.includes(id)).map((id) => `no button runs ${id}`),
  ];
}

/** Pane, function file and runtime are one page; TaskpaneId is not allowed in a shared runtime. */
function sharedRuntime(manifest: Document): string[] {
  const runtime = elements(manifest, 'Runtime')[0]?.getAttribute('resid') ?? '';
  const pages = [
    ...elements(manifest, 'FunctionFile'),
    ...elements(manifest, 'Action').flatMap((e) => [...e.children]),
  ]
    .filter((e) => e.hasAttribute('resid'))
    .map((e) => e.getAttribute('resid'));
  return [
    ...pages.filter((resid) => resid !== runtime).map((resid) => `${resid} is outside the shared runtime`),
    ...elements(manifest, 'TaskpaneId').map(() => 'TaskpaneId in a shared runtime'),
    ...(elements(manifest, 'Set').some((e) => e.getAttribute('Name') === 'SharedRuntime')
      ? []
      : ['SharedRuntime is not required']),
  ];
}

function elements(manifest: Document, ...names: string[]): Element[] {
  return names.flatMap((name) => [...manifest.getElementsByTagNameNS('*', name)]);
}

/** Resources as they are defined, not as an Icon points at them. */
function defined(manifest: Document): Element[] {
  return elements(manifest, ...resources).filter((e) => e.hasAttribute('id'));
}

function references(manifest: Document): string[] {
  return [...manifest.querySelectorAll('[resid]')].map((e) => e.getAttribute('resid') ?? '');
}

function ids(list: readonly Element[]): string[] {
  return list.map((e) => e.getAttribute('id') ?? '');
}

function urls(manifest: Document): string[] {
  return elements(
    manifest,
    'Url',
    'Image',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'SourceLocation',
  )
    .map((e) => e.getAttribute('DefaultValue'))
    .filter((url) => url !== null);
}
