import { contactMessages } from './contact-messages';
import { useText } from './text';

// What the fields of contacts are called where they stand in a list, for conflicts.
export function useContactLabels(): Readonly<Record<string, string>> {
  const text = useText(contactMessages);
  const alike = (['email', 'phone', 'messenger', 'preferred_channel', 'preferred_hours'] as const).map((field) => [
    `contacts/${field}`,
    text(field),
  ]);
  return {
    ...Object.fromEntries(alike),
    contacts: text('contacts'),
    'contacts/name': text('contact_name'),
    'contacts/role': text('contact_role'),
  };
}
