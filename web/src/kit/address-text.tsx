import type { components } from '@/api/schema';

// An address as far as it is known, its own lines kept.
export function AddressText({ address }: { address: components['schemas']['Address'] | null }) {
  const { lines, postal_code, city, region, country } = address ?? {};
  const known = [lines, postal_code, city, region, country].filter(Boolean).join(', ');
  return <span style={{ whiteSpace: 'pre-line' }}>{known || '–'}</span>;
}
