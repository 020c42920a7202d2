import { ribbonCommands, ribbonIds, type RibbonCommand, type RibbonPane } from './ribbon';

/** Tells Excel what each ribbon button does. Pane and ribbon are one runtime, so both work on the same state. */
export function registerCommands(pane: RibbonPane): void {
  for (const id of ribbonIds) {
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- Office waits for `completed`, not for the value.
    Office.actions.associate(id, (event: Office.AddinCommands.Event) =>
      runCommand(ribbonCommands[id], pane, event),
    );
  }
}

/** Excel waits for `completed`, whatever happens; a button that never completes stays grey. */
async function runCommand(
  command: RibbonCommand,
  pane: RibbonPane,
  event: Office.AddinCommands.Event,
): Promise<void> {
  try {
    if (command.opensPane) await Office.addin.showAsTaskpane();
    await pane.idle();
    pane.skipIntroduction();
    await command.run(pane);
  } finally {
    event.completed();
  }
}
