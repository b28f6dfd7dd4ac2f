// What mails say: one wording is edited beside how it reads.
import { useQuery } from '@tanstack/react-query';
import { Segmented, Space } from 'antd';
import { useSearchParams } from 'react-router';
import { Page } from '@/kit/page';
import { Select } from '@/kit/select';
import { QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { type MailTemplate, templatesQuery } from './api';
import { mailMessages } from './mail-messages';
import { nameOf } from './mails-page';
import { TemplateEditor } from './template-editor';

const languages = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
] as const;

export default function TemplatesPage() {
  const text = useText(mailMessages);
  const templates = useQuery(templatesQuery);
  return (
    <Page title={text('templates')} hint={text('templates_hint')}>
      <QueryStates query={templates}>{({ items }) => <Chosen templates={items} />}</QueryStates>
    </Page>
  );
}

function Chosen({ templates }: { templates: readonly MailTemplate[] }) {
  const text = useText(mailMessages);
  const [params, setParams] = useSearchParams();
  const language = params.get('language') === 'en' ? 'en' : 'zh-CN';
  const code = params.get('mail') ?? templates[0]?.code ?? '';
  const choose = (chosen: { mail?: string; language?: string }) =>
    setParams({ mail: code, language, ...chosen }, { replace: true });
  const template = templates.find((one) => one.code === code && one.language === language);
  const codes = [...new Set(templates.map((one) => one.code))];
  return (
    <>
      <Space wrap style={{ marginBottom: 16 }}>
        <Select
          aria-label={text('choose')}
          style={{ minWidth: 180 }}
          value={code}
          options={codes.map((value) => ({ value, label: nameOf(text, value) }))}
          onChange={(mail) => choose({ mail })}
        />
        <Segmented
          aria-label={text('language')}
          value={language}
          options={[...languages]}
          onChange={(chosen) => choose({ language: chosen })}
        />
        {template && (
          <StatusTag
            tone={template.is_as_shipped ? 'neutral' : 'active'}
            text={text(template.is_as_shipped ? 'as_shipped' : 'changed')}
          />
        )}
      </Space>
      {template && <TemplateEditor key={`${code} ${language}`} template={template} />}
    </>
  );
}
