// Asks for a change of an order that is under way, or writes one anew: the order's own form, with who asks and why,
// and what it would do shown while it is typed.
import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { type ApiProblem, problemOf } from '@/api/problems';
import { standingRequirementsQuery } from '@/api/requirements';
import type { RepeatSafe } from '@/kit/change';
import { Page } from '@/kit/page';
import { Select } from '@/kit/select';
import { Loading, QueryStates } from '@/kit/states';
import { useUndoNotice } from '@/kit/undo-notice';
import { type Order, orderQuery } from './api';
import {
  askChange,
  type ChangeRequest,
  changeQuery,
  editChange,
  type OrderChange,
  standingRevisionQuery,
} from './change-api';
import { ChangeEffect } from './change-effect';
import { ContentForm } from './content-form';
import type { Content } from './order-content';
import { useOrderWords } from './wording';

const channels = ['email', 'wechat', 'phone', 'portal', 'paper', 'other'] as const;

interface ChangedContent extends Content {
  change: OrderChange | null;
}

export default function ChangeOrderPage() {
  const { text } = useOrderWords();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const changeId = params.get('change') ?? '';
  const still = { refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY };
  const order = useQuery({ ...orderQuery(id), ...still });
  const revision = useQuery({ ...standingRevisionQuery(id), ...still });
  const change = useQuery({ ...changeQuery(changeId), ...still, enabled: changeId !== '' });
  return (
    <Page
      title={`${text('ask_change')} ${order.data?.number ?? ''}`}
      back={{ path: `/orders/${id}`, text: text('order') }}
    >
      <QueryStates query={order}>
        {(data) =>
          revision.data !== undefined && (!changeId || change.data) ? (
            <ChangeForm order={data} base={revision.data} change={change.data ?? null} />
          ) : (
            <Loading lines={6} />
          )
        }
      </QueryStates>
    </Page>
  );
}

const recordOf = (order: Order, change: OrderChange | null): ChangedContent => ({
  ...order,
  ...(change ? (change.proposed as Partial<Content>) : {}),
  lines: (change ? change.proposed.lines : order.lines) as Content['lines'],
  missing: order.missing,
  change,
});

interface ChangeFormProps {
  order: Order;
  // The revision that stood when the page was opened.
  base: number;
  change: OrderChange | null;
}

function ChangeForm({ order, base, change }: ChangeFormProps) {
  const { text, word } = useOrderWords();
  const navigate = useNavigate();
  const done = useUndoNotice();
  const record = recordOf(order, change);
  const save = async (sent: object, _revision: number, headers: RepeatSafe): Promise<ChangedContent> => {
    const { asked_by, asked_by_name, channel, reason, requirement_id, ...content } = sent as ChangeRequest &
      Record<string, unknown>;
    const request = {
      asked_by,
      asked_by_name: asked_by_name || null,
      channel,
      reason,
      requirement_id: requirement_id || null,
      content: content as unknown as ChangeRequest['content'],
    };
    try {
      const body = { ...request, base_revision: base };
      const made = change
        ? await editChange(change.id, { ...body, revision: change.revision })
        : await askChange(order.id, body, headers);
      return { ...record, change: made };
    } catch (error) {
      throw withoutPrefix(problemOf(error));
    }
  };
  return (
    <ContentForm<ChangedContent>
      record={record}
      currency={order.currency ?? ''}
      topic="changes"
      draft={`changes/${change?.id ?? `new/${order.id}`}`}
      topics={['orders', 'changes', 'work']}
      own={{
        valuesOf: () => ({
          asked_by: change?.asked_by ?? 'customer',
          asked_by_name: change?.asked_by_name ?? '',
          channel: change?.channel ?? 'email',
          requirement_id: change?.requirement_id ?? null,
          reason: change?.reason ?? '',
        }),
        labels: {
          asked_by: text('change_asked_by'),
          asked_by_name: text('change_asked_by_name'),
          channel: text('change_channel'),
          requirement_id: text('change_requirement'),
          reason: text('change_reason'),
        },
        fields: (
          <>
            <Form.Item name="asked_by" label={text('change_asked_by')}>
              <Select options={['customer', 'us'].map((value) => ({ value, label: word(`asked_by_${value}`) }))} />
            </Form.Item>
            <Form.Item name="asked_by_name" label={text('change_asked_by_name')}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name="channel" label={text('change_channel')}>
              <Select options={channels.map((value) => ({ value, label: word(`channel_${value}`) }))} />
            </Form.Item>
            <Form.Item name="requirement_id" label={text('change_requirement')}>
              <KeptWords order={order.id} />
            </Form.Item>
            <Form.Item
              name="reason"
              label={text('change_reason')}
              extra={text('change_reason_hint')}
              rules={[{ required: true, message: text('change_reason_needed') }]}
            >
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} />
            </Form.Item>
            <ChangeEffect order={order} />
          </>
        ),
      }}
      save={save}
      onSaved={(saved) => {
        done(text('change_saved', { number: saved.change?.number ?? '' }));
        navigate(saved.change ? `/changes/${saved.change.id}` : `/orders/${order.id}`);
      }}
      onCancel={() => navigate(change ? `/changes/${change.id}` : `/orders/${order.id}`)}
    />
  );
}

interface KeptWordsProps {
  order: string;
  // Given by the form.
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
}

// Where the customer asked for it, of what is kept with the order.
function KeptWords({ order, id, value, onChange }: KeptWordsProps) {
  const { text } = useOrderWords();
  const kept = useQuery(standingRequirementsQuery(order));
  const options = (kept.data ?? []).map((one) => ({ value: one.id, label: one.name ?? text('change_message') }));
  return (
    <Select<string | null>
      {...(id ? { id } : {})}
      allowClear
      loading={kept.isPending}
      value={value ?? null}
      options={options}
      placeholder={text(kept.data?.length === 0 ? 'change_no_requirement' : 'change_requirement_hint')}
      onChange={(chosen) => onChange?.(chosen ?? null)}
    />
  );
}

// The form knows the content's fields by their own names.
function withoutPrefix(problem: ApiProblem): ApiProblem {
  const problems = problem.problems.map((one) => ({ ...one, path: one.path.replace(/^\/content(?=\/|$)/, '') }));
  return Object.assign(problem, { problems });
}
