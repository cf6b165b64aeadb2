import eslint from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Each of these hands text to a parser of markup or code: our policy forbids that, and so does common sense. */
const dangerous = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Make elements and set their text: this parses markup.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Make elements and set their text: this parses markup.',
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^(write|writeln)$/]",
    message: 'Make elements and set their text: this parses markup.',
  },
];
const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing is called the same everywhere.',
};
const styleAttribute = {
  selector: "SvelteAttribute[key.name='style']",
  message: 'The policy forbids it: use a class or `style:x={…}`.',
};
const stored =
  'Only language, theme and the storage witness may lie there: go through src/shell/settings or src/workbench/witness.';

export default defineConfig(
  { ignores: ['dist/', 'test-results/', 'test/fixtures/', 'public/'] },
  eslint.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        // One program for each realm; named, because tests lie beside the code of another realm.
        project: ['src/tsconfig.json', 'worker/tsconfig.json', 'test/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-restricted-syntax': ['error', ...dangerous, defaultExport],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // Covers `Function`, and timers that are given text.
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An interface may promise what an implementation need not wait for.
      '@typescript-eslint/require-await': 'off',
      // Our interfaces name methods that are plain functions; no class of ours is taken apart.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser }, globals: { ...globals.browser, __BUILD__: 'readonly' } },
    rules: {
      // Plain fields for what is not shown (listeners, controllers, caches) are our convention.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-at-html-tags': 'error',
      // `style:x={…}` is set through the DOM, which the policy allows; an attribute is not.
      'no-restricted-syntax': ['error', ...dangerous, defaultExport, styleAttribute],
      // To this linter a component is of any type; svelte-check knows their props and checks them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Addresses here are hashes; there is no SvelteKit whose `resolve` they could go through.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/shell/settings*', 'src/workbench/witness.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'localStorage', message: stored },
        { name: 'sessionStorage', message: stored },
      ],
      'no-restricted-properties': [
        'error',
        ...['window', 'globalThis', 'self'].flatMap((object) =>
          ['localStorage', 'sessionStorage'].map((property) => ({ object, property, message: stored })),
        ),
      ],
    },
  },
  {
    files: ['**/*.config.{ts,js}'],
    rules: { 'no-restricted-syntax': ['error', ...dangerous] },
  },
  {
    // Programs: they talk to a person on a terminal, and are JavaScript without types.
    files: ['**/*.mjs', '**/*.js'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off', '@typescript-eslint/no-implied-eval': 'off', 'no-implied-eval': 'error' },
  },
  {
    files: ['test/bench/**'],
    rules: { 'no-console': 'off' },
  },
);
