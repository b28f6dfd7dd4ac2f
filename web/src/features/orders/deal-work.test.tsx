import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { WorkItem } from '@/kit/feature';
import { formatsOf } from '@/kit/formats';
import { answerRequests, draw } from '@/testing/render';
import { workItem } from '@/testing/work-item';
import CloseQuotation from './close-quotation';
import { workSource } from './deal-work';
import MakeQuotation from './make-quotation';

const inquiry = (fields: Partial<WorkItem> = {}) =>
  workItem('1', {
    source: 'inquiries',
    title_code: 'answer_inquiry',
    reason_code: 'unanswered',
    title_arguments: { on: '2026-03-02', customer: 'ACME Handels GmbH' },
    link: { kind: 'inquiries', id: 'i-1', number: 'INQ-2026-000001' },
    action: { code: 'make_quotation' },
    ...fields,
  });
const quotation = (title_code: string) =>
  inquiry({ title_code, source: 'quotations', link: { kind: 'quotations', id: 'q-1', number: 'QT-2026-000001' } });

describe('the work on inquiries and quotations', () => {
  test('reads in both languages and leads to its page', () => {
    const read = (item: WorkItem, language: 'en' | 'zh') => {
      const { title, reason } = workSource.words(item, language, formatsOf(language, 'UTC'));
      return `${title}. ${reason}`;
    };
    expect(read(inquiry(), 'en')).toBe(
      'Answer the inquiry: make a quotation. Came in on 02 Mar 2026, not answered yet',
    );
    expect(read(inquiry({ title_code: 'send_quotation' }), 'zh')).toContain('把报价发给客户');
    expect(read(quotation('ask_for_answer'), 'en')).toContain('valid until 02 Mar 2026');
    expect(read(quotation('settle_expired'), 'zh')).toContain('客户没有答复');
    expect(workSource.path(inquiry())).toBe('/inquiries/i-1');
    expect(workSource.path(quotation('ask_for_answer'))).toBe('/quotations/q-1');
  });

  test('makes the quotation in place and goes on in it', async () => {
    const sent = answerRequests(() => ({ status: 201, body: { id: 'q-2', number: 'QT-2026-000002' } }));
    const onClose = vi.fn();
    const { router } = draw(<MakeQuotation item={inquiry()} onClose={onClose} />);
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Make a quotation' }));
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /api/v1/inquiries/i-1/quotation']);
    expect(router.state.location.pathname).toBe('/quotations/q-2/edit');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('says why a quotation cannot be made', async () => {
    answerRequests(() => ({ status: 409, body: { status: 409, code: 'inquiry_is_closed', request_id: 'r' } }));
    const onClose = vi.fn();
    draw(<MakeQuotation item={inquiry()} onClose={onClose} />);
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Make a quotation' }));
    expect(await within(dialog).findByRole('alert')).toBeDefined();
    expect(onClose).not.toHaveBeenCalled();
  });

  test('closes a quotation in place with its reason', async () => {
    draw(<CloseQuotation item={quotation('ask_for_answer')} onClose={() => undefined} />);
    expect(within(await screen.findByRole('dialog')).getByText(/It can be reopened/)).toBeDefined();
  });
});
