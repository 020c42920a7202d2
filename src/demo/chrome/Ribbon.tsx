import { demo } from '../../text/sv/demo';
import { MenuButton } from './MenuButton';
import type { RibbonButton } from '../ribbon';
import type { WindowState } from '../state';
import type { App } from '../app/app';

/** The add-in's tab as the manifest describes it. */
export function Ribbon({ app, state }: { readonly app: App; readonly state: WindowState }) {
  const { ribbon, working } = state;
  return (
    <section class="ribbon" aria-label={demo.regions.ribbon} data-region="ribbon">
      <div class="ribbon-tabs" role="tablist" aria-label={demo.regions.ribbonTabs}>
        <button type="button" role="tab" id="ribbon-tab" aria-selected="true" aria-controls="ribbon-panel">
          {ribbon.label}
        </button>
      </div>
      <div class="ribbon-panel" role="tabpanel" id="ribbon-panel" aria-labelledby="ribbon-tab">
        {ribbon.groups.map((group) => (
          <div class="ribbon-group" role="group" aria-label={group.label} key={group.id}>
            <div class="ribbon-buttons">
              {group.buttons.map((button) => (
                <Command app={app} button={button} busy={working !== null} key={button.id} />
              ))}
            </div>
            <div class="ribbon-label" aria-hidden="true">
              {group.label}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

interface CommandProps {
  readonly app: App;
  readonly button: RibbonButton;
  readonly busy: boolean;
}

function Command(props: CommandProps) {
  return props.button.items.length > 0 ? <MenuButton {...props} /> : <CommandButton {...props} />;
}

function CommandButton({ app, button, busy }: CommandProps) {
  return (
    <button
      type="button"
      class="command"
      title={button.tip}
      aria-disabled={busy}
      data-command={button.id}
      onClick={() => !busy && void app.command(button)}
    >
      <img src={`assets/${button.icon}`} width="32" height="32" alt="" />
      <span>{button.label}</span>
    </button>
  );
}
