// The ways to the original of a requirement: looked at where the browser can, taken along always.
import { DownloadOutlined, ExportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useText } from '@/kit/text';
import { contentPath, type Requirement } from './api';
import { messages } from './messages';

// What the server is willing to show in the browser's own window.
const shownTypes = ['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'];

export function OriginalLinks({ requirement: { order_id, id, media_type } }: { requirement: Requirement }) {
  const text = useText(messages);
  const content = contentPath(order_id, id);
  return (
    <>
      {shownTypes.includes(media_type) && (
        <Button
          icon={<ExportOutlined aria-hidden />}
          href={`${content}?is_shown=true`}
          target="_blank"
          rel="noreferrer"
        >
          {text('view')}
        </Button>
      )}
      <Button icon={<DownloadOutlined aria-hidden />} href={content} download>
        {text('download')}
      </Button>
    </>
  );
}
