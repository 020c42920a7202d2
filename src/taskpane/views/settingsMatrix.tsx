import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { levelAt, levelLabel } from '../../domain/score';
import { withCell } from '../draftEdit';
import { drawnMatrix, lookOf } from '../matrix';
import { usePane } from '../pane';
import { Group, Segments } from './parts';
import { useDraft } from './settingsParts';

/** The matrix to paint, and what the settings make of a few scores. */
export function MatrixSettings(): JSX.Element {
  const { text } = usePane();
  const { draft, policy, replace } = useDraft();
  const [chosen, setChosen] = useState(draft.levels.at(-1)?.key ?? '');
  const brush = draft.levels.some(({ key }) => key === chosen) ? chosen : (draft.levels.at(-1)?.key ?? '');
  return (
    <Group title={text.settings.matrix}>
      <p class="help">{text.settings.matrixHelp}</p>
      <Segments
        legend={text.settings.paint}
        name="paint"
        value={brush}
        options={draft.levels.map(
          ({ key, label }, index) => [key, label || text.settings.level(index + 1)] as const,
        )}
        onChange={setChosen}
      />
      <table class="paint">
        <caption class="visually-hidden">{text.settings.matrix}</caption>
        <tbody>
          {drawnMatrix(policy, []).map((row) => (
            <tr key={row[0]?.likelihood}>
              <th scope="row">{row[0]?.likelihood}</th>
              {row.map((cell) => (
                <td key={cell.consequence}>
                  <button
                    type="button"
                    class={`paint-cell look-${cell.look}`}
                    aria-label={text.settings.cell(cell.likelihoodLabel, cell.consequenceLabel, cell.level)}
                    onClick={() => replace(withCell(draft, cell.likelihood, cell.consequence, brush))}
                  >
                    {cell.score}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {policy.consequence.map(({ value }) => (
              <th key={value} scope="col">
                {value}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
      <Example />
    </Group>
  );
}

/** Highest, middle and lowest score as the plan will say them. */
function Example(): JSX.Element {
  const { text, words } = usePane();
  const { policy } = useDraft();
  const [ls, cs] = [policy.likelihood.length, policy.consequence.length];
  const pairs = [
    [ls, cs],
    [Math.ceil(ls / 2) + 1, Math.ceil(cs / 2)],
    [1, 1],
  ] as const;
  return (
    <section class="example" aria-labelledby="example-title">
      <h3 id="example-title">{text.settings.example}</h3>
      <ul>
        {pairs.map(([likelihood, consequence]) => {
          const score = likelihood * consequence;
          const key = levelAt(likelihood, consequence, policy);
          const rank = policy.levels.findIndex((level) => level.key === key);
          return (
            <li key={score}>
              <span>{words.score.label({ likelihood, consequence, score }, policy)}</span>
              <span class={`level look-${lookOf(rank, policy.levels.length)}`}>
                {levelLabel(key, policy)}
              </span>
              <span class="quiet">
                {score >= policy.inclusion.limit ? text.settings.over : text.settings.under}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
