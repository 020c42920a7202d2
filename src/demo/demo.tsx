/** The demo page: puts the window together and opens the sample analysis. */
import { render } from 'preact';
import manifest from '../../manifest.xml';
import sample from '../../assets/riskanalys.xlsx';
import { createApp } from './app/app';
import { Window } from './chrome/Window';
import { listenForDrop } from './drop';
import { openHostBook } from './book/hostBook';
import { listenForF6 } from './regions';
import './styles/window.css';
import './styles/grid.css';

const app = await createApp({
  manifest,
  sample: { name: 'riskanalys.xlsx', bytes: sample },
  openBook: openHostBook,
});
render(<Window app={app} />, document.body);
listenForF6((backwards) => app.moveRegion(backwards));
listenForDrop(app);
