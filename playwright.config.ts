import { defineConfig } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './scripts/browser';

/** The workbench is started by the command users type; the port is its own, and a busy one is stepped over there. */
const PORT = Number(process.env['TIERWISE_TEST_PORT'] ?? 3719);

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/test-results',
  timeout: 120_000,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'out/e2e.json' }]],
  use: {
    baseURL: `https://localhost:${PORT}`,
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGUMENTS },
  },
  webServer: {
    command: `npm start -- --port ${PORT} --no-open`,
    url: `https://localhost:${PORT}/workbench/index.html`,
    ignoreHTTPSErrors: true,
    timeout: 300_000,
    reuseExistingServer: process.env['TIERWISE_REUSE_SERVER'] === '1',
  },
});
