import { Button, Tag } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { colleagues } from '@/api/choices';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import { type Column, DataTable } from '@/kit/data-table';
import { DateField } from '@/kit/date-field';
import { ExportMenu } from '@/kit/export-menu';
import { InstantText } from '@/kit/instant-text';
import { useLocale } from '@/kit/language';
import { ChoiceFilter, FoundFilter } from '@/kit/list-filters';
import { type ListState, useListState } from '@/kit/list-state';
import { messages as kitMessages } from '@/kit/messages';
import { Page } from '@/kit/page';
import { EventFacts, WithheldText } from '@/kit/record-timeline';
import { type RecordReading, topicOf, useRecordReading } from '@/kit/recorded';
import { EmptyHint, Loading } from '@/kit/states';
import { useText, useWorded } from '@/kit/text';
import { ChangeList } from '@/kit/timeline';
import { type RecordFilter, type RecordItem, recordParameters, recordQuery } from './api';
import { menuMessages } from './menu-messages';
import { messages } from './messages';
import styles from './record-page.module.css';
import { VerificationResult, VerifyButton } from './verification';

const filterNames: readonly RecordFilter[] = ['actor_id', 'kind', 'topic', 'stream', 'from', 'to'];
const eventKey = (event: RecordItem) => event.id;

export default function RecordPage() {
  const text = useText(messages);
  const asText = useWorded();
  const reading = useRecordReading();
  return (
    <Page title={asText(menuMessages.record)} hint={text('record_hint')} actions={<VerifyButton />}>
      <VerificationResult />
      {reading ? <Events reading={reading} /> : <Loading />}
    </Page>
  );
}

function Events({ reading }: { reading: RecordReading }) {
  const text = useText(messages);
  const asText = useWorded();
  const { zone } = useLocale();
  const state = useListState<RecordFilter>({ sort: '-at', filters: filterNames });
  const { may } = useAccess();
  const query = recordParameters(state.query, zone);
  const list = useList(recordQuery(query));
  const columns = useColumns(reading, state.setFilter);
  return (
    <DataTable
      name="record"
      caption={asText(menuMessages.record)}
      columns={columns}
      list={list}
      state={state}
      rowKey={eventKey}
      hasSearch={false}
      exports={may('record.export') && <ExportMenu list="record" query={query} />}
      filters={<Filters state={state} reading={reading} />}
      empty={<EmptyHint title={text('record_empty')} hint={text('record_empty_hint')} />}
    />
  );
}

function useColumns(
  reading: RecordReading,
  setFilter: (filter: RecordFilter, value: string) => void,
): readonly Column<RecordItem>[] {
  const text = useText(messages);
  const kitText = useText(kitMessages);
  return useMemo(
    () => [
      {
        key: 'at',
        title: text('at'),
        sort: 'at',
        width: 150,
        render: (event) => <InstantText at={event.at} />,
      },
      { key: 'person', title: text('person'), width: 110, render: (event) => event.actor_name || kitText('system') },
      { key: 'kind', title: text('what'), width: 130, wraps: true, render: (event) => reading.kind(event.kind) },
      {
        key: 'thing',
        title: text('thing'),
        width: 150,
        render: (event) => <Thing event={event} reading={reading} onOnly={() => setFilter('stream', event.stream)} />,
      },
      {
        key: 'changes',
        title: text('changes'),
        wraps: true,
        render: (event) => <Content event={event} reading={reading} />,
      },
      {
        key: 'via',
        title: text('via'),
        width: 90,
        isExtra: true,
        render: (event) => (event.via === 'web' ? text('web') : event.via),
      },
    ],
    [text, kitText, reading, setFilter],
  );
}

function Thing({ event, reading, onOnly }: { event: RecordItem; reading: RecordReading; onOnly: () => void }) {
  const text = useText(messages);
  const path = reading.path(event.stream);
  const name = reading.thing(event.stream);
  return (
    <span className={styles.thing}>
      {path ? <Link to={path}>{name}</Link> : name}
      <Button type="link" size="small" className={styles.only} onClick={onOnly}>
        {text('only_this')}
      </Button>
    </span>
  );
}

function Content({ event, reading }: { event: RecordItem; reading: RecordReading }) {
  const text = useText(messages);
  const changes = reading.changes(event);
  const facts = reading.facts(event);
  if (event.is_withheld) return <WithheldText />;
  return (
    <>
      {changes.length > 0 && <ChangeList changes={changes} />}
      {facts.length > 0 && (
        <details>
          <summary>{text('content', { count: facts.length })}</summary>
          <EventFacts facts={facts} />
        </details>
      )}
    </>
  );
}

function Filters({ state, reading }: { state: ListState<RecordFilter>; reading: RecordReading }) {
  const text = useText(messages);
  const { stream, from, to } = state.filters;
  return (
    <>
      <FoundFilter
        state={state}
        name="actor_id"
        choices={colleagues}
        width={150}
        label={text('person')}
        any={text('any_person')}
      />
      <ChoiceFilter
        state={state}
        name="kind"
        width={170}
        label={text('what')}
        any={text('any_kind')}
        options={reading.kinds.map((kind) => ({ value: kind, label: reading.kind(kind) }))}
        isLong
      />
      <ChoiceFilter
        state={state}
        name="topic"
        width={140}
        label={text('thing')}
        any={text('any_topic')}
        options={reading.topics.map((topic) => ({ value: topic, label: reading.topic(topic) }))}
      />
      <span className={styles.day}>
        <DateField
          label={text('from')}
          value={from ?? null}
          onChange={(date) => state.setFilter('from', date ?? undefined)}
          {...(to ? { latest: to } : {})}
        />
      </span>
      <span className={styles.day}>
        <DateField
          label={text('to')}
          value={to ?? null}
          onChange={(date) => state.setFilter('to', date ?? undefined)}
          {...(from ? { earliest: from } : {})}
        />
      </span>
      {stream && (
        <Tag closable onClose={() => state.setFilter('stream', undefined)}>
          {text('one_thing', { topic: reading.topic(topicOf(stream)), id: stream.slice(-6) })}
        </Tag>
      )}
    </>
  );
}
