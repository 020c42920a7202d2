import { useEffect, useRef } from 'preact/hooks';
import type { Dialog as DialogState } from '../state';

/** One question or message at a time, in the browser's own modal dialog. */
export function Dialog({ dialog }: { readonly dialog: DialogState }) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
  }, []);
  return (
    <dialog
      ref={element}
      class="dialog"
      aria-labelledby="dialog-title"
      aria-describedby="dialog-text"
      onCancel={(event) => {
        event.preventDefault();
        dialog.answered(dialog.answers.at(-1)!);
      }}
    >
      <h2 id="dialog-title">{dialog.title}</h2>
      <p id="dialog-text">{dialog.text}</p>
      <div class="dialog-buttons">
        {dialog.answers.map((answer, index) => (
          <button
            type="button"
            class={index === 0 ? 'primary' : ''}
            autofocus={index === 0}
            onClick={() => dialog.answered(answer)}
            key={answer}
          >
            {answer}
          </button>
        ))}
      </div>
    </dialog>
  );
}
