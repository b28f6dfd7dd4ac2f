// Fails the build when the JavaScript that a page needs before it can be used outgrows its budget.
// Counted from Vite's manifest: a chunk and everything it imports statically, gzip.
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const budget = 350_000;
const visitorBudget = 100_000;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
// What must be there before each of these pages can be used.
const pages = {
  'sign-in': ['src/features/identity/sign-in-page.tsx'],
  start: ['src/app/shell.tsx', 'src/features/work/workbench-page.tsx'],
  people: ['src/app/shell.tsx', 'src/features/identity/people-page.tsx'],
  customers: ['src/app/shell.tsx', 'src/features/customers/customers-page.tsx'],
  orders: ['src/app/shell.tsx', 'src/features/orders/orders-page.tsx'],
};

function filesOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not a chunk of the build`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  return found;
}

const gzipBytes = (file) => gzipSync(readFileSync(fileURLToPath(new URL(file, dist))), { level: 9 }).length;
let isOver = false;
function check(page, chunks, most) {
  const files = new Set(chunks.flatMap((chunk) => [...filesOf(chunk)]));
  const bytes = [...files].reduce((sum, file) => sum + gzipBytes(file), 0);
  isOver ||= bytes > most;
  console.log(
    `${(bytes / 1000).toFixed(1).padStart(7)} kB of ${most / 1000} kB gzip: ${page} page, ${files.size} files`,
  );
}
for (const [page, chunks] of Object.entries(pages)) check(page, ['index.html', ...chunks], budget);
check('sign-off link', ['sign-off.html'], visitorBudget);
// The manifest is for this check alone: nothing of it is served.
rmSync(new URL('.vite', dist), { recursive: true });
if (isOver) process.exit(1);
