// Makes a link for a named person of the customer's; it is shown once, to be copied.
import { CopyOutlined, MailOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, InputNumber, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { components } from '@/api/schema';
import { useAccess } from '@/kit/access';
import { type RepeatSafe, useChange } from '@/kit/change';
import { ProblemAlert } from '@/kit/problem-alert';
import { Select } from '@/kit/select';
import { SidePanel } from '@/kit/side-panel';
import { useText } from '@/kit/text';
import { customerQuery, type LinkRequest, linkAddress, mailSetUpQuery, makeLink } from './api';
import { messages } from './messages';
import styles from './signoff.module.css';

type Order = components['schemas']['OrderView'];

const usualDays = 14;
const mostDays = 90;
// The page speaks these two; whoever reads another language is shown English.
const languages = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
];

export function SendLink({ order, onClose }: { order: Order; onClose: () => void }) {
  const text = useText(messages);
  const [made, setMade] = useState<Made | null>(null);
  return (
    <SidePanel title={text('send_link')} width={480} onClose={onClose}>
      {made ? <MadeLink made={made} onClose={onClose} /> : <LinkForm order={order} onMade={setMade} />}
    </SidePanel>
  );
}

interface Made {
  token: string;
  person: string;
  // Where it went by mail.
  address: string | null;
}

function LinkForm({ order, onMade }: { order: Order; onMade: (made: Made) => void }) {
  const text = useText(messages);
  const { may } = useAccess();
  const customer = useQuery({
    ...customerQuery(order.customer_id ?? ''),
    enabled: Boolean(order.customer_id) && may('customers.read'),
  });
  const setUp = useQuery(mailSetUpQuery);
  const [email, setEmail] = useState('');
  const [request, setRequest] = useState<LinkRequest>({ recipient_name: '', language: 'en', valid_days: usualDays });
  const set = (part: Partial<LinkRequest>) => setRequest((before) => ({ ...before, ...part }));
  // As the customer's record says, unless something was typed or chosen meanwhile.
  useEffect(() => {
    if (!customer.data) return;
    const { language, contacts } = customer.data;
    setRequest((before) => ({
      ...before,
      language: language?.startsWith('zh') ? 'zh-CN' : before.language,
      recipient_name: before.recipient_name || (contacts[0]?.name ?? ''),
    }));
    setEmail((before) => before || (contacts[0]?.email ?? ''));
  }, [customer.data]);
  const change = useChange({
    topics: ['orders', 'work'],
    call: (body: LinkRequest, headers: RepeatSafe) => makeLink(order.id, body, headers),
  });
  const isNameless = request.recipient_name.trim() === '';
  const maySendMail = setUp.data?.is_set_up === true;
  const make = async (byMail: boolean) => {
    const address = byMail ? email.trim() : null;
    const named = { ...request, recipient_name: request.recipient_name.trim() };
    try {
      const { token, recipient_name } = await change.run(address ? { ...named, email: address } : named);
      onMade({ token, person: recipient_name, address });
    } catch {
      // shown below
    }
  };
  return (
    <Form layout="vertical" component="div">
      <p className={styles.quiet}>{text('send_hint')}</p>
      <Form.Item label={text('recipient')} htmlFor="signoff-recipient">
        <Input
          id="signoff-recipient"
          maxLength={200}
          value={request.recipient_name}
          onChange={({ target }) => set({ recipient_name: target.value })}
        />
      </Form.Item>
      <Form.Item label={text('language')} htmlFor="signoff-language">
        <Select
          id="signoff-language"
          value={request.language}
          options={languages}
          onChange={(language) => set({ language })}
        />
      </Form.Item>
      <Form.Item label={text('valid_days')} htmlFor="signoff-days">
        <InputNumber
          id="signoff-days"
          min={1}
          max={mostDays}
          value={request.valid_days ?? usualDays}
          onChange={(days) => set({ valid_days: days ?? usualDays })}
        />
      </Form.Item>
      <Form.Item
        label={text('mail_address')}
        htmlFor="signoff-email"
        extra={setUp.data?.is_set_up === false ? text('mail_not_set_up') : text('email_hint')}
      >
        <Input
          id="signoff-email"
          type="email"
          maxLength={254}
          disabled={!maySendMail}
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
      </Form.Item>
      {change.problem && <ProblemAlert problem={change.problem} />}
      <Space wrap>
        <Button
          type="primary"
          icon={<MailOutlined aria-hidden />}
          disabled={isNameless || !maySendMail || email.trim() === ''}
          loading={change.isRunning}
          onClick={() => void make(true)}
        >
          {text('send_by_mail')}
        </Button>
        <Button disabled={isNameless} loading={change.isRunning} onClick={() => void make(false)}>
          {text('make_link')}
        </Button>
      </Space>
    </Form>
  );
}

function MadeLink({ made, onClose }: { made: Made; onClose: () => void }) {
  const { token, person, address } = made;
  const text = useText(messages);
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(linkAddress(token));
      setCopied(true);
    } catch {
      // Without a secure connection the browser does not let a page copy: it is marked to be copied by hand.
      field.current?.querySelector('input')?.select();
    }
  };
  return (
    <div className={styles.part}>
      <Alert
        type="info"
        showIcon
        title={address ? text('link_mailed', { person, address }) : text('link_made', { person })}
      />
      <div ref={field} className={styles.copy}>
        <Input
          readOnly
          aria-label={text('link')}
          value={linkAddress(token)}
          onFocus={({ target }) => target.select()}
        />
        <Button type="primary" icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
          {text(isCopied ? 'copied' : 'copy')}
        </Button>
      </div>
      <span>
        <Button onClick={onClose}>{text('close')}</Button>
      </span>
    </div>
  );
}
