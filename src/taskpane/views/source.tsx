import type { JSX } from 'preact';
import { fields, type Field } from '../../domain/field';
import { columnLetter } from '../../sheets/grid';
import type { Reading } from '../../sheets/reading/reading';
import { usePane } from '../pane';
import { Icon, Select } from './parts';

/** Columns that matter for every analysis: always listed, found or not. */
const core: readonly Field[] = [
  'area',
  'risk',
  'causes',
  'likelihood',
  'consequence',
  'score',
  'measure',
  'owner',
  'decision',
];

/** What was read: sheet, row of headings, and each column with the sheet's own headings to choose from. */
export function Source({ reading }: { reading: Reading }): JSX.Element {
  const { text } = usePane();
  const { analysis } = text;
  const isListed = (field: Field) => core.includes(field) || reading.columns[field] !== undefined;
  return (
    <section class="card source">
      <h2 class="overline">{analysis.readFrom}</h2>
      <p class="lead">{reading.sheet}</p>
      <p class="quiet">{analysis.source(reading.headerRow + 1, reading.rows.length)}</p>
      {!reading.certain && (
        <p class="remark">
          <Icon name="question" tone="warning" />
          <span>{analysis.uncertain}</span>
        </p>
      )}
      <details class="fold">
        <summary>
          <Icon name="chevron" />
          {analysis.columns}
        </summary>
        <div class="columns">
          <p class="help">{analysis.columnsHelp}</p>
          {fields.filter(isListed).map((field) => (
            <ColumnChoice key={field} reading={reading} field={field} />
          ))}
          <details class="fold">
            <summary>
              <Icon name="chevron" />
              {analysis.otherColumns}
            </summary>
            <div class="columns">
              {fields
                .filter((field) => !isListed(field))
                .map((field) => (
                  <ColumnChoice key={field} reading={reading} field={field} />
                ))}
            </div>
          </details>
        </div>
      </details>
    </section>
  );
}

function ColumnChoice({ reading, field }: { reading: Reading; field: Field }): JSX.Element {
  const { text, run } = usePane();
  const { analysis } = text;
  const column = reading.columns[field];
  return (
    <Select
      label={analysis.fields[field]}
      value={column === undefined ? '' : String(column)}
      options={[
        ['', analysis.noColumn],
        ...reading.headings.map(
          (heading) =>
            [
              String(heading.column),
              analysis.heading(columnLetter(heading.column), oneLine(heading.text)),
            ] as const,
        ),
      ]}
      onChange={(value) => void run.remember(reading.sheetId, field, value === '' ? null : Number(value))}
    />
  );
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
