import js from '@eslint/js';
import ts from 'typescript-eslint';

const noNetwork = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'Nothing leaves the workbook: the product makes no network calls.',
}));

export default ts.config(
  { ignores: ['dist', 'node_modules', 'tmp'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-restricted-globals': ['error', ...noNetwork],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]',
          message: 'Text from a workbook is never parsed as HTML; use textContent or JSX.',
        },
        {
          selector: "JSXAttribute[name.name='style']",
          message: 'The content security policy forbids inline styles; use a class.',
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': 'off',
      // Records of functions are taken apart all over; there is no `this` outside headless/.
      '@typescript-eslint/unbound-method': 'off',
      // Control characters are looked for on purpose: a workbook may hold them.
      'no-control-regex': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
    },
  },
  {
    // The wire and the client are untyped JSON and minified JavaScript: the host narrows them itself.
    files: ['src/headless/**', 'test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // A test page is written as markup, and assertions narrow for the reader's sake.
    files: ['test/**'],
    rules: {
      'no-restricted-syntax': 'off',
      'no-restricted-globals': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-loss-of-precision': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    // Node scripts in CommonJS; webpack's configuration is.
    files: ['src/build/**'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
      },
    },
  },
);
