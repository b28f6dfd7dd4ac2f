import type { components } from '@/api/schema';

// An address on one line, as far as it is known.
export function AddressText({ address }: { address: components['schemas']['Address'] | null }) {
  const { lines, postal_code, city, region, country } = address ?? {};
  return <span>{[lines, postal_code, city, region, country].filter(Boolean).join(', ') || '–'}</span>;
}
