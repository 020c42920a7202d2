/** A workbook dropped anywhere on the page is opened. */
import type { App } from './app/app';

export function listenForDrop(app: App): void {
  const carries = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    if (!app.store.get().dropping) app.store.send({ dropping: true });
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) app.store.send({ dropping: false });
  });
  document.addEventListener('drop', (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    app.store.send({ dropping: false });
    void app.openFiles([...event.dataTransfer!.files]);
  });
}
