import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { messages } from '@/kit/messages';
import { isMissingPart, MissingPart } from '@/kit/missing-part';
import { EmptyHint } from '@/kit/states';
import { useText } from '@/kit/text';

// The error boundary of pages.
export function PageCrash() {
  const error = useRouteError();
  return isMissingPart(error) ? <MissingPart isWholePage /> : <Broken error={error} />;
}

function Broken({ error }: { error: unknown }) {
  const text = useText(messages);
  return (
    <EmptyHint
      isWholePage
      title={text('crashed_title')}
      hint={
        <>
          <p>{text('crashed_hint')}</p>
          <code>{error instanceof Error ? error.message : String(error)}</code>
        </>
      }
      action={
        <Button type="primary" onClick={() => location.reload()}>
          {text('reload')}
        </Button>
      }
    />
  );
}
