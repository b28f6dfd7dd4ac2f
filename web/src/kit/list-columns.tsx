// The columns that lists of records have in common.
import { ActiveTag } from './active-tag';
import type { Column } from './data-table';
import { InstantText } from './instant-text';

export const activeColumn = <Row extends { is_active: boolean }>(title: string): Column<Row> => ({
  key: 'is_active',
  title,
  width: 100,
  render: (row) => <ActiveTag isActive={row.is_active} />,
});

export const createdColumn = <Row extends { created_at: string }>(title: string): Column<Row> => ({
  key: 'created_at',
  title,
  sort: 'created_at',
  isExtra: true,
  render: (row) => <InstantText at={row.created_at} />,
});
