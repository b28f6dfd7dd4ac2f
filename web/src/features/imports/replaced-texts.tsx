import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useText } from '@/kit/text';
import styles from './imports.module.css';
import { messages } from './messages';

interface ReplacedTextsProps {
  values: Readonly<Record<string, string>>;
  error: string | undefined;
  onChange: (values: Record<string, string>) => void;
}

interface Pair {
  key: number;
  from: string;
  to: string;
}

// Pairs while they are typed: two may begin alike for a moment, which a record could not hold.
export function ReplacedTexts({ values, error, onChange }: ReplacedTextsProps) {
  const text = useText(messages);
  const [pairs, setPairs] = useState<readonly Pair[]>(() =>
    Object.entries(values).map(([from, to], key) => ({ key, from, to })),
  );
  const set = (next: readonly Pair[]) => {
    setPairs(next);
    onChange(Object.fromEntries(next.filter(({ from }) => from !== '').map(({ from, to }) => [from, to])));
  };
  const change = (pair: Pair) => set(pairs.map((other) => (other.key === pair.key ? pair : other)));
  const add = () => set([...pairs, { key: (pairs.at(-1)?.key ?? -1) + 1, from: '', to: '' }]);
  return (
    <fieldset className={styles.replaced}>
      <legend>{text('values')}</legend>
      {pairs.map((pair) => (
        <div key={pair.key} className={styles.pair}>
          <Input
            aria-label={text('value_from')}
            placeholder={text('value_from')}
            value={pair.from}
            onChange={(event) => change({ ...pair, from: event.target.value })}
          />
          <span aria-hidden>→</span>
          <Input
            aria-label={text('value_to')}
            placeholder={text('value_to')}
            value={pair.to}
            onChange={(event) => change({ ...pair, to: event.target.value })}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={`${text('remove')}: ${pair.from}`}
            onClick={() => set(pairs.filter(({ key }) => key !== pair.key))}
          />
        </div>
      ))}
      {error && <p className={styles.error}>{error}</p>}
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={add}>
        {text('add_value')}
      </Button>
    </fieldset>
  );
}
