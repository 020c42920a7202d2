/** Milliseconds; a page that nobody looks at draws nothing, and its ribbon buttons have to work all the same. */
const UNSEEN = 100;

/** Resolves when what has been drawn until now is on the screen. */
export function drawn(): Promise<void> {
  return new Promise((seen) => {
    requestAnimationFrame(() => setTimeout(seen));
    setTimeout(seen, UNSEEN);
  });
}
