import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import house from './scripts/eslint-house.mjs';
import { maxLines, pureLayers } from './scripts/layers.mjs';

/** What a strict content security policy, a closed shadow root or a stranger's page breaks. */
const forbidden = [
  ['MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]', 'No HTML from strings: Trusted Types block it.'],
  ['Property[key.name=/^(innerHTML|outerHTML)$/]', 'No HTML from strings: Trusted Types block it.'],
  ['NewExpression[callee.name=DOMParser]', 'No DOMParser: Trusted Types block it.'],
  [':matches(CallExpression, NewExpression)[callee.name=/^(eval|Function)$/]', 'No code from strings.'],
  ['Identifier[name=/^(unsafeHTML|unsafeSVG|styleMap)$/]', 'A strict policy blocks it.'],
  ['CatchClause > BlockStatement[body.length=0]', 'An error is handled, reported or thrown on, never swallowed.'],
  ['MemberExpression[object.name=document][property.name=/^(querySelector|querySelectorAll|getElementById|activeElement)$/]', 'The element may live in a shadow root: use getRootNode() or renderRoot.'],
  ['MemberExpression[object.type=ThisExpression][property.name=shadowRoot]', 'Some hosts force closed roots: use renderRoot.'],
  ['TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]', 'A strict policy blocks style attributes: use the set-style directive.'],
].map(([selector, message]) => ({ selector, message }));

const page = ['window', 'document', 'navigator', 'location', 'localStorage', 'indexedDB', 'customElements', 'requestAnimationFrame', 'process', 'Buffer'];

const wcRules = wc.configs['flat/best-practice'];
const litRules = lit.configs['flat/recommended'];

export default defineConfig(
  { ignores: ['dist/', 'storybook-static/', 'coverage/', '.cache/', 'custom-elements.json'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-undef': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowTernary: true, allowShortCircuit: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [litRules, wcRules, litA11y.configs.recommended],
    plugins: { house },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      'house/imports': 'error',
      'max-lines': ['error', maxLines],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...forbidden],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      // The keyboard works on the composite around (roving focus), not on each part that a mouse can click.
      'lit-a11y/click-events-have-key-events': 'off',
      // These two do not know `label for` and the global aria-description; axe looks at the real thing.
      'lit-a11y/accessible-name': 'off',
      'lit-a11y/role-supports-aria-attr': 'off',
      // LitElement has all lifecycle callbacks.
      'wc/guard-super-call': 'off',
      // Classes and their registration are in separate files.
      'wc/define-tag-after-class-definition': 'off',
      'wc/file-name-matches-element': 'off',
      'wc/max-elements-per-file': 'off',
      'wc/tag-name-matches-class': 'off',
    },
  },
  {
    files: pureLayers.map((layer) => `src/${layer}/**/*.ts`),
    rules: { 'no-restricted-globals': ['error', ...page.map((name) => ({ name, message: 'This layer runs anywhere: no page, no process.' }))] },
  },
  {
    files: ['test/**', 'stories/**', 'bench/**', 'demo/**', 'scripts/**', '.storybook/**', '*.config.*'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
