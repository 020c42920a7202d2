/** Shows what is selected: on cells, letters and numbers, by classes and aria-selected. */
import type { Area } from '../../sheets/grid';
import type { RowBoard } from './rows';
import { inArea, type Place } from './selection';

export function markSelection(board: RowBoard, head: HTMLElement, area: Area, active: Place): void {
  const several = area.rows > 1 || area.columns > 1;
  for (const [row, { cells, side }] of board.rows) {
    mark(side.firstElementChild!, row >= area.row && row < area.row + area.rows);
    for (const [column, cell] of cells) {
      const inside = inArea(area, row, column);
      // Most cells are not selected and were not before.
      if (!inside && cell.getAttribute('aria-selected') === 'false') continue;
      const isActive = row === active.row && column === active.column;
      cell.setAttribute('aria-selected', String(inside));
      cell.tabIndex = isActive ? 0 : -1;
      cell.classList.toggle('active', isActive);
      cell.classList.toggle('within', inside && several && !isActive);
      markEdges(cell, inside, area, row, column);
    }
  }
  for (const letter of head.querySelectorAll('.letter')) {
    const column = Number(letter.getAttribute('aria-colindex')) - 1;
    mark(letter, column >= area.column && column < area.column + area.columns);
  }
}

function mark(element: Element, selected: boolean): void {
  element.classList.toggle('selected', selected);
}

/** The frame around the selection is drawn by the cells along its edges; a merged cell may reach to several of them. */
function markEdges(cell: Element, inside: boolean, area: Area, row: number, column: number): void {
  const bottom = row + Number(cell.getAttribute('aria-rowspan') ?? 1);
  const right = column + Number(cell.getAttribute('aria-colspan') ?? 1);
  cell.classList.toggle('et', inside && row === area.row);
  cell.classList.toggle('el', inside && column === area.column);
  cell.classList.toggle('eb', inside && bottom === area.row + area.rows);
  cell.classList.toggle('er', inside && right === area.column + area.columns);
}
