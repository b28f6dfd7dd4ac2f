// A person's name as they write it themselves, with a mark that helps to find it in a list.
import { messages } from './messages';
import { useText } from './text';
import styles from './value.module.css';

interface PersonNameProps {
  name: string | null | undefined;
  // Absent for someone who left or for the system itself.
  hasMark?: boolean;
}

export function PersonName({ name, hasMark = true }: PersonNameProps) {
  const text = useText(messages);
  if (!name) return <span className={styles.nothing}>{text('former_person')}</span>;
  return (
    <span className={styles.person}>
      {hasMark && <PersonMark name={name} />}
      <span>{name}</span>
    </span>
  );
}

export function PersonMark({ name }: { name: string }) {
  return (
    <span className={styles.mark} aria-hidden>
      {initials(name)}
    </span>
  );
}

// Chinese given names are the telling part: 李娜 → 娜; John Smith → JS.
export function initials(name: string): string {
  const trimmed = name.trim();
  if (/^\p{Script=Han}+$/u.test(trimmed)) return trimmed.slice(-1);
  const words = trimmed.split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}
