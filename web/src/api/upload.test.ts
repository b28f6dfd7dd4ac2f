import { expect, test } from 'vitest';
import { uploadName } from './upload';

test('a long name keeps its ending, a missing one gets one', () => {
  expect(uploadName('订单.xlsx')).toBe('订单.xlsx');
  expect(uploadName('  ')).toBe('file');
  const long = uploadName(`${'长'.repeat(300)}.xlsx`);
  expect([...long]).toHaveLength(200);
  expect(long.endsWith('.xlsx')).toBe(true);
});
