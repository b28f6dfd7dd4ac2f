import { expect, test } from 'vitest';
import { isSameName } from './same-name';

test.each([
  ['ACME Handels', 'ACME Handels GmbH', true],
  ['NORDLICHT LEUCHTEN A.B.', 'Nordlicht Leuchten AB', true],
  ['Ｓａｋｕｒａ Trading', 'Sakura Trading 株式会社', true],
  ['上海远洋进出口有限公司', '上海远洋进出口', true],
  ['Hafen Handels', 'ACME Handels GmbH', false],
  ['Müller Holding AG', 'Müller & Söhne GmbH', false],
  ['GmbH', 'Co., Ltd.', false],
])('%s and %s: %s', (one, other, isSame) => {
  expect(isSameName(one, other)).toBe(isSame);
});
