import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// What every page needs, in few files that seldom change; all else is loaded with its page.
const vendorChunks = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'routing', test: /node_modules\/(react-router|@tanstack)\// },
  { name: 'charts', test: /node_modules\/(echarts|zrender)\// },
];

// Parts of Ant Design that do nothing by being imported, but do not say so: without this a page carries all of
// a package of which it uses one function.
const moduleSideEffects = [{ test: /node_modules\/@(rc-component|ant-design)\//, sideEffects: false }];

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: ['index.html', 'sign-off.html'],
      output: { codeSplitting: { groups: vendorChunks } },
      treeshake: { moduleSideEffects },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    testTimeout: 20_000,
    isolate: false, // Ant Design is read once instead of for each file: five times as fast
  },
});
