import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { messages } from '@/kit/messages';
import { EmptyHint } from '@/kit/states';
import { useText } from '@/kit/text';

// The error boundary of pages. A missing chunk means that a newer version was installed: reloading gets it.
export function PageCrash() {
  const text = useText(messages);
  const error = useRouteError();
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
