import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { yaml } from './yaml';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, '.github', file), 'utf8');

test('the workflow runs .ci/run on what has been fetched, and nothing else', () => {
  const workflow = yaml(read('workflows/ci.yml')) as {
    on: string[];
    jobs: Record<string, { steps: Record<string, unknown>[] }>;
  };
  expect(workflow.on).toEqual(['push', 'pull_request']);
  expect(Object.keys(workflow.jobs)).toHaveLength(1);
  expect(Object.values(workflow.jobs)[0]!.steps).toEqual([
    { uses: expect.stringMatching(/^actions\/checkout@v\d+$/) },
    { run: 'bash .ci/run' },
  ]);
});

test('.ci/run installs by the lock file first, then runs every check of package.json, each once and in limited time', () => {
  const script = readFileSync(path.join(root, '.ci/run'), 'utf8');
  const ran = [...script.matchAll(/^(?:check|jests) ".*?" (?:limited \d+ )?(.*)$/gm)].map(
    ([, command = '']) => command,
  );
  expect(script).not.toMatch(/^(?:check|jests) ".*?" npm /m);
  expect(ran[0]).toBe('npm ci --no-fund --no-audit');
  expect(ran[1]).toBe('npm test --');
  const scripts = ran.flatMap((command) => /npm run --silent (\S+)/.exec(command)?.[1] ?? []);
  const wanted = ['audit', 'bench', 'build', 'format:check', 'lint', 'package', 'size', 'typecheck'];
  expect(scripts.sort()).toEqual([...wanted, 'test:browser', 'test:libreoffice'].sort());
});

/** GitHub's own description of issue forms: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const words = { type: 'string', minLength: 1 };
const validations = {
  type: 'object',
  properties: { required: { type: 'boolean' } },
  additionalProperties: false,
};
const id = { type: 'string', pattern: '^[A-Za-z0-9_-]+$' };

function element(type: string, attributes: object, required: readonly string[]): object {
  const field = type === 'markdown' ? {} : { id, validations };
  return {
    type: 'object',
    properties: {
      type: { const: type },
      attributes: { type: 'object', properties: attributes, required, additionalProperties: false },
      ...field,
    },
    required: ['type', 'attributes'],
    additionalProperties: false,
  };
}

const field = { label: words, description: words };
const choices = { type: 'array', items: words, minItems: 1, uniqueItems: true };
const form = {
  type: 'object',
  properties: {
    name: words,
    description: words,
    title: words,
    labels: { type: 'array', items: words },
    assignees: { type: 'array', items: words },
    body: {
      type: 'array',
      minItems: 1,
      items: {
        oneOf: [
          element('markdown', { value: words }, ['value']),
          element('textarea', { ...field, placeholder: words, value: words, render: words }, ['label']),
          element('input', { ...field, placeholder: words, value: words }, ['label']),
          element(
            'dropdown',
            { ...field, multiple: { type: 'boolean' }, options: choices, default: { type: 'integer' } },
            ['label', 'options'],
          ),
        ],
      },
    },
  },
  required: ['name', 'description', 'body'],
  additionalProperties: false,
};

interface Form {
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string };
  }[];
}

const valid = new Ajv({ allErrors: true, strictTypes: false }).compile(form);
const forms = readdirSync(path.join(root, '.github/ISSUE_TEMPLATE')).filter((file) => file !== 'config.yml');

test.each(forms)('%s is an issue form as GitHub takes it', (file) => {
  const made = yaml(read(`ISSUE_TEMPLATE/${file}`)) as Form;
  valid(made);
  expect(valid.errors).toBeNull();
  const fields = made.body.filter(({ type }) => type !== 'markdown');
  expect(fields.length).toBeGreaterThan(0);
  const unique = (names: readonly (string | undefined)[]) => expect(new Set(names).size).toBe(names.length);
  unique(fields.map((each) => each.id));
  unique(fields.map((each) => each.attributes.label));
});

test.each([
  ['a field without a label', { type: 'input', id: 'x', attributes: {} }],
  ['a kind that there is none of', { type: 'number', attributes: { label: 'x' } }],
  ['a choice twice', { type: 'dropdown', attributes: { label: 'x', options: ['a', 'a'] } }],
])('%s is noticed', (_what, wrong) => {
  expect(valid({ name: 'n', description: 'd', body: [wrong] })).toBe(false);
});
