// The changes of an order on its page, and whether what they made of it is verified and signed.
import { SwapOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useAccess } from '@/kit/access';
import { useFormats } from '@/kit/formats';
import { InstantText } from '@/kit/instant-text';
import { Section } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { type ChangeItem, changesOfQuery, gatesQuery, orderQuery } from './api';
import styles from './changes.module.css';
import { stateTone, useChangeWords } from './wording';

const isUnderWay = (status: string | undefined) => status === 'confirmed' || status === 'in_production';

export default function OrderChangesPanel({ id }: { id: string }) {
  const { text } = useChangeWords();
  const { may } = useAccess();
  const navigate = useNavigate();
  const order = useQuery(orderQuery(id));
  const changes = useQuery(changesOfQuery(id));
  const wasConfirmed = Boolean(order.data?.confirmed_at);
  if (!wasConfirmed) return null;
  return (
    <Section
      title={text('changes')}
      hint={text('changes_hint')}
      actions={
        <>
          <Link to={`/orders/${id}/revisions`}>{text('revisions')}</Link>
          {isUnderWay(order.data?.status) && may('changes.write') && (
            <Button icon={<SwapOutlined aria-hidden />} onClick={() => navigate(`/orders/${id}/change`)}>
              {text('ask_change')}
            </Button>
          )}
        </>
      }
    >
      <Unsettled id={id} />
      <QueryStates query={changes}>
        {(data) =>
          data.items.length === 0 ? (
            <p className={styles.quiet}>{text('no_changes')}</p>
          ) : (
            <ul className={styles.plain}>
              {data.items.map((change) => (
                <ChangeLine key={change.id} change={change} />
              ))}
            </ul>
          )
        }
      </QueryStates>
    </Section>
  );
}

function ChangeLine({ change }: { change: ChangeItem }) {
  const { word } = useChangeWords();
  return (
    <li>
      <Link to={`/changes/${change.id}`}>{change.number}</Link>
      <StatusTag tone={stateTone(change.state)} text={word(change.state)} />
      <span>{change.reason}</span>
      <span className={styles.quiet}>
        <InstantText at={change.made_at} />
      </span>
    </li>
  );
}

// The gate knows: what a change made of the order is not yet verified or signed.
function Unsettled({ id }: { id: string }) {
  const { text, word } = useChangeWords();
  const formats = useFormats();
  const gates = useQuery(gatesQuery(id));
  const condition = gates.data?.items
    .find(({ before }) => before === 'in_production')
    ?.conditions.find(({ name }) => name === 'changes_settled');
  if (condition?.state !== 'fails') return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={text('not_settled')}
      description={formats.list(condition.missing.map(word))}
    />
  );
}
