import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of a Chrome, Edge or Chromium: `CHROME_PATH`, one that is installed, else Playwright's (downloaded), else Debian's package when we are root.
 * Throws with one sentence when none can be had.
 */
export const findBrowser = (): string => {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which does not exist.`);
    return chosen;
  }
  return installedBrowser() ?? playwrightBrowser() ?? debianBrowser() ?? fail();
};

const installedBrowser = (): string | undefined => INSTALLED.find((path) => existsSync(path));

const playwrightBrowser = (): string | undefined => {
  if (!existsSync(chromium.executablePath())) {
    console.error('No Chrome, Edge or Chromium found: installing the one Playwright brings.');
    spawnSync('npx', ['playwright', 'install', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 180_000,
      shell: process.platform === 'win32',
    });
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
};

const debianBrowser = (): string | undefined => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.error("Installing Debian's chromium package.");
  // Chinese screenshots need a Chinese font.
  execFileSync('apt-get', ['update'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return installedBrowser();
};

const fail = (): never => {
  throw new Error('No Chrome, Edge or Chromium could be found or installed. Install one, or name it in CHROME_PATH.');
};

/** Start options every headless run shares: root needs no sandbox, and the browser itself calls nobody. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
