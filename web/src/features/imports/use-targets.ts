import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { type Messages, useText, useWorded, type Wording } from '@/kit/text';
import { mappingsQuery } from './api';
import { columnNames } from './column-names';
import { messages } from './messages';
import { targetMessages } from './target-messages';

const wordingOf = (target: string): Wording | undefined => (targetMessages as Messages)[target];

// What the column of a field is called, in the interface and in the tables of the trade.
export function targetWords(target: string): readonly string[] {
  const wording = wordingOf(target);
  return [...(wording ? [wording.zh, wording.en] : []), ...(columnNames[target] ?? [])];
}

export function useTargetName(): (target: string) => string {
  const worded = useWorded();
  return useCallback(
    (target) => {
      const wording = wordingOf(target);
      return wording ? worded(wording) : target;
    },
    [worded],
  );
}

interface TargetGroup {
  label: string;
  options: { value: string; label: string }[];
}

// The fields that a column can become, those of the order apart from those of a line.
export function useTargetOptions(): TargetGroup[] {
  const text = useText(messages);
  const name = useTargetName();
  const targets = useQuery(mappingsQuery).data?.targets;
  return useMemo(() => {
    const options = (targets ?? []).map((value) => ({ value, label: name(value) }));
    const isOfLine = ({ value }: { value: string }) => value.startsWith('lines.');
    return [
      { label: text('of_order'), options: options.filter((option) => !isOfLine(option)) },
      { label: text('of_line'), options: options.filter(isOfLine) },
    ];
  }, [targets, name, text]);
}
