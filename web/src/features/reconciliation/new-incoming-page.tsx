// Enters what came in: a document as a file, a message as its words, a deposit as its amount.
import { Button, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { colleagues } from '@/api/choices';
import { useSession } from '@/kit/access';
import { useChange } from '@/kit/change';
import { DecimalField } from '@/kit/decimal-field';
import { FieldGrid } from '@/kit/field-grid';
import { FileDrop } from '@/kit/file-drop';
import { FoundSelect } from '@/kit/found-select';
import { InstantField } from '@/kit/instant-field';
import { Page, Section } from '@/kit/page';
import { CurrencySelect } from '@/kit/place-select';
import { ProblemAlert } from '@/kit/problem-alert';
import { Select } from '@/kit/select';
import { useText, useWorded } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { useUnsavedDraft } from '@/kit/unsaved-draft';
import { channels, enter, type Incoming, kinds, type NewIncoming } from './api';
import { type EnteredValues, freshValues, saidOf, sentBody } from './entered-values';
import { menuMessages } from './menu-messages';
import { messages } from './messages';

const mostBytes = 100 * 1024 * 1024;
const mostLetters = 200_000;

interface PartProps {
  values: EnteredValues;
  onChange: (part: Partial<EnteredValues>) => void;
}

export default function NewIncomingPage() {
  const text = useText(messages);
  const asText = useWorded();
  const navigate = useNavigate();
  const done = useUndoNotice();
  const { base_currency } = useSession().organisation;
  const draft = useUnsavedDraft<EnteredValues>('incoming/new');
  const [values, setValues] = useState(() => draft.restored?.value ?? freshValues(base_currency));
  const change = (part: Partial<EnteredValues>) => {
    const next = { ...values, ...part };
    setValues(next);
    draft.keep(next);
  };
  const finish = ({ id }: Incoming) => {
    draft.discard();
    done(text('entered'));
    navigate(`/incoming/${id}`);
  };
  return (
    <Page
      title={asText(menuMessages.add_incoming)}
      back={{ path: '/incoming', text: asText(menuMessages.incoming) }}
      width="reading"
    >
      <Section>
        <Form layout="vertical" component="div">
          <Form.Item>
            <Segmented
              aria-label={text('kind')}
              value={values.kind}
              options={kinds.map((value) => ({ value, label: text(value) }))}
              onChange={(kind) => change({ kind, channel: kind === 'deposit' ? 'bank' : values.channel })}
            />
          </Form.Item>
          <ReceiptFields values={values} onChange={change} />
          {values.kind === 'document' ? (
            <FileDrop<Incoming>
              path="/incoming/files"
              query={() => saidOf(values)}
              topics={['incoming', 'work']}
              mostBytes={mostBytes}
              title={text('drop')}
              onDone={finish}
            />
          ) : (
            <Typed values={values} onChange={change} onDone={finish} />
          )}
        </Form>
      </Section>
    </Page>
  );
}

function ReceiptFields({ values, onChange }: PartProps) {
  const text = useText(messages);
  return (
    <FieldGrid>
      <Form.Item label={text('channel')} htmlFor="incoming-channel">
        <Select
          id="incoming-channel"
          value={values.channel}
          options={channels.map((value) => ({ value, label: text(value) }))}
          onChange={(channel) => onChange({ channel })}
        />
      </Form.Item>
      <Form.Item label={text('received_at')} htmlFor="incoming-received">
        <InstantField
          id="incoming-received"
          value={values.received_at}
          onChange={(received_at) => received_at && onChange({ received_at })}
        />
      </Form.Item>
      <Form.Item label={text('sender')} htmlFor="incoming-sender">
        <Input
          id="incoming-sender"
          maxLength={200}
          autoComplete="off"
          value={values.sender}
          onChange={({ target }) => onChange({ sender: target.value })}
        />
      </Form.Item>
      <Form.Item label={text('subject')} htmlFor="incoming-subject">
        <Input
          id="incoming-subject"
          maxLength={200}
          autoComplete="off"
          value={values.subject}
          onChange={({ target }) => onChange({ subject: target.value })}
        />
      </Form.Item>
      <Form.Item label={text('owner')} htmlFor="incoming-owner" extra={text('owner_hint')}>
        <FoundSelect
          id="incoming-owner"
          choices={colleagues}
          value={values.owner_id}
          onChange={(owner_id) => onChange({ owner_id })}
        />
      </Form.Item>
    </FieldGrid>
  );
}

function Typed({ values, onChange, onDone }: PartProps & { onDone: (made: Incoming) => void }) {
  const text = useText(messages);
  const entering = useChange({
    topics: ['incoming', 'work'],
    call: (body: NewIncoming, headers) => enter(body, headers),
  });
  const isDeposit = values.kind === 'deposit';
  const isComplete = isDeposit ? values.amount !== null : values.text.trim() !== '';
  const send = async () => {
    try {
      onDone(await entering.run(sentBody(values)));
    } catch {
      // Drawn below as entering.problem.
    }
  };
  return (
    <>
      {isDeposit && (
        <FieldGrid>
          <Form.Item label={text('amount')} htmlFor="incoming-amount" required>
            <DecimalField id="incoming-amount" value={values.amount} onChange={(amount) => onChange({ amount })} />
          </Form.Item>
          <Form.Item label={text('currency')} htmlFor="incoming-currency" required>
            <CurrencySelect
              id="incoming-currency"
              value={values.currency}
              onChange={(currency) => currency && onChange({ currency })}
            />
          </Form.Item>
        </FieldGrid>
      )}
      <Form.Item
        label={text(isDeposit ? 'remark' : 'words')}
        htmlFor="incoming-text"
        {...(isDeposit ? {} : { extra: text('words_hint'), required: true })}
      >
        <Input.TextArea
          id="incoming-text"
          autoSize={{ minRows: isDeposit ? 2 : 6, maxRows: 20 }}
          maxLength={mostLetters}
          value={values.text}
          onChange={({ target }) => onChange({ text: target.value })}
        />
      </Form.Item>
      {entering.problem && <ProblemAlert problem={entering.problem} />}
      <Button type="primary" disabled={!isComplete} loading={entering.isRunning} onClick={() => void send()}>
        {text('enter')}
      </Button>
    </>
  );
}
