import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Folders that compute: the same input gives the same output, anywhere. */
const PURE = ['base', 'i18n', 'stats', 'table', 'methods', 'policy', 'engine'].map((folder) => `src/${folder}/**/*.ts`);
const NO_IMPURITY = [
  { object: 'Math', property: 'random', message: 'No randomness without a seed here.' },
  { object: 'Date', property: 'now', message: 'No clock here: the analysis date is a parameter.' },
  { object: 'performance', property: 'now', message: 'No clock here.' },
];
const ONLY_IN_EXCEL = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Only src/excel speaks to Office.js; add a function there.',
}));

/** Microsoft's rules on the use of Office.js; its configuration also asks for a formatter plugin that we do not run. */
const OFFICE_RULES = Object.fromEntries(
  Object.entries(officeAddins.configs.recommended.at(-1).rules).filter(([name]) => name.startsWith('office-addins/')),
);

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'build', 'out', 'coverage', '.cache', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-globals': ['error', ...ONLY_IN_EXCEL],
    },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-properties': ['error', ...NO_IMPURITY],
      'no-restricted-globals': [
        'error',
        ...ONLY_IN_EXCEL,
        'window',
        'document',
        'localStorage',
        'sessionStorage',
        'navigator',
        'fetch',
        'self',
      ],
      'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock here.' }],
    },
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: { ...OFFICE_RULES, 'no-restricted-globals': 'off' },
  },
  // The function script reads the display language and may not load src/excel for it.
  { files: ['src/functions/index.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['**/*.tsx', 'src/taskpane/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs['recommended-latest']?.rules ?? reactHooks.configs.recommended.rules,
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      'no-restricted-globals': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  // Scripts run as CommonJS, and load configuration by name.
  { files: ['scripts/**/*.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: { require: 'readonly', module: 'writable', process: 'readonly', console: 'readonly', __dirname: 'readonly' },
    },
  },
);
