import { describe, expect, test } from 'vitest';
import { keptValues, restoredValues } from './draft-values';

const record = {
  remark: 'by sea',
  delivery_address: { city: 'Hamburg', region: 'HH' },
  lines: [
    { id: '10', cells: { quantity: '1200', forecast_on: '2027-02-03' } },
    { id: '20', cells: { quantity: '300', forecast_on: '2027-02-10' } },
  ],
  tags: [{ name: 'urgent', color: 'red' }],
};
const keys = { lines: 'id' };
const stored = (value: object) => JSON.parse(JSON.stringify(value));

describe('a draft that is restored', () => {
  test('has what it does not name from the record: fields, parts of a group, fields of entries', () => {
    const draft = {
      delivery_address: { city: 'Bremen' },
      lines: [{ id: '20', cells: { quantity: '400' } }],
      tags: [{ name: 'urgent' }],
    };
    expect(restoredValues(draft, record, keys)).toEqual({
      remark: 'by sea',
      delivery_address: { city: 'Bremen', region: 'HH' },
      lines: [{ id: '20', cells: { quantity: '400', forecast_on: '2027-02-10' } }],
      tags: [{ name: 'urgent' }],
    });
  });

  test('keeps what it emptied, added, took out and put elsewhere', () => {
    const draft = {
      ...record,
      remark: null,
      delivery_address: null,
      lines: [
        { id: 'new-1', cells: { quantity: '5' } },
        { id: '20', cells: { quantity: '', forecast_on: '' } },
      ],
      tags: [],
    };
    expect(restoredValues(draft, record, keys)).toEqual(draft);
  });
});

describe('a draft that is kept', () => {
  test('says what was emptied, and nothing of what the form does not show', () => {
    const values = {
      remark: undefined,
      delivery_address: { city: undefined },
      lines: [{ id: '10', cells: record.lines[0]?.cells, note: undefined }],
      tags: record.tags,
    };
    const kept = stored(keptValues(values, { ...record, hidden: 'kept' }, keys));
    expect(kept).toEqual({
      remark: null,
      delivery_address: { city: null },
      lines: [record.lines[0]],
      tags: record.tags,
    });
  });

  test('is restored as it was', () => {
    const values = {
      ...record,
      remark: undefined,
      lines: [{ id: '10', cells: { quantity: '', forecast_on: undefined } }],
    };
    expect(restoredValues(stored(keptValues(values, record, keys)), record, keys)).toEqual({
      ...record,
      remark: null,
      lines: [{ id: '10', cells: { quantity: '', forecast_on: null } }],
    });
  });
});
