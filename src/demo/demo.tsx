/** The demo page: puts the window together and opens the sample analysis. */
import { render } from 'preact';
import manifest from '../../manifest.xml';
import sample from '../../assets/riskanalys.xlsx';
import { createApp } from './app/app';
import { Window } from './chrome/Window';
import { listenForDrop } from './drop';
import { openHostBook } from './book/hostBook';
import { listenForF6 } from './regions';
import { runTrial } from './trialRun';
import './styles/window.css';
import './styles/grid.css';

const app = await createApp({
  manifest,
  sample: { name: 'riskanalys.xlsx', bytes: sample },
  openBook: openHostBook,
  tryOut: (bytes, stopped) => runTrial(startTrial, bytes, stopped),
});

/** Spelled out here, since it is how webpack finds what to bundle for the worker. */
function startTrial(): Worker {
  return new Worker(new URL('./book/trial.worker.ts', import.meta.url));
}
render(<Window app={app} />, document.body);
listenForF6((backwards) => app.moveRegion(backwards));
listenForDrop(app);
