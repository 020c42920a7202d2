import { useEffect, useRef } from 'preact/hooks';
import { demo } from '../../text/sv/demo';
import type { WindowState } from '../state';
import type { App } from '../app/app';
import { Icon } from './Icon';

export const paneWidths = { least: 270, most: 640, usual: 350 } as const;

/**
 * The task pane's frame. The runtime is shared: the page inside lives on while the pane is closed, as in Excel, so the
 * frame is hidden and never taken away.
 */
export function PaneFrame({ app, state }: { readonly app: App; readonly state: WindowState }) {
  const slot = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => app.mountPane(slot.current!), [app]);
  useEffect(() => {
    frame.current!.style.setProperty('--pane-width', `${state.paneWidth}px`);
  }, [state.paneWidth]);
  return (
    <aside
      class="pane"
      aria-label={demo.regions.pane}
      data-region="pane"
      hidden={!state.paneShown}
      ref={frame}
    >
      <Splitter app={app} width={state.paneWidth} />
      <div class="pane-title">
        <h2>{demo.pane}</h2>
        <button
          type="button"
          class="square"
          aria-label={demo.closePane}
          title={demo.closePane}
          onClick={() => app.showPane(false)}
        >
          <Icon name="cancel" />
        </button>
      </div>
      <div class="pane-slot" ref={slot} />
    </aside>
  );
}

interface SplitterProps {
  readonly app: App;
  readonly width: number;
}

function Splitter({ app, width }: SplitterProps) {
  return (
    <div
      class="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={demo.splitter}
      aria-valuenow={width}
      aria-valuemin={paneWidths.least}
      aria-valuemax={paneWidths.most}
      tabIndex={0}
      onKeyDown={(event) => {
        const steps: Readonly<Record<string, number>> = { ArrowLeft: 10, ArrowRight: -10 };
        const step = steps[event.key];
        if (step === undefined) return;
        event.preventDefault();
        app.setPaneWidth(width + step);
      }}
      onPointerDown={(event) => drag(event, app, width)}
    />
  );
}

/** The frame swallows pointer events while they pass over it: the splitter holds on to the pointer. */
function drag(down: PointerEvent, app: App, width: number): void {
  const splitter = down.currentTarget as HTMLElement;
  const move = (event: PointerEvent): void => app.setPaneWidth(width + down.clientX - event.clientX);
  const end = (): void => {
    splitter.removeEventListener('pointermove', move);
    splitter.removeEventListener('lostpointercapture', end);
  };
  splitter.setPointerCapture(down.pointerId);
  splitter.addEventListener('pointermove', move);
  splitter.addEventListener('lostpointercapture', end);
}
