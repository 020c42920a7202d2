/**
 * The pane over a fake session, for screenshots and the search for accessibility faults: harness.html?scene=plan.
 * Built by screens.ts only; never part of the site.
 */
import { mountPane, mountReason } from '../../taskpane/mount';
import { scenes } from './scenes';

const query = new URLSearchParams(location.search);
const scene = scenes[query.get('scene') ?? 'analysis'];
const root = document.getElementById('pane');
if (root && scene?.reason) mountReason(root, scene.reason);
else if (root && scene) {
  const session = scene.session(query.get('language') === 'en' ? 'en' : 'sv', query.get('theme'));
  mountPane(root, session, session.around);
}
