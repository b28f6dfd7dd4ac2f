// The filters that lists of inquiries, quotations and orders have in common.
import { colleagues, customers } from '@/api/choices';
import { useAccess } from '@/kit/access';
import { ChoicesFilter, FoundFilter } from '@/kit/list-filters';
import type { ListState } from '@/kit/list-state';
import { useDealText } from './deal-words';

type DealState = ListState<'status' | 'customer_id' | 'owner_id'>;

interface DealFiltersProps {
  state: DealState;
  statuses: readonly { value: string; label: string }[];
}

export function DealFilters({ state, statuses }: DealFiltersProps) {
  const text = useDealText();
  const { may } = useAccess();
  return (
    <>
      <ChoicesFilter
        state={state}
        name="status"
        width={150}
        label={text('status')}
        any={text('any_status')}
        options={statuses}
      />
      {may('customers.read') && (
        <FoundFilter
          state={state}
          name="customer_id"
          choices={customers}
          width={180}
          label={text('customer')}
          any={text('any_customer')}
        />
      )}
      <FoundFilter
        state={state}
        name="owner_id"
        choices={colleagues}
        width={140}
        label={text('owner')}
        any={text('any_owner')}
      />
    </>
  );
}
