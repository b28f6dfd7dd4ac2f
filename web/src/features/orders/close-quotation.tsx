// In the work list: the customer said no to a quotation, or we withdraw it.
import type { WorkActionProps } from '@/kit/feature';
import { CloseDeal } from './close-deal';
import { useDealText } from './deal-words';
import { closeQuotation } from './quotation-api';

export default function CloseQuotation({ item, onClose }: WorkActionProps) {
  const text = useDealText();
  return (
    <CloseDeal
      title={text('close_quotation')}
      warning={text('close_quotation_warning')}
      outcomes={['lost', 'withdrawn']}
      send={(closing, headers) => closeQuotation(item.link?.id ?? '', closing, headers)}
      onClose={onClose}
    />
  );
}
