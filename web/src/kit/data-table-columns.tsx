// Which columns a reader wants to see, remembered on this device.
import { ControlOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import type { Column } from './data-table';
import styles from './data-table.module.css';
import { messages } from './messages';
import { useStored } from './stored';
import { useText } from './text';

// Only what differs from the default is kept, so that a column added later appears by itself.
type Choice = Readonly<Record<string, boolean>>;

export interface ColumnChoice<Row> {
  shown: readonly Column<Row>[];
  isShown: (column: Column<Row>) => boolean;
  show: (column: Column<Row>, isShown: boolean) => void;
  showOnly: (keys: readonly string[]) => void;
  reset: () => void;
}

const noChoice: Choice = {};

export function useColumnChoice<Row>(name: string, columns: readonly Column<Row>[]): ColumnChoice<Row> {
  const [choice, setChoice] = useStored<Choice>(`columns.${name}`, noChoice);
  const isShown = (column: Column<Row>) => column === columns[0] || (choice[column.key] ?? !column.isExtra);
  return {
    shown: columns.filter(isShown),
    isShown,
    show: (column, shown) => setChoice({ ...choice, [column.key]: shown }),
    showOnly: (keys) => setChoice(Object.fromEntries(columns.map(({ key }) => [key, keys.includes(key)]))),
    reset: () => setChoice(noChoice),
  };
}

export function ColumnChooser<Row>({
  columns,
  choice,
}: {
  columns: readonly Column<Row>[];
  choice: ColumnChoice<Row>;
}) {
  const text = useText(messages);
  const content = (
    <div className={styles.chooser}>
      {columns.map((column, place) => (
        <Checkbox
          key={column.key}
          disabled={place === 0}
          checked={choice.isShown(column)}
          onChange={(event) => choice.show(column, event.target.checked)}
        >
          {column.title}
        </Checkbox>
      ))}
      <Button size="small" onClick={choice.reset}>
        {text('columns_default')}
      </Button>
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <Button icon={<ControlOutlined aria-hidden />}>{text('columns')}</Button>
    </Popover>
  );
}
