import { demo } from '../../text/sv/demo';
import {
  officeLanguages,
  officeThemes,
  type OfficeLanguage,
  type OfficeTheme,
  type WindowState,
} from '../state';
import type { App } from '../app/app';
import { Icon } from './Icon';

/** Mode, what the selected numbers add up to, and how the Excel around the pane looks. */
export function StatusBar({ app, state }: { readonly app: App; readonly state: WindowState }) {
  return (
    <footer class="status" aria-label={demo.regions.status} data-region="status">
      <span class="mode">{modeText(state)}</span>
      <span class="privacy" title={demo.privacyLong}>
        <Icon name="shield" />
        {demo.privacy}
      </span>
      <span class="summary">{summaryText(state)}</span>
      <label>
        <span>{demo.theme}</span>
        <select
          value={state.theme}
          onChange={(event) => app.setOffice({ theme: event.currentTarget.value as OfficeTheme })}
        >
          {officeThemes.map((theme) => (
            <option value={theme} key={theme}>
              {demo.themes[theme]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{demo.language}</span>
        <select
          value={state.language}
          onChange={(event) => app.setOffice({ language: event.currentTarget.value as OfficeLanguage })}
        >
          {officeLanguages.map((language) => (
            <option value={language} key={language}>
              {demo.languages[language]}
            </option>
          ))}
        </select>
      </label>
    </footer>
  );
}

function modeText({ mode, working, opening }: WindowState): string {
  if (opening !== null) return demo.loading(opening);
  if (working !== null) return demo.working(working);
  return { ready: demo.ready, enter: demo.entering, edit: demo.editing }[mode];
}

const numbers = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 6 });

function summaryText({ summary }: WindowState): string {
  if (!summary || summary.count < 2) return '';
  const { average, sum, count } = summary;
  return [
    average === null ? '' : `${demo.average}: ${numbers.format(average)}`,
    `${demo.count}: ${numbers.format(count)}`,
    sum === null ? '' : `${demo.sum}: ${numbers.format(sum)}`,
  ]
    .filter(Boolean)
    .join('   ');
}
