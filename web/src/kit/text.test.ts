import { expect, expectTypeOf, test } from 'vitest';
import { defineMessages, type Text, worded } from './text';

const messages = defineMessages({
  plain: { zh: '人员', en: 'People' },
  counted: { zh: '{count} 行', en: '{count} rows', en_one: '1 row' },
});

test('a message is given in the language that is asked for', () => {
  expect(worded(messages.plain, 'zh')).toBe('人员');
  expect(worded(messages.plain, 'en')).toBe('People');
});

test('parameters are filled in', () => {
  expect(worded(messages.counted, 'zh', { count: 3 })).toBe('3 行');
});

test('English takes its singular for one', () => {
  expect(worded(messages.counted, 'en', { count: 1 })).toBe('1 row');
  expect(worded(messages.counted, 'en', { count: 0 })).toBe('0 rows');
});

test('a parameter must be given where the message has one, and only there', () => {
  type Call = Text<typeof messages>;
  const text: Call = () => '';
  text('plain');
  text('counted', { count: 1 });
  // @ts-expect-error the count is missing
  text('counted');
  // @ts-expect-error there is no such message
  text('absent');
  // @ts-expect-error English is missing
  defineMessages({ half: { zh: '一半' } });
  expectTypeOf(text).returns.toBeString();
});
