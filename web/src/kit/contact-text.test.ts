import { expect, test } from 'vitest';
import { isContactText } from './contact-text';

test.each([
  ['anna@acme.example', true],
  ['+49 40 123456', true],
  ['anna', false],
  ['49', false],
])('%s is asked for as a contact: %s', (text, is) => expect(isContactText(text)).toBe(is));
