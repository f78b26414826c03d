/** Three suites: pure logic, rules on published data where it is present, and the real Office.js booted in jsdom against the workbench. */
const shared = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.(m?[jt]sx?)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Many of our dependencies are ES modules only, which Jest reads through the transform.
  transformIgnorePatterns: ['/node_modules/(?!(d3-[a-z]+|internmap|comlink|@noble|hucre)/)'],
  setupFiles: ['<rootDir>/src/i18n/bothLanguages.ts'],
  moduleNameMapper: { '\\.(css|svg|png)$': '<rootDir>/test/support/emptyModule.cjs' },
};

export default {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/test/unit/**/*.test.ts?(x)'] },
    { ...shared, displayName: 'office', testMatch: ['<rootDir>/test/office/**/*.test.ts'], transformIgnorePatterns: [] },
  ],
};
