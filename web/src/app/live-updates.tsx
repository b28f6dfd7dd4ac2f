// What others change appears by itself: the server names a topic and an id, and the queries of that name
// are fetched again.
import { DisconnectOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Tooltip } from 'antd';
import { useEffect, useState } from 'react';
import { Gathered } from '@/api/gathered';
import { followLiveStream, type LiveMessage } from '@/api/live-stream';
import { refreshAll } from '@/api/query';
import { sessionKey } from '@/api/session';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { messages } from './messages';
import styles from './shell.module.css';

// An import changes hundreds of orders a second: a page that shows them is drawn anew once in this time.
const betweenRefreshes = 1000;

// True while the line is cut.
export function useLiveUpdates(): boolean {
  const client = useQueryClient();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const changes = new Gathered<LiveMessage>((messages) => void refreshAll(client, messages), betweenRefreshes);
    let wasBroken = false;
    void followLiveStream('/api/v1/live', stop.signal, {
      open: () => {
        // Nobody knows what was missed meanwhile.
        if (wasBroken) void client.invalidateQueries();
        wasBroken = false;
        setBroken(false);
      },
      message: (message) => changes.add(message),
      broken: () => {
        wasBroken = true;
        setBroken(true);
      },
      refused: () => void client.invalidateQueries({ queryKey: sessionKey }),
    });
    return () => {
      stop.abort();
      changes.stop();
    };
  }, [client]);
  return isBroken;
}

export function LiveNote() {
  const text = useText(messages);
  return (
    <Tooltip title={text('live_broken_hint')}>
      <span role="status" className={styles.live}>
        <StatusTag tone="general" icon={<DisconnectOutlined aria-hidden />} text={text('live_broken')} />
      </span>
    </Tooltip>
  );
}
