import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser';

/** Draws assets/icon.svg in every size that the manifest names. Run by hand after a change of the drawing; its results are committed. */
const SIZES = [16, 32, 64, 80];

const main = async (): Promise<void> => {
  const drawing = readFileSync('assets/icon.svg', 'utf8');
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    await page.screenshot({ path: `assets/icon-${size}.png`, omitBackground: true });
  }
  await browser.close();
};

void main();
