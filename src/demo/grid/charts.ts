/** Charts are not drawn here: a frame with the title stands where Excel shows the chart. */
import type { Layout } from './layout';
import { rectangle } from './layout';
import type { SheetView } from './sheetView';

export function drawCharts(body: HTMLElement, view: SheetView, layout: Layout): void {
  for (const old of body.querySelectorAll('.chart')) old.remove();
  for (const chart of view.charts) {
    const box = rectangle(layout, chart.area);
    const element = document.createElement('div');
    element.className = 'chart';
    element.setAttribute('role', 'presentation');
    element.textContent = chart.title;
    element.style.left = `${box.left + layout.header.width}px`;
    element.style.top = `${box.top - layout.rows.offset(layout.frozen.rows)}px`;
    element.style.width = `${box.width}px`;
    element.style.height = `${box.height}px`;
    body.append(element);
  }
}
