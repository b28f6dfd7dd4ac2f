// The page of one record: its name, the way back to its list, what can be done with it, and its states.
import { EditOutlined } from '@ant-design/icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useAccess } from './access';
import { Page } from './page';
import { QueryStates } from './states';

interface RecordPageProps<Data> {
  query: UseQueryResult<Data>;
  title: (data: Data) => string;
  // Until it is known.
  kind: string;
  back: { path: string; text: string };
  beside?: (data: Data) => ReactNode;
  actions?: (data: Data) => ReactNode;
  children: (data: Data) => ReactNode;
}

export function RecordPage<Data>({ query, title, kind, back, beside, actions, children }: RecordPageProps<Data>) {
  const { data } = query;
  return (
    <Page
      title={data === undefined ? kind : title(data)}
      back={back}
      beside={data !== undefined && beside?.(data)}
      actions={data !== undefined && actions?.(data)}
    >
      <QueryStates query={query}>{children}</QueryStates>
    </Page>
  );
}

interface EditButtonProps {
  path: string;
  text: string;
  permission: string;
  owner_id: string | null;
  department_id: string | null;
  // Why somebody who may edit others may not edit this one.
  reason: string;
}

export function EditButton({ path, text, permission, owner_id, department_id, reason }: EditButtonProps) {
  const { may, reaches } = useAccess();
  const navigate = useNavigate();
  if (!may(permission)) return null;
  const mayEdit = reaches(permission, owner_id, department_id);
  return (
    <Tooltip title={mayEdit ? '' : reason}>
      <Button
        type="primary"
        icon={<EditOutlined aria-hidden />}
        disabled={!mayEdit}
        {...(mayEdit ? {} : { 'aria-description': reason })}
        onClick={() => navigate(path)}
      >
        {text}
      </Button>
    </Tooltip>
  );
}
