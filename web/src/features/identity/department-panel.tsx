import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useAccess } from '@/kit/access';
import { newRecord } from '@/kit/opened';
import { RecordForm } from '@/kit/record-form';
import { Select } from '@/kit/select';
import { SidePanel } from '@/kit/side-panel';
import { NotFound } from '@/kit/states';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { addDepartment, allPeopleQuery, changeDepartment, type Department } from './api';
import { possibleParents } from './department-tree';
import { messages } from './messages';

interface DepartmentPanelProps {
  id: string;
  departments: readonly Department[];
  onClose: () => void;
}

export default function DepartmentPanel({ id, departments, onClose }: DepartmentPanelProps) {
  const text = useText(messages);
  const department = departments.find((one) => one.id === id) ?? null;
  const isNew = id === newRecord;
  return (
    <SidePanel title={isNew ? text('add_department') : (department?.name ?? text('department'))} onClose={onClose}>
      {isNew || department ? (
        <DepartmentForm department={department} parents={possibleParents(departments, id)} onClose={onClose} />
      ) : (
        <NotFound />
      )}
    </SidePanel>
  );
}

interface DepartmentFormProps {
  department: Department | null;
  parents: readonly Department[];
  onClose: () => void;
}

function DepartmentForm({ department, parents, onClose }: DepartmentFormProps) {
  const text = useText(messages);
  const done = useUndoNotice();
  const { reaches } = useAccess();
  const people = useQuery(allPeopleQuery);
  const labels = { name: text('department_name'), parent_id: text('parent'), head_id: text('head') };
  const parentOptions = parents.map(({ id, name }) => ({ value: id, label: name }));
  const headOptions = (people.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <RecordForm
      initial={valuesOf(department)}
      revision={department?.revision ?? 0}
      labels={labels}
      draft={`departments/${department?.id ?? newRecord}`}
      topics={['departments', 'people']}
      isFixed={!reaches('departments.write', null, department?.id ?? null)}
      save={({ values, revision }, headers) =>
        department ? changeDepartment(department.id, { ...values, revision }) : addDepartment(values, headers)
      }
      valuesOf={(current) => ({ values: valuesOf(current as Department), revision: (current as Department).revision })}
      showValue={(_field, value) =>
        [...parentOptions, ...headOptions].find((one) => one.value === value)?.label ?? String(value ?? '–')
      }
      onSaved={(saved) => {
        done(text('department_saved', { name: saved.name }));
        onClose();
      }}
      onCancel={onClose}
    >
      <Form.Item name="name" label={labels.name} rules={[{ required: true, message: text('required') }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="parent_id" label={labels.parent_id}>
        <Select allowClear options={parentOptions} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="head_id" label={labels.head_id}>
        <Select
          allowClear
          loading={people.isPending}
          options={headOptions}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
    </RecordForm>
  );
}

function valuesOf(department: Department | null) {
  return {
    name: department?.name ?? '',
    parent_id: department?.parent_id ?? null,
    head_id: department?.head_id ?? null,
  };
}
