// Makes a link by which a named person of the customer's answers the change; it is shown once, to be copied.
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { type RepeatSafe, useChange } from '@/kit/change';
import { ProblemAlert } from '@/kit/problem-alert';
import { Select } from '@/kit/select';
import { SidePanel } from '@/kit/side-panel';
import { type Change, type LinkRequest, makeLink, touched } from './api';
import styles from './changes.module.css';
import { useChangeWords } from './wording';

const languages = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
];

export function SendChangeLink({ change, onClose }: { change: Change; onClose: () => void }) {
  const { text } = useChangeWords();
  const [request, setRequest] = useState<LinkRequest>({ recipient_name: change.asked_by_name, language: 'en' });
  const [token, setToken] = useState<string | null>(null);
  const sent = useChange({
    topics: touched,
    call: (body: LinkRequest, headers: RepeatSafe) => makeLink(change.id, body, headers),
  });
  const make = async () => {
    try {
      setToken((await sent.run({ ...request, recipient_name: request.recipient_name.trim() })).token);
    } catch {
      // shown below
    }
  };
  const address = `${location.origin}/s/${token}`;
  return (
    <SidePanel title={text('send_link')} width={480} onClose={onClose}>
      {token ? (
        <>
          <Alert type="info" showIcon title={text('link_made', { person: request.recipient_name })} />
          <div className={styles.copy}>
            <Input readOnly aria-label={text('link_field')} value={address} onFocus={({ target }) => target.select()} />
          </div>
        </>
      ) : (
        <Form layout="vertical" component="div">
          <Form.Item label={text('recipient')} htmlFor="change-recipient">
            <Input
              id="change-recipient"
              maxLength={200}
              value={request.recipient_name}
              onChange={({ target }) => setRequest({ ...request, recipient_name: target.value })}
            />
          </Form.Item>
          <Form.Item label={text('language')} htmlFor="change-language">
            <Select
              id="change-language"
              value={request.language}
              options={languages}
              onChange={(language) => setRequest({ ...request, language })}
            />
          </Form.Item>
          {sent.problem && <ProblemAlert problem={sent.problem} />}
          <Button
            type="primary"
            disabled={request.recipient_name.trim() === ''}
            loading={sent.isRunning}
            onClick={() => void make()}
          >
            {text('make_link')}
          </Button>
        </Form>
      )}
    </SidePanel>
  );
}
