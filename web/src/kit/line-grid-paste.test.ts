import { describe, expect, test } from 'vitest';
import { blockText, parsedBlock } from './line-grid-paste';

describe('a block from the clipboard', () => {
  test.each([
    ['one cell', 'A', [['A']]],
    [
      'cells and rows',
      'A\tB\r\nC\tD',
      [
        ['A', 'B'],
        ['C', 'D'],
      ],
    ],
    ['a line end after the last row', 'A\r\nB\r\n', [['A'], ['B']]],
    ['line ends of every kind', 'A\nB\rC', [['A'], ['B'], ['C']]],
    [
      'empty cells',
      '\tA\t\n\t\t',
      [
        ['', 'A', ''],
        ['', '', ''],
      ],
    ],
    ['an empty row between', 'A\n\nB', [['A'], [''], ['B']]],
    ['a quoted cell with a line end', '"two\nlines"\tB', [['two\nlines', 'B']]],
    ['a quoted cell with a tab', '"a\tb"\tc', [['a\tb', 'c']]],
    ['doubled quotes', '"say ""hi"""\tB', [['say "hi"', 'B']]],
    ['a quote inside a plain cell', '5" pipe\tB', [['5" pipe', 'B']]],
    ['a plain cell that begins with a quote', '"A" grade\tB', [['"A" grade', 'B']]],
    ['a quote that is never closed', '"open\tB', [['"open', 'B']]],
    ['an empty quoted cell', '""\tB', [['', 'B']]],
    ['Chinese', '包装破损\t10 件', [['包装破损', '10 件']]],
    ['nothing', '', [[]]],
  ])('with %s', (_what, text, cells) => {
    expect(parsedBlock(text)).toEqual(cells);
  });
});

test('what is copied can be pasted as it was', () => {
  const cells = [
    ['plain', 'with\ttab', 'with "quotes"'],
    ['two\nlines', '', '"all" quoted'],
  ];
  expect(parsedBlock(blockText(cells))).toEqual(cells);
});
