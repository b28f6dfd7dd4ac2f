// An amount never stands without its currency.
import { type Money, useFormats } from './formats';
import styles from './value.module.css';

export function MoneyText({ money }: { money: Money | null | undefined }) {
  const formats = useFormats();
  if (!money) return <span className={styles.nothing}>–</span>;
  return <span className={styles.number}>{formats.money(money)}</span>;
}
