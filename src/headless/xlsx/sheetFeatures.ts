/** What lies on a worksheet beside its cells: one object per kind, made when first asked for. */
import type * as F from '../documentFeatures';
import { openAutoFilter } from './features/autoFilter';
import { openCharts } from './features/charts';
import { openColumns } from './features/columns';
import { openComments } from './features/comments';
import { openConditionalFormats } from './features/conditionalFormats';
import { openCustomProperties } from './features/customProperties';
import { openDataValidations } from './features/dataValidations';
import { openFreezePanes } from './features/freezePanes';
import { openHyperlinks } from './features/hyperlinks';
import { openMerges } from './features/merges';
import { openPageSetup } from './features/pageSetup';
import { openProtection } from './features/protection';
import { openTables } from './features/tables';
import { openRows } from './rowGeometry';
import type { Sheet } from './sheet';

export class SheetFeatures {
  private readonly opened = new Map<string, unknown>();

  constructor(protected readonly sheet: Sheet) {}

  get rows(): F.RowGeometry {
    return this.feature('rows', () => openRows(this.sheet));
  }

  get columns(): F.ColumnGeometry {
    return this.feature('columns', () => openColumns(this.sheet));
  }

  get merges(): F.MergeList {
    return this.feature('merges', () => openMerges(this.sheet));
  }

  get conditionalFormats(): F.ConditionalFormatList {
    return this.feature('conditionalFormats', () => openConditionalFormats(this.sheet));
  }

  get dataValidations(): F.DataValidationList {
    return this.feature('dataValidations', () => openDataValidations(this.sheet));
  }

  get hyperlinks(): F.HyperlinkList {
    return this.feature('hyperlinks', () => openHyperlinks(this.sheet));
  }

  get tables(): F.TableList {
    return this.feature('tables', () => openTables(this.sheet));
  }

  get freeze(): F.FreezePanes {
    return this.feature('freeze', () => openFreezePanes(this.sheet));
  }

  get pageSetup(): F.PageSetup {
    return this.feature('pageSetup', () => openPageSetup(this.sheet));
  }

  get autoFilter(): F.AutoFilter {
    return this.feature('autoFilter', () => openAutoFilter(this.sheet));
  }

  get protection(): F.SheetProtection {
    return this.feature('protection', () => openProtection(this.sheet));
  }

  get customProperties(): F.StringStore {
    return this.feature('customProperties', () => openCustomProperties(this.sheet));
  }

  get comments(): F.CommentList {
    return this.feature('comments', () => openComments(this.sheet));
  }

  get charts(): F.ChartList {
    return this.feature('charts', () => openCharts(this.sheet));
  }

  private feature<T>(name: string, open: () => T): T {
    if (!this.opened.has(name)) this.opened.set(name, open());
    return this.opened.get(name) as T;
  }
}
