// The people of a customer or a supplier, to be read and reached.
import { LockOutlined } from '@ant-design/icons';
import type { Contact } from './contact-fields';
import styles from './contact-list.module.css';
import { contactMessages } from './contact-messages';
import { useFeatureTexts } from './feature';
import { Section } from './page';
import { useText, useWorded } from './text';

interface ContactListProps {
  contacts: readonly Contact[];
  // Whose holders see who they are.
  permission: string;
}

export function ContactList({ contacts, permission }: ContactListProps) {
  const text = useText(contactMessages);
  return (
    <Section title={`${text('contacts')} (${contacts.length})`}>
      {contacts.length === 0 && <p className={styles.none}>{text('no_contacts')}</p>}
      <ul className={styles.contacts}>
        {contacts.map((contact) => (
          <li key={contact.id} className={styles.contact}>
            {contact.is_hidden ? (
              <HiddenContact contact={contact} permission={permission} />
            ) : (
              <ShownContact contact={contact} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function HiddenContact({ contact, permission }: { contact: Contact; permission: string }) {
  const text = useText(contactMessages);
  const asText = useWorded();
  const wording = useFeatureTexts('permissionTexts')[permission];
  return (
    <>
      <strong>
        <LockOutlined aria-hidden /> {text('hidden_contact')}
      </strong>
      {contact.role && <span>{contact.role}</span>}
      <span className={styles.more}>
        {text('hidden_contact_hint', { permission: wording ? asText(wording) : permission })}
      </span>
    </>
  );
}

function ShownContact({ contact }: { contact: Contact }) {
  const text = useText(contactMessages);
  const channel = contact.preferred_channel && text(`channel_${contact.preferred_channel}`);
  return (
    <>
      <strong>{contact.name}</strong>
      {contact.role && <span>{contact.role}</span>}
      {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
      {contact.phone && <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>}
      {contact.messenger && <span>{contact.messenger}</span>}
      {(channel || contact.preferred_hours) && (
        <span className={styles.more}>
          {[channel && `${text('preferred_channel')} ${channel}`, contact.preferred_hours].filter(Boolean).join(' · ')}
        </span>
      )}
    </>
  );
}
