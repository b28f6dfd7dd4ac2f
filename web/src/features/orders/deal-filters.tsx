// The filters that lists of inquiries and quotations have in common.
import { colleagues, customers } from '@/api/choices';
import { FoundSelect } from '@/kit/found-select';
import type { ListState } from '@/kit/list-state';
import { Select } from '@/kit/select';
import { useDealText } from './deal-words';
import type { InquiryStatus } from './inquiry-api';
import type { QuotationStatus } from './quotation-api';

interface DealFiltersProps {
  state: ListState<'status' | 'customer_id' | 'owner_id'>;
  statuses: readonly (InquiryStatus | QuotationStatus)[];
}

export function DealFilters({ state, statuses }: DealFiltersProps) {
  const text = useDealText();
  return (
    <>
      <Select
        mode="multiple"
        allowClear
        maxTagCount={1}
        style={{ minWidth: 150 }}
        aria-label={text('status')}
        placeholder={text('any_status')}
        value={state.filters.status ? state.filters.status.split(',') : []}
        onChange={(values: string[]) => state.setFilter('status', values.length > 0 ? values.join(',') : undefined)}
        options={statuses.map((status) => ({ value: status, label: text(status) }))}
      />
      <FoundSelect
        choices={customers}
        style={{ width: 180 }}
        aria-label={text('customer')}
        placeholder={text('any_customer')}
        value={state.filters.customer_id ?? null}
        onChange={(id) => state.setFilter('customer_id', id ?? undefined)}
      />
      <FoundSelect
        choices={colleagues}
        style={{ width: 140 }}
        aria-label={text('owner')}
        placeholder={text('any_owner')}
        value={state.filters.owner_id ?? null}
        onChange={(id) => state.setFilter('owner_id', id ?? undefined)}
      />
    </>
  );
}
