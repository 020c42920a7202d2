/** One of Fluent's icons in the colour of the text around it; always beside or instead of words, never read out. */
export function Icon({ name }: { readonly name: string }) {
  return <span class={`icon icon-${name}`} aria-hidden="true" />;
}
