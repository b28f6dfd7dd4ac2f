// Between a customer as the server has it and what the form holds.
import type { components } from '@/api/schema';
import { type WrittenContact, writtenContact } from '@/kit/contact-fields';
import type { Customer, CustomerContent, CustomerItem } from './api';

type WrittenAddress = components['schemas']['WrittenAddressInput'];
type WrittenRequirement = components['schemas']['WrittenRequirementInput'];

export type CustomerValues = {
  code: string | null;
  name: string;
  country: string | null;
  language: string | null;
  zone: string | null;
  date_format: Customer['date_format'];
  currency: string | null;
  tier: CustomerItem['tier'];
  merchandiser_id: string | null;
  remark: string;
  is_active: boolean;
  contacts: WrittenContact[];
  addresses: WrittenAddress[];
  special_requirements: WrittenRequirement[];
};

export const newCustomer = (merchandiser_id: string | null): CustomerValues => ({
  code: null,
  name: '',
  country: null,
  language: null,
  zone: null,
  date_format: null,
  currency: null,
  tier: 'standard',
  merchandiser_id,
  remark: '',
  is_active: true,
  contacts: [],
  addresses: [],
  special_requirements: [],
});

export const newAddress = (): WrittenAddress => ({ label: '' });

export const newRequirement = (): WrittenRequirement => ({
  name: '',
  text: '',
  theme: '',
  dated_on: '',
  source: '',
  is_active: true,
});

export const valuesOf = (customer: Customer): CustomerValues => ({
  code: customer.code,
  name: customer.name,
  country: customer.country,
  language: customer.language,
  zone: customer.zone,
  date_format: customer.date_format,
  currency: customer.currency,
  tier: customer.tier,
  merchandiser_id: customer.merchandiser_id,
  remark: customer.remark,
  is_active: customer.is_active,
  contacts: customer.contacts.map(writtenContact),
  addresses: customer.addresses,
  special_requirements: customer.special_requirements,
});

// What was emptied is absent; texts that may be empty stay texts.
export function contentOf(values: CustomerValues): CustomerContent {
  const given = <Value extends string>(value: Value | null | undefined) => value || null;
  return {
    ...values,
    code: given(values.code),
    country: given(values.country),
    language: given(values.language),
    zone: given(values.zone),
    date_format: given(values.date_format),
    currency: given(values.currency),
    merchandiser_id: given(values.merchandiser_id),
    remark: values.remark ?? '',
    addresses: values.addresses.map((address) => ({
      ...address,
      label: address.label ?? '',
      country: given(address.country),
    })),
    special_requirements: values.special_requirements.map((requirement) => ({
      ...requirement,
      theme: requirement.theme ?? '',
      source: requirement.source ?? '',
    })),
  };
}
