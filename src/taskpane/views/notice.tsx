import type { JSX } from 'preact';
import type { IconName } from '../icons';
import { usePane } from '../pane';
import type { Notice } from '../state';
import { Icon, IconButton } from './parts';

const icon: Record<Notice['tone'], IconName> = { success: 'done', info: 'info', problem: 'error' };

/** The bar that says what came of the last thing done. */
export function NoticeBar(): JSX.Element | null {
  const { state, send, text } = usePane();
  const { notice } = state;
  if (!notice) return null;
  return (
    <div class={`notice ${notice.tone}`}>
      <Icon name={icon[notice.tone]} tone={notice.tone} />
      <p>{notice.message}</p>
      <IconButton icon="close" label={text.close} onClick={() => send({ type: 'noticeClosed' })} />
    </div>
  );
}

/** The same for screen readers. The regions are always there, since a region that arrives with its text is often not read. */
export function Said(): JSX.Element {
  const { notice } = usePane().state;
  const words = notice?.message ?? '';
  const urgent = notice?.tone === 'problem';
  return (
    <>
      <div class="visually-hidden" role="status">
        {urgent ? '' : words}
      </div>
      <div class="visually-hidden" role="alert">
        {urgent ? words : ''}
      </div>
    </>
  );
}
