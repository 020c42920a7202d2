/** Resolves when answers have come and all is drawn: when the page has not changed for a while. */
export async function drawn(): Promise<void> {
  for (let before = '', calm = 0; calm < 3;) {
    await new Promise((resolve) => setTimeout(resolve, 15));
    const now = document.documentElement.outerHTML;
    calm = now === before ? calm + 1 : 0;
    before = now;
  }
}
