// Keeps what the customer sent: a dropped file, or the words of a message pasted as they are.
import { Button, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { type RepeatSafe, useChange } from '@/kit/change';
import { FileDrop } from '@/kit/file-drop';
import { InstantField } from '@/kit/instant-field';
import { ProblemAlert } from '@/kit/problem-alert';
import { Select } from '@/kit/select';
import { SidePanel } from '@/kit/side-panel';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { useUnsavedDraft } from '@/kit/unsaved-draft';
import { channels, keepText, type Requirement, type SourceChannel, type TypedRequirement } from './api';
import { messages } from './messages';
import styles from './requirements.module.css';

const mostBytes = 100 * 1024 * 1024;
const mostLetters = 30_000;

interface Receipt {
  channel: SourceChannel;
  received_at: string;
  sender: string;
  note: string;
}

export function KeepRequirement({ order, onClose }: { order: string; onClose: () => void }) {
  const text = useText(messages);
  const done = useUndoNotice();
  const [form, setForm] = useState<'file' | 'text'>('file');
  const [receipt, setReceipt] = useState<Receipt>(() => ({
    channel: 'email',
    received_at: new Date().toISOString(),
    sender: '',
    note: '',
  }));
  const said = () => ({
    channel: receipt.channel,
    received_at: receipt.received_at,
    ...(receipt.sender.trim() ? { sender: receipt.sender.trim() } : {}),
    ...(receipt.note.trim() ? { note: receipt.note.trim() } : {}),
  });
  const finish = () => {
    done(text('kept'));
    onClose();
  };
  return (
    <SidePanel title={text('keep_title')} width={560} onClose={onClose}>
      <ReceiptFields receipt={receipt} onChange={setReceipt} />
      <Segmented
        aria-label={text('keep_title')}
        options={[
          { value: 'file', label: text('as_file') },
          { value: 'text', label: text('as_text') },
        ]}
        value={form}
        onChange={setForm}
        style={{ marginBottom: 12 }}
      />
      {form === 'file' ? (
        <FileDrop<Requirement>
          path={`/orders/${order}/requirements/files`}
          query={said}
          topics={['orders']}
          mostBytes={mostBytes}
          hint={text('file_hint')}
          onDone={finish}
        />
      ) : (
        <Words order={order} said={said} onDone={finish} />
      )}
    </SidePanel>
  );
}

function ReceiptFields({ receipt, onChange }: { receipt: Receipt; onChange: (receipt: Receipt) => void }) {
  const text = useText(messages);
  const set = (part: Partial<Receipt>) => onChange({ ...receipt, ...part });
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={text('channel')} htmlFor="requirement-channel">
        <Select
          id="requirement-channel"
          value={receipt.channel}
          options={channels.map((channel) => ({ value: channel, label: text(channel) }))}
          onChange={(channel) => set({ channel })}
        />
      </Form.Item>
      <Form.Item label={text('received_at')} htmlFor="requirement-received">
        <InstantField
          id="requirement-received"
          value={receipt.received_at}
          onChange={(received_at) => received_at && set({ received_at })}
        />
      </Form.Item>
      <Form.Item label={text('sender')} htmlFor="requirement-sender">
        <Input
          id="requirement-sender"
          maxLength={200}
          value={receipt.sender}
          onChange={({ target }) => set({ sender: target.value })}
        />
      </Form.Item>
      <Form.Item label={text('note')} htmlFor="requirement-note">
        <Input
          id="requirement-note"
          maxLength={500}
          value={receipt.note}
          onChange={({ target }) => set({ note: target.value })}
        />
      </Form.Item>
    </Form>
  );
}

interface WordsProps {
  order: string;
  said: () => Omit<TypedRequirement, 'text'>;
  onDone: () => void;
}

function Words({ order, said, onDone }: WordsProps) {
  const text = useText(messages);
  const draft = useUnsavedDraft<string>(`requirement/${order}`);
  const [words, setWords] = useState(draft.restored?.value ?? '');
  const keeping = useChange({
    topics: ['orders'],
    call: (body: TypedRequirement, headers: RepeatSafe) => keepText(order, body, headers),
  });
  const keep = async () => {
    try {
      await keeping.run({ ...said(), text: words });
      draft.discard();
      onDone();
    } catch {
      // shown below
    }
  };
  return (
    <div className={styles.part}>
      <Input.TextArea
        autoSize={{ minRows: 6, maxRows: 18 }}
        maxLength={mostLetters}
        aria-label={text('words')}
        placeholder={text('words_placeholder')}
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
          draft.keep(target.value);
        }}
      />
      {keeping.problem && <ProblemAlert problem={keeping.problem} />}
      <span>
        <Button type="primary" disabled={words.trim() === ''} loading={keeping.isRunning} onClick={() => void keep()}>
          {text('keep_words')}
        </Button>
      </span>
    </div>
  );
}
