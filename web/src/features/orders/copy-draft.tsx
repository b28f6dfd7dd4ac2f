// A draft with the content of an order or a quotation, and the way to it.
import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { problemOf } from '@/api/problems';
import { type RepeatSafe, useChange } from '@/kit/change';
import { useFailureNotice } from '@/kit/notices';
import { useProblemText } from '@/kit/problem-text';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { messages } from './messages';

interface CopyDraftProps {
  topic: 'orders' | 'quotations';
  make: (headers: RepeatSafe) => Promise<{ id: string; number: string }>;
}

export function CopyDraft({ topic, make }: CopyDraftProps) {
  const text = useText(messages);
  const navigate = useNavigate();
  const done = useUndoNotice();
  const failed = useFailureNotice();
  const problemText = useProblemText();
  const copy = useChange({ topics: [topic], call: (_: null, headers) => make(headers) });
  const copyNow = async () => {
    try {
      const made = await copy.run(null);
      done(text('copied', { number: made.number }));
      navigate(`/${topic}/${made.id}`);
    } catch (error) {
      failed(problemText(problemOf(error)));
    }
  };
  return (
    <Button icon={<CopyOutlined aria-hidden />} loading={copy.isRunning} onClick={() => void copyNow()}>
      {text('copy')}
    </Button>
  );
}
