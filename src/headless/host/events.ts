import type { EventMessage } from './protocol';

/** messageType of each event and the name in its Register/Unregister methods; recorded from the client. */
export const EVENTS = {
  changed: { type: 10, register: 'DataChangedEvent' },
  activated: { type: 11, register: 'ActivatedEvent' },
  deactivated: { type: 12, register: 'DeactivatedEvent' },
  added: { type: 13, register: 'AddedEvent' },
  selectionChanged: { type: 14, register: 'SelectionChangedEvent' },
  deleted: { type: 15, register: 'DeletedEvent' },
  calculated: { type: 16, register: 'CalculatedEvent' },
  formatChanged: { type: 18, register: 'FormatChangedEvent' },
  rowSorted: { type: 19, register: 'RowSortedEvent' },
  columnSorted: { type: 20, register: 'ColumnSortedEvent' },
  rowHiddenChanged: { type: 22, register: 'RowHiddenChangedEvent' },
  protectionChanged: { type: 24, register: 'ProtectionChangedEvent' },
  tableChanged: { type: 101, register: 'DataChangedEvent' },
} as const;

export type EventName = keyof typeof EVENTS;

/** Who caused it: this add-in, the user at this machine, or somebody else in the same workbook. */
export type EventOrigin = 'add-in' | 'user' | 'co-author';

/** Messages waiting to be delivered: they leave after the batch that caused them has been answered. */
export class Outbox {
  private waiting: EventMessage[] = [];
  /** Runtime.enableEvents. */
  enabled = true;

  /** Handlers sit on collections (target "Workbook") and on single sheets or tables: both are told. */
  post(event: EventName, target: string, message: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const targetId of ['Workbook', target]) {
      const type = EVENTS[event].type;
      const text = JSON.stringify(message);
      this.waiting.push({ messageCategory: 65536, messageType: type, targetId, message: text });
    }
  }

  take(): readonly EventMessage[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }
}

/** Values inside events are texts of Excel's enumerations. */
export function originFields(origin: EventOrigin): { source: string; triggerSource: string } {
  return {
    source: origin === 'co-author' ? 'Remote' : 'Local',
    triggerSource: origin === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
  };
}
