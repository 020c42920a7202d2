import { manifestFor, providerName, siteUrl } from '../../src/build/siteUrl';

test.each([
  ['https://kommunen.se', 'https://kommunen.se'],
  ['https://kommunen.se/', 'https://kommunen.se'],
  ['https://kommunen.se/ik//', 'https://kommunen.se/ik'],
  ['https://intra:8443/addins/ik', 'https://intra:8443/addins/ik'],
])('%s becomes %s', (text, url) => {
  expect(siteUrl(text)).toBe(url);
});

test.each([
  'http://kommunen.se',
  'kommunen.se',
  '',
  'https://kommunen.se/?a=1',
  'https://u:p@kommunen.se',
  'https://kommunen.se/#a',
])('"%s" is refused with a sentence that quotes it', (text) => {
  expect(() => siteUrl(text)).toThrow(`got "${text}"`);
});

test('every address of the manifest moves to the site, and stays XML', () => {
  const moved = manifestFor(
    '<a DefaultValue="https://localhost:3000/x.html"/><b V="https://localhost:3000/y"/>',
    { url: 'https://k.se/a&b' },
  );
  expect(moved).toBe('<a DefaultValue="https://k.se/a&amp;b/x.html"/><b V="https://k.se/a&amp;b/y"/>');
});

describe('who stands behind the add-in', () => {
  const manifest = '<ProviderName>Internkontroll för Excel</ProviderName>';
  const named = (provider?: string) => manifestFor(manifest, { url: 'https://k.se', provider });

  test('is what the build was told, as XML, and else what manifest.xml says', () => {
    expect(named('Å & Ö kommuner, $1')).toBe('<ProviderName>Å &amp; Ö kommuner, $1</ProviderName>');
    expect(named()).toBe(manifest);
  });

  test('is a name that the schema takes', () => {
    expect(providerName('  Exempel\n kommun ')).toBe('Exempel kommun');
    expect(providerName('å'.repeat(125))).toHaveLength(125);
    for (const text of ['', '  ', 'å'.repeat(126), 'a\u0007b'])
      expect(() => providerName(text)).toThrow(`got "${text}"`);
  });
});
