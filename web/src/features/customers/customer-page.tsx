import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useAccess } from '@/kit/access';
import { ActiveTag } from '@/kit/active-tag';
import { AddressText } from '@/kit/address-text';
import { ContactList } from '@/kit/contact-list';
import { useCountryName } from '@/kit/country-name';
import { DateText } from '@/kit/date-text';
import { Facts } from '@/kit/facts';
import { InstantText } from '@/kit/instant-text';
import { Section } from '@/kit/page';
import { PersonName } from '@/kit/person-name';
import { useLanguageName } from '@/kit/place-select';
import { EditButton, RecordPage } from '@/kit/record-page';
import { RecordView } from '@/kit/record-view';
import { QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { useText, useWorded } from '@/kit/text';
import { type Customer, customerQuery, orderCountQuery } from './api';
import styles from './customer-page.module.css';
import { menuMessages } from './menu-messages';
import { messages } from './messages';
import { TierTag } from './tier-tag';

const dateFormats = { ymd: '2026-03-05', dmy: '05.03.2026', mdy: '03/05/2026' };

export default function CustomerPage() {
  const asText = useWorded();
  const { id = '' } = useParams();
  const customer = useQuery(customerQuery(id));
  return (
    <RecordPage
      query={customer}
      title={(data) => data.name}
      kind={asText(menuMessages.customer)}
      back={{ path: '/customers', text: asText(menuMessages.customers) }}
      beside={(data) => <Beside customer={data} />}
      actions={(data) => <Actions customer={data} />}
    >
      {(data) => <CustomerView customer={data} />}
    </RecordPage>
  );
}

function Beside({ customer }: { customer: Customer }) {
  return (
    <>
      <TierTag tier={customer.tier} />
      {!customer.is_active && <ActiveTag isActive={false} />}
    </>
  );
}

function Actions({ customer }: { customer: Customer }) {
  const text = useText(messages);
  const { may } = useAccess();
  const navigate = useNavigate();
  return (
    <>
      {may('orders.write') && customer.is_active && (
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => navigate(`/orders/new?customer=${customer.id}`)}>
          {text('new_order')}
        </Button>
      )}
      <EditButton
        path={`/customers/${customer.id}/edit`}
        text={text('edit')}
        permission="customers.write"
        owner_id={customer.merchandiser_id}
        department_id={customer.department_id}
        reason={text('edit_not_ones_own', { name: customer.merchandiser_name ?? text('nobody') })}
      />
    </>
  );
}

function CustomerView({ customer }: { customer: Customer }) {
  const { may } = useAccess();
  return (
    <RecordView topic="customers" id={customer.id} otherZone={customer.zone}>
      <CustomerFacts customer={customer} />
      {may('orders.read') && <TheirOrders customer={customer} />}
      <Requirements customer={customer} />
      <ContactList contacts={customer.contacts} permission="customers.contacts" />
      <Addresses customer={customer} />
    </RecordView>
  );
}

function CustomerFacts({ customer }: { customer: Customer }) {
  const text = useText(messages);
  const countryName = useCountryName();
  const languageName = useLanguageName();
  return (
    <Section title={text('facts')}>
      <Facts
        facts={[
          [text('number'), customer.number],
          [text('country'), customer.country && countryName(customer.country)],
          [text('language'), customer.language && languageName(customer.language)],
          [text('zone'), customer.zone],
          [text('date_format'), customer.date_format && dateFormats[customer.date_format]],
          [text('currency'), customer.currency],
          [
            text('merchandiser_id'),
            customer.merchandiser_name && <PersonName key="merchandiser" name={customer.merchandiser_name} />,
          ],
          [text('created_at'), <InstantText key="created" at={customer.created_at} />],
        ]}
      />
      {customer.remark && <p className={styles.remark}>{customer.remark}</p>}
    </Section>
  );
}

function TheirOrders({ customer }: { customer: Customer }) {
  const text = useText(messages);
  const all = useQuery(orderCountQuery(customer.id));
  const late = useQuery(orderCountQuery(customer.id, true));
  const lateCount = late.data?.count ?? 0;
  return (
    <Section title={text('their_orders')}>
      <QueryStates query={all}>
        {({ count }) =>
          count === 0 ? (
            <p className={styles.nothing}>{text('no_orders')}</p>
          ) : (
            <p className={styles.links}>
              <Link to={`/orders?customer_id=${customer.id}`}>{text('see_orders', { count })}</Link>
              {lateCount > 0 && (
                <Link to={`/orders?customer_id=${customer.id}&is_late=true`}>
                  {text('see_late', { count: lateCount })}
                </Link>
              )}
            </p>
          )
        }
      </QueryStates>
    </Section>
  );
}

function Requirements({ customer }: { customer: Customer }) {
  const text = useText(messages);
  const requirements = customer.special_requirements.toSorted((a, b) => Number(b.is_active) - Number(a.is_active));
  return (
    <Section
      title={`${text('special_requirements')} (${requirements.length})`}
      hint={text('special_requirements_hint')}
    >
      {requirements.length === 0 && <p className={styles.nothing}>{text('no_requirements')}</p>}
      <ul className={styles.requirements}>
        {requirements.map((requirement) => (
          <li key={requirement.id} data-past={!requirement.is_active}>
            <h3>
              {requirement.name}
              {requirement.theme && <StatusTag tone="minor" text={requirement.theme} />}
              {!requirement.is_active && <StatusTag tone="neutral" text={text('no_longer')} />}
            </h3>
            <p className={styles.said}>{requirement.text}</p>
            <p className={styles.source}>
              <DateText on={requirement.dated_on} /> {requirement.source && `· ${requirement.source}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Addresses({ customer }: { customer: Customer }) {
  const text = useText(messages);
  return (
    <Section title={`${text('addresses')} (${customer.addresses.length})`}>
      {customer.addresses.length === 0 && <p className={styles.nothing}>{text('no_addresses')}</p>}
      <Facts
        facts={customer.addresses.map((address, place) => [
          address.label || `${text('address')} ${place + 1}`,
          <AddressText key={address.id} address={address} />,
        ])}
      />
    </Section>
  );
}
