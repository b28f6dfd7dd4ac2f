// Everything that the customer sent for an order and that counts, laid open to be read beside other work.
import { useQuery } from '@tanstack/react-query';
import { InstantText } from '@/kit/instant-text';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { type Requirement, requirementQuery, requirementsQuery } from './api';
import { KeptOriginal } from './kept-original';
import { messages } from './messages';
import { OriginalLinks } from './original-links';
import styles from './requirements.module.css';

export default function KeptDocuments({ id }: { id: string }) {
  const text = useText(messages);
  const kept = useQuery(requirementsQuery(id));
  return (
    <QueryStates query={kept}>
      {({ items }) => {
        const counting = items.filter(({ void_reason }) => !void_reason);
        if (counting.length === 0) return <p className={styles.quiet}>{text('empty')}</p>;
        return counting.map((item) => <KeptDocument key={item.id} order={id} id={item.id} />);
      }}
    </QueryStates>
  );
}

function KeptDocument({ order, id }: { order: string; id: string }) {
  const requirement = useQuery(requirementQuery(order, id));
  return (
    <QueryStates query={requirement} lines={3}>
      {(data) => <OpenDocument requirement={data} />}
    </QueryStates>
  );
}

function OpenDocument({ requirement }: { requirement: Requirement }) {
  const text = useText(messages);
  const { name, channel, sender, received_at } = requirement;
  const title = name ?? text('typed_text');
  return (
    <article className={styles.part}>
      <h3>{title}</h3>
      <p className={styles.quiet}>
        {text(channel)}
        {sender && ` · ${sender}`} · <InstantText at={received_at} />
      </p>
      {requirement.text ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <pre className={styles.words} tabIndex={0}>
          {requirement.text}
        </pre>
      ) : (
        <KeptOriginal requirement={requirement} title={title} />
      )}
      <div className={styles.actions}>
        <OriginalLinks requirement={requirement} />
      </div>
    </article>
  );
}
