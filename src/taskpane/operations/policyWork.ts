import { parsePolicy, policyToJson } from '../../domain/policy';
import { draftOf } from '../draft';
import { policyFrom } from '../draftEdit';
import { editedPolicy } from '../state';
import { defaults, type Work } from './work';

/** What checks and keeps a policy; it comes with the settings (settings.ts beside it). */
export function policyWork({ session, store, words, say, fail, runs, look }: Work) {
  const edited = () => policyFrom(editedPolicy(store.get()), defaults(store.get()));

  return {
    async savePolicy(): Promise<void> {
      const { policy, errors } = edited();
      const wrong = Object.keys(errors).length;
      if (wrong > 0) return fail(words().pane.settings.fix(wrong));
      if (!(await runs('save', () => session.savePolicy(policy)))) return;
      store.send({ type: 'policySaved', policy });
      say(words().pane.settings.saved);
      await look('refresh');
    },

    /** The policy as a file's text, for the browser to save. */
    exportPolicy(): string {
      return policyToJson(edited().policy);
    },

    /** Puts a file's settings into the fields; nothing is saved yet. */
    importPolicy(json: string): void {
      const { policy, problems } = parsePolicy(json, defaults(store.get()));
      const useless = problems.some(({ code }) => code === 'not-json' || code === 'not-object');
      if (useless || json.trim() === '') return fail(words().pane.settings.notImported);
      store.send({ type: 'policyEdited', draft: draftOf(policy) });
      const said = problems.map((problem) => words().policy.problem(problem));
      say([words().pane.settings.imported, ...said].join(' '));
    },

    resetPolicy(): void {
      store.send({ type: 'policyEdited', draft: draftOf(defaults(store.get())) });
      say(words().pane.settings.resetDone);
    },
  };
}
