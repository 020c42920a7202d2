import type { CopiedReport } from '../sheets/reports/reportHtml';

/**
 * Puts a page on the clipboard; false where the web view forbids it. To be called right in the click: the page may be ready later, but a browser
 * asks who pressed what. Excel on the web frames the pane without leave to use the clipboard, so the older way is tried after the new one.
 */
export async function copyPage(page: Promise<CopiedReport | null>): Promise<boolean> {
  if (await copyByClipboard(page)) return true;
  const ready = await page;
  return ready !== null && copyByCommand(ready);
}

async function copyByClipboard(page: Promise<CopiedReport | null>): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined' || !('clipboard' in navigator)) return false;
  const part = async (key: 'html' | 'plain', type: string) => {
    const ready = await page;
    if (ready === null) throw new Error('There is no page to copy.');
    return new Blob([ready[key]], { type });
  };
  const types = { 'text/html': part('html', 'text/html'), 'text/plain': part('plain', 'text/plain') };
  // A refusal may come before anybody has asked for the parts.
  for (const promised of Object.values(types)) promised.catch(() => undefined);
  try {
    await navigator.clipboard.write([new ClipboardItem(types)]);
    return true;
  } catch {
    return false;
  }
}

/** The copying that a person's Ctrl+C would do, over a field of ours: some web views copy nothing unless something is selected. */
function copyByCommand({ html, plain }: CopiedReport): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  let copied = false;
  const copy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', plain);
    event.preventDefault();
    copied = true;
  };
  field.className = 'visually-hidden';
  field.value = plain;
  document.body.append(field);
  document.addEventListener('copy', copy);
  try {
    field.select();
    return document.execCommand('copy') && copied;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', copy);
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
