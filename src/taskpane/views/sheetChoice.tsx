import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { questionsOf } from '../questions';
import { usePane } from '../pane';
import { isQuiet } from '../state';
import { Button, Check, Icon } from './parts';

/** Which of several risk sheets are read together; remembered in the workbook. Only where there are several. */
export function SheetChoice(): JSX.Element | null {
  const { state, words, run } = usePane();
  const { check } = state;
  // What was just ticked stays ticked while it is being saved and the workbook read anew.
  const [pending, setPending] = useState<ReadonlySet<string> | null>(null);
  const { sheets: text } = words.reading;
  if (!check || questionsOf(check).some(({ kind }) => kind === 'tables')) return null;
  const all = [...new Set(check.readings.map(({ sheet }) => sheet))];
  const used = pending ?? new Set(check.used.map(({ sheet }) => sheet));
  const risksOn = (name: string) =>
    check.readings.filter(({ sheet }) => sheet === name).reduce((sum, { rows }) => sum + rows.length, 0);
  const toggle = (name: string, isUsed: boolean) => {
    if (!isQuiet(state.busy)) return;
    const chosen = all.filter((other) => (other === name ? isUsed : used.has(other)));
    setPending(new Set(chosen));
    void run.chooseSheets(all, chosen).then(() => setPending(null));
  };
  if (all.length < 2) return null;
  return (
    <details class="fold sheets">
      <summary>
        <Icon name="chevron" />
        {text.title(used.size, all.length)}
      </summary>
      <div class="sheet-list">
        <p class="help">{text.help}</p>
        {all.map((name) => (
          <Check
            key={name}
            label={text.sheet(name, risksOn(name))}
            checked={used.has(name)}
            onChange={(isUsed) => toggle(name, isUsed)}
          />
        ))}
        <Button look="link" off={!isQuiet(state.busy)} onClick={() => run.startPointing(null)}>
          {text.more}
        </Button>
      </div>
    </details>
  );
}
