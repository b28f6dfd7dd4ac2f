// Follows every chain on demand and says plainly whether the record is whole, or where it breaks first.
import { SafetyCertificateOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { problemOf } from '@/api/problems';
import type { Answer } from '@/api/types';
import { useFormats } from '@/kit/formats';
import { ProblemAlert } from '@/kit/problem-alert';
import { topicOf, useRecordReading } from '@/kit/recorded';
import { useText } from '@/kit/text';
import { verificationQuery } from './api';
import { faultOf } from './fault';
import { messages } from './messages';

export function VerifyButton() {
  const text = useText(messages);
  const verification = useQuery(verificationQuery);
  return (
    <Button
      type="primary"
      icon={<SafetyCertificateOutlined aria-hidden />}
      loading={verification.isFetching}
      onClick={() => void verification.refetch()}
    >
      {text(verification.isFetching ? 'verifying' : 'verify')}
    </Button>
  );
}

export function VerificationResult() {
  const text = useText(messages);
  const formats = useFormats();
  const { data, error, dataUpdatedAt } = useQuery(verificationQuery);
  return (
    <div role="status">
      {error && <ProblemAlert problem={problemOf(error)} />}
      {data?.is_intact && (
        <Alert
          type="success"
          showIcon
          title={text('intact')}
          description={text('intact_hint', {
            at: formats.instant(new Date(dataUpdatedAt).toISOString()),
            events: formats.number(data.events),
            streams: formats.number(data.streams),
            seals: formats.number(data.seals),
          })}
        />
      )}
      {data && !data.is_intact && <Broken report={data} />}
    </div>
  );
}

function Broken({ report }: { report: Answer<'/api/v1/record/verification'> }) {
  const text = useText(messages);
  const reading = useRecordReading();
  const line = report.first_fault ?? '';
  const fault = faultOf(line);
  const said = fault
    ? text('altered_hint', {
        topic: reading?.topic(topicOf(fault.stream)) ?? fault.stream,
        position: fault.position,
        reason: text(fault.reason),
      })
    : text('altered_plainly', { fault: line });
  return (
    <Alert
      type="error"
      showIcon
      title={text('altered')}
      description={
        <>
          <p>{said}</p>
          <code>{line}</code>{' '}
          {fault && <Link to={`/record?stream=${encodeURIComponent(fault.stream)}`}>{text('show_thing')}</Link>}
        </>
      }
    />
  );
}
