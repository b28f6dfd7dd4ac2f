import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { type ApiProblem, problemOf } from '@/api/problems';
import { changeSession, sessionQuery } from '@/api/session';
import { ProblemAlert } from '@/kit/problem-alert';
import { useText } from '@/kit/text';
import { signIn } from './api';
import { messages } from './messages';
import { OpenFrame } from './open-frame';
import styles from './open-frame.module.css';

interface Credentials {
  account: string;
  password: string;
}

export default function SignInPage() {
  const text = useText(messages);
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const [params] = useSearchParams();
  const [form] = Form.useForm<Credentials>();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [isSending, setSending] = useState(false);
  const filled = [{ required: true, message: text('required') }];

  if (session.data) return <Navigate to={safeNext(params.get('next'))} replace />;

  const send = async (credentials: Credentials) => {
    setSending(true);
    setProblem(null);
    try {
      changeSession(client, await signIn(credentials));
    } catch (error) {
      setProblem(problemOf(error));
      form.setFieldValue('password', '');
      form.focusField('password');
    } finally {
      setSending(false);
    }
  };

  return (
    <OpenFrame title={text('sign_in_title')}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(credentials) => void send(credentials)}>
        {problem && <ProblemAlert problem={problem} lines={problem.status === 401 ? [text('sign_in_refused')] : []} />}
        <Form.Item name="account" label={text('account')} rules={filled}>
          <Input size="large" autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={text('password')} rules={filled}>
          <Input.Password size="large" autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" size="large" block htmlType="submit" loading={isSending}>
          {text('sign_in')}
        </Button>
      </Form>
      <p className={styles.forgotten}>{text('forgotten')}</p>
    </OpenFrame>
  );
}

// Only a path of this application: never another site's address from a forged link.
export function safeNext(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}
