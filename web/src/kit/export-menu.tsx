// The list as it stands — filters, text and sort — as a file. The server writes, records and may refuse it.
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useDownload } from './downloads';
import styles from './export-menu.module.css';
import { type Language, languageTags, useLocale } from './language';
import { messages } from './messages';
import { useText } from './text';

const exportFormats = ['xlsx', 'csv'] as const;
type ExportFormat = (typeof exportFormats)[number];

export interface ExportChoice {
  title: string;
  // Further parameters: { rows: 'lines' }
  parameters?: Readonly<Record<string, string>>;
}

interface ExportMenuProps {
  // "orders" of /api/v1/exports/orders.xlsx
  list: string;
  query: Readonly<Record<string, unknown>>;
  choices?: readonly ExportChoice[];
  // Whatever is filtered here, the file has all of it.
  isWhole?: boolean;
}

export function ExportMenu({ list, query, choices, isWhole = false }: ExportMenuProps) {
  const text = useText(messages);
  const { language } = useLocale();
  const download = useDownload();
  const [isOpen, setOpen] = useState(false);
  const offered = choices ?? [{ title: text('export_list') }];
  const fetchFile = ({ title, parameters }: ExportChoice, format: ExportFormat) => {
    setOpen(false);
    const path = exportPath(list, format, { ...query, ...parameters }, language);
    download({ path, title: `${title} · ${format.toUpperCase()}` });
  };
  const content = (
    <div className={styles.menu}>
      {offered.map((choice) => (
        <div key={choice.title} className={styles.choice}>
          <span>{choice.title}</span>
          {exportFormats.map((format) => (
            <Button
              key={format}
              type="link"
              size="small"
              aria-label={`${choice.title} · ${format.toUpperCase()}`}
              onClick={() => fetchFile(choice, format)}
            >
              {format.toUpperCase()}
            </Button>
          ))}
        </div>
      ))}
      <p className={styles.hint}>{text(isWhole ? 'export_hint_whole' : 'export_hint')}</p>
    </div>
  );
  return (
    <Popover content={content} trigger="click" open={isOpen} onOpenChange={setOpen} placement="bottomRight">
      <Button icon={<DownloadOutlined aria-hidden />}>{text('export')}</Button>
    </Popover>
  );
}

export function exportPath(
  list: string,
  format: ExportFormat,
  query: Readonly<Record<string, unknown>>,
  language: Language,
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    // An empty one asks for what has none, as it does of the list.
    if (name !== 'limit' && value !== undefined) parameters.set(name, String(value));
  }
  parameters.set('language', languageTags[language]);
  return `/api/v1/exports/${list}.${format}?${parameters}`;
}
