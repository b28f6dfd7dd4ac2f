import { defineConfig } from '@playwright/test';

export default defineConfig({
  // stories: what people do, in a browser; faults: what the whole program withstands; soak: hours of work, apart.
  projects: [
    { name: 'stories', testDir: 'stories' },
    { name: 'faults', testDir: 'faults' },
    { name: 'soak', testDir: 'soak' },
  ],
  outputDir: 'results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  timeout: 180_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' }, // a button of a dialog that still opens moves away under a click
    screenshot: 'only-on-failure',
    trace: 'off', // costs a story a third of its time; where one fails, run it again with `--trace on`
    launchOptions: {
      executablePath: process.env.GENDAN_BROWSER ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox', // CI runs as root
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
