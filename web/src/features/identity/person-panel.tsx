import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Switch } from 'antd';
import { useState } from 'react';
import type { Session } from '@/api/session';
import { type Access, useAccess, useSession } from '@/kit/access';
import { useFormats } from '@/kit/formats';
import type { LanguageTag } from '@/kit/language';
import { newRecord } from '@/kit/opened';
import { LanguageSelect, ZoneSelect } from '@/kit/place-select';
import { RecordForm } from '@/kit/record-form';
import { Select } from '@/kit/select';
import { SidePanel } from '@/kit/side-panel';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { addPerson, changePerson, departmentsQuery, type Person, personQuery, rolesQuery } from './api';
import { messages } from './messages';
import { useRoleName } from './names';
import { SetPassword } from './set-password';

interface PersonPanelProps {
  id: string;
  onClose: () => void;
  onOpen: (id: string) => void;
}

export default function PersonPanel({ id, onClose, onOpen }: PersonPanelProps) {
  const text = useText(messages);
  const { reaches } = useAccess();
  const isNew = id === newRecord;
  const person = useQuery({ ...personQuery(id), enabled: !isNew });
  const [isSettingPassword, setSettingPassword] = useState(false);
  const canSetPassword = person.data && reaches('people.write', person.data.id, person.data.department_id);
  return (
    <SidePanel
      title={isNew ? text('add_person') : (person.data?.name ?? text('person'))}
      onClose={onClose}
      extra={canSetPassword && <Button onClick={() => setSettingPassword(true)}>{text('set_password')}</Button>}
    >
      {isNew ? (
        <PersonForm person={null} onClose={onClose} onAdded={(added) => onOpen(added.id)} />
      ) : (
        <QueryStates query={person}>{(data) => <PersonForm person={data} onClose={onClose} />}</QueryStates>
      )}
      {isSettingPassword && person.data && (
        <SetPassword person={person.data} onClose={() => setSettingPassword(false)} />
      )}
    </SidePanel>
  );
}

interface PersonFormProps {
  person: Person | null;
  onClose: () => void;
  onAdded?: (person: Person) => void;
}

function PersonForm({ person, onClose, onAdded }: PersonFormProps) {
  const text = useText(messages);
  const done = useUndoNotice();
  const roleName = useRoleName();
  const formats = useFormats();
  const { may, reaches } = useAccess();
  const session = useSession();
  const departments = useQuery(departmentsQuery);
  const roles = useQuery(rolesQuery);
  const isFixed = person ? !reaches('people.write', person.id, person.department_id) : !may('people.write');
  // Nobody is put where the permission does not reach.
  const isChoice = (department: string | null) =>
    department === (person?.department_id ?? null) || reaches('people.write', null, department);
  const filled = [{ required: true, message: text('required') }];
  const labels = {
    name: text('name'),
    account: text('account'),
    email: text('email'),
    department_id: text('department'),
    role_ids: text('roles'),
    language: text('language'),
    zone: text('zone'),
    is_active: text('can_sign_in'),
    password: text('first_password'),
  };
  const departmentOptions = (departments.data?.items ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
    disabled: !isChoice(id),
  }));
  const roleOptions = (roles.data?.items ?? []).map((role) => ({ value: role.id, label: roleName(role) }));
  const named = (options: { value: string; label: string }[], id: unknown) =>
    options.find(({ value }) => value === id)?.label ?? '–';

  return (
    <RecordForm
      initial={person ? valuesOf(person) : newPerson(session.organisation, homeOf(session, reaches))}
      revision={person?.revision ?? 0}
      labels={labels}
      draft={`people/${person?.id ?? newRecord}`}
      secrets={['password']}
      topics={['people']}
      isFixed={isFixed}
      save={({ values, revision }, headers) => {
        const { is_active, password = null, ...rest } = values;
        const content = { ...rest, email: rest.email || null };
        return person
          ? changePerson(person.id, { ...content, is_active, revision })
          : addPerson({ ...content, password: password || null }, headers);
      }}
      valuesOf={(current) => ({ values: valuesOf(current as Person), revision: (current as Person).revision })}
      showValue={(field, value) => {
        if (field === 'department_id') return named(departmentOptions, value);
        if (field === 'role_ids' && Array.isArray(value))
          return formats.list(value.map((id) => named(roleOptions, id)));
        if (field === 'is_active') return text(value ? 'active' : 'inactive');
        return String(value ?? '–') || '–';
      }}
      onSaved={(saved) => {
        done(text(person ? 'person_saved' : 'person_added', { name: saved.name }));
        if (person) onClose();
        else onAdded?.(saved);
      }}
      onCancel={onClose}
    >
      <Form.Item name="name" label={labels.name} rules={filled}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="account" label={labels.account} rules={filled}>
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="email" label={labels.email} rules={[{ type: 'email' }]}>
        <Input type="email" autoComplete="off" />
      </Form.Item>
      <Form.Item name="department_id" label={labels.department_id}>
        <Select allowClear={isChoice(null)} loading={departments.isPending} options={departmentOptions} />
      </Form.Item>
      <Form.Item name="role_ids" label={labels.role_ids}>
        <Select
          mode="multiple"
          loading={roles.isPending}
          options={roleOptions}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item name="language" label={labels.language} rules={filled}>
        <LanguageSelect />
      </Form.Item>
      <Form.Item name="zone" label={labels.zone} rules={filled}>
        <ZoneSelect />
      </Form.Item>
      {!person && (
        <Form.Item name="password" label={labels.password} extra={text('first_password_hint')}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      )}
      {person && (
        <Form.Item required name="is_active" label={labels.is_active} valuePropName="checked">
          <Switch />
        </Form.Item>
      )}
    </RecordForm>
  );
}

interface PersonValues extends Record<string, unknown> {
  name: string;
  account: string;
  email: string | null;
  department_id: string | null;
  role_ids: string[];
  language: LanguageTag;
  zone: string;
  is_active: boolean;
  // Only of a new person.
  password?: string | null;
}

function valuesOf(person: Person): PersonValues {
  const { name, account, email, department_id, role_ids, language, zone, is_active } = person;
  return { name, account, email, department_id, role_ids, language, zone, is_active };
}

// Whoever adds people to their own department alone need not choose it.
function homeOf({ person }: Session, reaches: Access['reaches']): string | null {
  return reaches('people.write', null, null) ? null : person.department_id;
}

function newPerson(organisation: { language: LanguageTag; zone: string }, department_id: string | null): PersonValues {
  const { language, zone } = organisation;
  return {
    name: '',
    account: '',
    email: null,
    department_id,
    role_ids: [],
    language,
    zone,
    is_active: true,
    password: null,
  };
}
