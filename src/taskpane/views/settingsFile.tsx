import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { usePane } from '../pane';
import { Button, Group } from './parts';

/** Settings to and from a file, and back to the defaults. */
export function FileSettings(): JSX.Element {
  const { text, run } = usePane();
  const { settings } = text;
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined) => {
    if (file) await run.importPolicy(await file.text());
    // The same file chosen once more should be read once more.
    if (input.current) input.current.value = '';
  };
  return (
    <Group title={settings.file}>
      <div class="actions">
        <Button
          icon="download"
          onClick={() => void run.exportPolicy().then((json) => save(json, settings.fileName))}
        >
          {settings.export}
        </Button>
        <Button icon="upload" onClick={() => input.current?.click()}>
          {settings.import}
        </Button>
        <Button icon="reset" look="subtle" onClick={() => void run.resetPolicy()}>
          {settings.reset}
        </Button>
      </div>
      <p class="help">{settings.importHelp}</p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
    </Group>
  );
}

/** Lets the browser save a text as a file. Some web views refuse downloads without a word; nothing is lost by that. */
function save(content: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
