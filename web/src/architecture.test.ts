import { expect, test } from 'vitest';

const sources = import.meta.glob<string>('./**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });

interface Import {
  file: string;
  layer: string;
  feature: string | undefined;
  target: string;
}

function importsOfAllFiles(): Import[] {
  return Object.entries(sources).flatMap(([path, text]) => {
    const file = path.slice(2);
    const [layer = '', feature] = file.split('/');
    const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    return targets.map((target) => ({ file, layer, feature, target: resolved(file, target) }));
  });
}

function resolved(file: string, target: string): string {
  if (target.startsWith('@/')) return target.slice(2);
  if (!target.startsWith('.')) return target;
  return new URL(target, `file:///${file}`).pathname.slice(1);
}

const allowed: Record<string, readonly string[]> = {
  api: ['api'],
  kit: ['kit', 'api'],
  features: ['features', 'kit', 'api'],
  app: ['app', 'features', 'kit', 'api'],
};

test('kit and api never look at features, features never at app', () => {
  const wrong = importsOfAllFiles()
    .filter(({ file, layer }) => layer in allowed && !file.includes('.test.'))
    .filter(({ target }) => target.split('/')[0] !== undefined && (target.split('/')[0] ?? '') in allowed)
    .filter(({ layer, target }) => !allowed[layer]?.includes(target.split('/')[0] ?? ''));
  expect(wrong).toEqual([]);
});

test('a feature imports no other feature', () => {
  const wrong = importsOfAllFiles().filter(
    ({ layer, feature, target }) =>
      layer === 'features' && target.startsWith('features/') && target.split('/')[1] !== feature,
  );
  expect(wrong).toEqual([]);
});

test("choice fields are the kit's, which are named when they open", () => {
  const wrong = Object.entries(sources)
    .filter(([path]) => path !== './kit/select.tsx')
    .filter(([, text]) => /import {[^}]*\bSelect\b[^}]*} from 'antd'/.test(text))
    .map(([path]) => path);
  expect(wrong).toEqual([]);
});

test('an icon is hidden from reading aids, which would say its English name', () => {
  const wrong = Object.entries(sources)
    .filter(([, text]) => /<\w+(Outlined|Filled) \/>/.test(text))
    .map(([path]) => path);
  expect(wrong).toEqual([]);
});
