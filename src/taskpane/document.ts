import { useLayoutEffect } from 'preact/hooks';

/** Language and theme belong to the document: style sheets and screen readers look there. */
export function useDocument(language: string, theme: string): void {
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
  }, [language, theme]);
}
