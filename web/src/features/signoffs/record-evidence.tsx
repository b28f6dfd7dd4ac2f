// Records that the customer agreed by another way, with the document of the order that proves it.
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { type RepeatSafe, useChange } from '@/kit/change';
import { InstantField } from '@/kit/instant-field';
import { ProblemAlert } from '@/kit/problem-alert';
import { Select } from '@/kit/select';
import { SidePanel } from '@/kit/side-panel';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { channels, documentsQuery, type EvidenceInput, type KeptDocument, recordEvidence } from './api';
import { messages } from './messages';
import styles from './signoff.module.css';

interface RecordEvidenceProps {
  order: string;
  // Of the order as it is shown: what the customer is said to agree to.
  contentHash: string;
  onClose: () => void;
}

export function RecordEvidence({ order, contentHash, onClose }: RecordEvidenceProps) {
  const text = useText(messages);
  const documents = useQuery(documentsQuery(order));
  return (
    <SidePanel title={text('record_evidence')} width={480} onClose={onClose}>
      <p className={styles.quiet}>{text('evidence_hint')}</p>
      <QueryStates query={documents}>
        {(kept) =>
          kept.length === 0 ? (
            <p>{text('no_documents')}</p>
          ) : (
            <EvidenceForm order={order} contentHash={contentHash} documents={kept} onClose={onClose} />
          )
        }
      </QueryStates>
    </SidePanel>
  );
}

interface EvidenceFormProps extends RecordEvidenceProps {
  documents: readonly KeptDocument[];
}

function EvidenceForm({ order, contentHash, documents, onClose }: EvidenceFormProps) {
  const text = useText(messages);
  const done = useUndoNotice();
  // The hash as well stays what it was when the form opened: what comes in meanwhile was not looked at.
  const [evidence, setEvidence] = useState<Omit<EvidenceInput, 'document_kind'>>(() => ({
    content_hash: contentHash,
    document_id: '',
    agreed_by: '',
    agreed_at: new Date().toISOString(),
    channel: 'email',
    note: '',
  }));
  const set = (part: Partial<EvidenceInput>) => setEvidence((before) => ({ ...before, ...part }));
  const change = useChange({
    topics: ['orders', 'work'],
    call: (body: EvidenceInput, headers: RepeatSafe) => recordEvidence(order, body, headers),
  });
  const chosen = documents.find(({ id }) => id === evidence.document_id);
  const record = async () => {
    if (!chosen) return;
    try {
      await change.run({ ...evidence, document_kind: chosen.kind, agreed_by: evidence.agreed_by.trim() });
      done(text('recorded'));
      onClose();
    } catch {
      // shown below
    }
  };
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={text('document')} htmlFor="evidence-document">
        <Select
          id="evidence-document"
          placeholder={text('choose_document')}
          value={evidence.document_id || null}
          options={documents.map(({ id, kind, name }) => ({
            value: id,
            label: `${text(kind)} · ${name ?? text('typed_text')}`,
          }))}
          onChange={(document_id) => set({ document_id: document_id ?? '' })}
        />
      </Form.Item>
      <Form.Item label={text('agreed_by')} htmlFor="evidence-person">
        <Input
          id="evidence-person"
          maxLength={200}
          value={evidence.agreed_by}
          onChange={({ target }) => set({ agreed_by: target.value })}
        />
      </Form.Item>
      <Form.Item label={text('agreed_at')} htmlFor="evidence-at">
        <InstantField
          id="evidence-at"
          value={evidence.agreed_at}
          onChange={(agreed_at) => agreed_at && set({ agreed_at })}
        />
      </Form.Item>
      <Form.Item label={text('channel')} htmlFor="evidence-channel">
        <Select
          id="evidence-channel"
          value={evidence.channel}
          options={channels.map((channel) => ({ value: channel, label: text(channel) }))}
          onChange={(channel) => set({ channel })}
        />
      </Form.Item>
      <Form.Item label={text('note')} htmlFor="evidence-note">
        <Input.TextArea
          id="evidence-note"
          rows={2}
          maxLength={1000}
          value={evidence.note ?? ''}
          onChange={({ target }) => set({ note: target.value })}
        />
      </Form.Item>
      {change.problem && <ProblemAlert problem={change.problem} />}
      <Button
        type="primary"
        disabled={!chosen || evidence.agreed_by.trim() === ''}
        loading={change.isRunning}
        onClick={() => void record()}
      >
        {text('record')}
      </Button>
    </Form>
  );
}
