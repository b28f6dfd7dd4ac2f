// Which fields of the order come from this requirement, and from where in it.
import { AimOutlined, CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useChange } from '@/kit/change';
import { ProblemAlert } from '@/kit/problem-alert';
import { useRecordReading } from '@/kit/recorded';
import { Select } from '@/kit/select';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { type FieldLink, type Origin, orderQuery, type Requirement, setLinks } from './api';
import { linkableFields } from './linkable-fields';
import { messages } from './messages';
import { originOf, type Place } from './origin';
import { OriginPicture } from './origin-picture';
import styles from './requirements.module.css';

interface RequirementLinksProps {
  requirement: Requirement;
  mayWrite: boolean;
  // Words that were just selected in the text.
  quote: string;
}

export function RequirementLinks({ requirement, mayWrite, quote }: RequirementLinksProps) {
  const text = useText(messages);
  const reading = useRecordReading();
  const { order_id, id, revision, links } = requirement;
  const [shown, setShown] = useState<string | null>(null);
  const saving = useChange({
    topics: ['orders'],
    call: (next: FieldLink[]) => setLinks(order_id, id, next, revision),
  });
  const plain: FieldLink[] = links.map(({ field, origin }) => ({ field, origin }));
  const save = (next: FieldLink[]) => void saving.run(next).catch(() => undefined);
  const named = (field: string) => reading?.field('orders', field) ?? field;
  return (
    <section className={styles.part}>
      <div>
        <h3>{text('links')}</h3>
        <p className={styles.quiet}>{text('links_hint')}</p>
      </div>
      {links.length === 0 && <p className={styles.quiet}>{text('links_empty')}</p>}
      <ul className={styles.list}>
        {links.map((link) => (
          <li key={link.field} className={styles.link}>
            <span className={styles.what}>
              <strong>{named(link.field)}</strong>
              <OriginText origin={link.origin} />
              {shown === link.field && (
                <OriginPicture order={order_id} requirement={id} origin={link.origin} field={named(link.field)} />
              )}
              {link.superseded_by && <StatusTag tone="minor" text={text('superseded')} />}
            </span>
            {link.origin.page && requirement.media_type === 'application/pdf' && (
              <Button
                type="text"
                size="small"
                icon={<AimOutlined aria-hidden />}
                aria-label={text('show_place', { field: named(link.field) })}
                aria-pressed={shown === link.field}
                onClick={() => setShown(shown === link.field ? null : link.field)}
              />
            )}
            {mayWrite && (
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined aria-hidden />}
                aria-label={text('remove_link', { field: named(link.field) })}
                loading={saving.isRunning}
                onClick={() => save(plain.filter(({ field }) => field !== link.field))}
              />
            )}
          </li>
        ))}
      </ul>
      {saving.problem && <ProblemAlert problem={saving.problem} />}
      {mayWrite && (
        <NewLink
          key={quote}
          requirement={requirement}
          quote={quote}
          named={named}
          isSaving={saving.isRunning}
          onAdd={(link) => save([...plain, link])}
        />
      )}
    </section>
  );
}

function OriginText({ origin }: { origin: Origin }) {
  const text = useText(messages);
  const places = (['page', 'sheet', 'cell', 'line'] as const)
    .filter((place) => origin[place] != null)
    .map((place) => `${text(place)} ${origin[place]}`);
  const words = origin.quote ? [text('quoted', { words: origin.quote })] : [];
  return <span className={styles.quiet}>{[...places, ...words].join(' · ') || text('whole')}</span>;
}

interface NewLinkProps {
  requirement: Requirement;
  quote: string;
  named: (field: string) => string;
  isSaving: boolean;
  onAdd: (link: FieldLink) => void;
}

function NewLink({ requirement, quote, named, isSaving, onAdd }: NewLinkProps) {
  const text = useText(messages);
  const order = useQuery(orderQuery(requirement.order_id));
  const [field, setField] = useState<string | null>(null);
  const [place, setPlace] = useState<Place>({ quote });
  const set = (part: Place) => setPlace({ ...place, ...part });
  const taken = new Set(requirement.links.map((link) => link.field));
  const positions = order.data?.lines.map((line) => line.position) ?? [];
  const options = linkableFields(positions)
    .filter((one) => !taken.has(one))
    .map((one) => ({ value: one, label: named(one) }));
  const isText = requirement.form === 'text';
  return (
    <>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={text('choose_field')}
        placeholder={text('choose_field')}
        value={field}
        options={options}
        onChange={setField}
        style={{ width: '100%' }}
      />
      <div className={styles.places}>
        {!isText && (
          <>
            <InputNumber
              min={1}
              max={100_000}
              precision={0}
              aria-label={text('page')}
              placeholder={text('page')}
              value={place.page ?? null}
              onChange={(page) => set({ page })}
            />
            <Input
              maxLength={200}
              aria-label={text('sheet')}
              placeholder={text('sheet')}
              value={place.sheet ?? ''}
              onChange={({ target }) => set({ sheet: target.value })}
            />
            <Input
              maxLength={10}
              aria-label={text('cell')}
              placeholder={text('cell')}
              value={place.cell ?? ''}
              onChange={({ target }) => set({ cell: target.value.toUpperCase() })}
            />
          </>
        )}
        <InputNumber
          min={1}
          max={10_000_000}
          precision={0}
          aria-label={text('line')}
          placeholder={text('line')}
          value={place.line ?? null}
          onChange={(line) => set({ line })}
        />
      </div>
      <Input
        maxLength={2000}
        aria-label={text('quote')}
        placeholder={isText ? text('quote_hint') : text('quote')}
        value={place.quote ?? ''}
        onChange={({ target }) => set({ quote: target.value })}
      />
      <span>
        <Button
          disabled={field === null}
          loading={isSaving}
          onClick={() => field && onAdd({ field, origin: originOf(place) })}
        >
          {text('add_link')}
        </Button>
      </span>
    </>
  );
}
