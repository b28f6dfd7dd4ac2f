// Our data as documents carry them: names, addresses, accounts, logo and seal.
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useChange } from '@/kit/change';
import { Changeable } from '@/kit/changeable';
import { EntryList } from '@/kit/entry-list';
import { FieldGrid } from '@/kit/field-grid';
import { FileDrop } from '@/kit/file-drop';
import { Section } from '@/kit/page';
import { CurrencySelect } from '@/kit/place-select';
import { ProblemAlert } from '@/kit/problem-alert';
import { RecordForm } from '@/kit/record-form';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { type Company, companyQuery, type PictureKind, picturePath, removePicture, setCompany } from './api';
import styles from './documents.module.css';
import { settingsMessages } from './settings-messages';

const mostPictureBytes = 512 * 1024;

export function CompanySettings() {
  const company = useQuery(companyQuery);
  return (
    <QueryStates query={company}>
      {(data) => (
        <Changeable permission="documents.settings">
          <div className={styles.stack}>
            <CompanyForm key={data.revision} company={data} />
            <Pictures company={data} />
          </div>
        </Changeable>
      )}
    </QueryStates>
  );
}

function CompanyForm({ company }: { company: Company }) {
  const text = useText(settingsMessages);
  const done = useUndoNotice();
  return (
    <RecordForm
      initial={valuesOf(company)}
      revision={company.revision}
      labels={{
        name_zh: text('name_zh'),
        name_en: text('name_en'),
        address_zh: text('address_zh'),
        address_en: text('address_en'),
        phone: text('phone'),
        email: text('email'),
        website: text('website'),
        tax_number: text('tax_number'),
        signatory: text('signatory'),
        accounts: text('accounts'),
        'accounts/currency': text('currency'),
        'accounts/bank_name': text('bank_name'),
        'accounts/bank_address': text('bank_address'),
        'accounts/account_name': text('account_name'),
        'accounts/account_number': text('account_number'),
        'accounts/swift': text('swift'),
      }}
      entryKeys={{ accounts: 'account_number' }}
      draft="document-company"
      topics={['documents', 'orders']}
      save={({ values, revision }) => setCompany({ ...values, revision })}
      valuesOf={(current) => ({ values: valuesOf(current as Company), revision: (current as Company).revision })}
      onSaved={() => done(text('saved'))}
    >
      <Section title={text('names')}>
        <div className={styles.pairs}>
          {(['name_zh', 'name_en'] as const).map((name) => (
            <Form.Item key={name} name={name} label={text(name)}>
              <Input maxLength={200} />
            </Form.Item>
          ))}
          {(['address_zh', 'address_en'] as const).map((name) => (
            <Form.Item key={name} name={name} label={text(name)}>
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
            </Form.Item>
          ))}
        </div>
        <FieldGrid>
          {(['phone', 'email', 'website', 'tax_number', 'signatory'] as const).map((name) => (
            <Form.Item key={name} name={name} label={text(name)}>
              <Input maxLength={200} />
            </Form.Item>
          ))}
        </FieldGrid>
      </Section>
      <Accounts />
    </RecordForm>
  );
}

function Accounts() {
  const text = useText(settingsMessages);
  const needed = [{ required: true, message: text('needed') }];
  return (
    <EntryList
      name="accounts"
      title={text('accounts')}
      hint={text('accounts_hint')}
      entryTitle={text('account')}
      addText={text('add_account')}
      none={text('no_accounts')}
      fresh={() => ({
        currency: null,
        bank_name: '',
        bank_address: '',
        account_name: '',
        account_number: '',
        swift: '',
      })}
    >
      {(place) => (
        <FieldGrid>
          <Form.Item name={[place, 'currency']} label={text('currency')}>
            <CurrencySelect />
          </Form.Item>
          <Form.Item name={[place, 'bank_name']} label={text('bank_name')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name={[place, 'bank_address']} label={text('bank_address')}>
            <Input.TextArea autoSize maxLength={500} />
          </Form.Item>
          <Form.Item name={[place, 'account_name']} label={text('account_name')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name={[place, 'account_number']} label={text('account_number')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name={[place, 'swift']} label={text('swift')}>
            <Input maxLength={200} />
          </Form.Item>
        </FieldGrid>
      )}
    </EntryList>
  );
}

function Pictures({ company }: { company: Company }) {
  const text = useText(settingsMessages);
  return (
    <Section title={text('pictures')} hint={text('picture_hint')}>
      <div className={styles.pictures}>
        <Picture kind="logo" hash={company.logo_hash ?? null} />
        <Picture kind="seal" hash={company.seal_hash ?? null} />
      </div>
    </Section>
  );
}

function Picture({ kind, hash }: { kind: PictureKind; hash: string | null }) {
  const text = useText(settingsMessages);
  const removing = useChange({ topics: ['documents'], call: () => removePicture(kind) });
  return (
    <div>
      <h3>{text(kind)}</h3>
      {hash && (
        <div className={styles.picture}>
          <img key={hash} src={picturePath(kind, hash)} alt={text(kind)} />
          <Button size="small" loading={removing.isRunning} onClick={() => removing.run(undefined).catch(() => {})}>
            {text('remove_picture')}
          </Button>
        </div>
      )}
      {removing.problem && <ProblemAlert problem={removing.problem} />}
      <FileDrop
        path="/document-company/pictures"
        query={() => ({ kind })}
        topics={['documents']}
        mostBytes={mostPictureBytes}
        accept="image/png,image/jpeg"
      />
    </div>
  );
}

const valuesOf = (company: Company) => ({
  name_zh: company.name_zh,
  name_en: company.name_en,
  address_zh: company.address_zh,
  address_en: company.address_en,
  phone: company.phone,
  email: company.email,
  website: company.website,
  tax_number: company.tax_number,
  signatory: company.signatory,
  accounts: company.accounts,
});
