import { existsSync } from 'node:fs';
import chromiumPackage from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A real Chromium: the machine's own where it has one, else the one that comes inside an npm package for Linux. */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['RUXI_CHROMIUM'] ?? installed.find((file) => existsSync(file));
  if (own !== undefined) return chromium.launch({ executablePath: own, args: quiet });
  return chromium.launch({
    executablePath: await chromiumPackage.executablePath(),
    // Not the package's own flags: they are for a function that opens one page. With everything in one process the
    // browser ends with its first context, and without web security no test could see a request refused.
    args: quiet,
    headless: true,
  });
}
