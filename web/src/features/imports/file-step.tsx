import { Button } from 'antd';
import { useFormats } from '@/kit/formats';
import { Section } from '@/kit/page';
import { useText } from '@/kit/text';
import type { ImportRun } from './api';
import { type Fact, Facts } from './facts';
import styles from './imports.module.css';
import { messages } from './messages';

export function FileStep({ run, onNext }: { run: ImportRun; onNext: () => void }) {
  const text = useText(messages);
  const formats = useFormats();
  const { format, encoding, separator, sheet, columns } = run.detection;
  const facts: Fact[] = [
    { name: text('format'), value: format.toUpperCase() },
    ...(encoding ? [{ name: text('encoding'), value: encoding }] : []),
    ...(separator ? [{ name: text('separator'), value: separator === '\t' ? text('separator_tab') : separator }] : []),
    ...(sheet ? [{ name: text('sheet'), value: sheet }] : []),
    { name: text('column_count'), value: formats.number(columns.length) },
  ];
  return (
    <Section
      title={text('file_title')}
      actions={
        <Button type="primary" onClick={onNext}>
          {text('go_mapping')}
        </Button>
      }
    >
      <Facts facts={facts} />
      <Sample run={run} />
    </Section>
  );
}

function Sample({ run }: { run: ImportRun }) {
  const text = useText(messages);
  const { columns, sample } = run.detection;
  if (sample.length === 0) return <p>{text('no_sample')}</p>;
  const caption = text('sample', { count: sample.length });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.sampleScroll} tabIndex={0} aria-label={caption}>
      <table className={styles.sample}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sample never changes
            <tr key={place}>
              {columns.map((column, at) => (
                <td key={column} title={row[at]}>
                  {row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
