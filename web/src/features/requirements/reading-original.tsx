// The original beside what was read in it, every field's place marked, the chosen one strongly.
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useSession } from '@/kit/access';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { PageZoom } from './page-zoom';
import styles from './reading.module.css';
import { pagePicture, type ReadDocument, type ReadOrigin, type Source } from './reading-api';
import { readingMessages } from './reading-messages';
import { columnLetters, isSamePlace } from './reading-place';

export interface OriginalProps {
  document: ReadDocument;
  source: Source;
  chosen: ReadOrigin | null;
  named: (field: string) => string;
  onChoose: (origin: ReadOrigin) => void;
}

export function Original(props: OriginalProps) {
  const { form } = props.document.original;
  if (form === 'pdf') return <Pages {...props} />;
  if (form === 'table') return <Sheets {...props} />;
  if (form === 'image') return <Picture {...props} />;
  return <Lines {...props} />;
}

function useShown(chosen: ReadOrigin | null) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen) place.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);
  return place;
}

function useAddress(blob: Blob | undefined) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}

function Picture({ source }: OriginalProps) {
  const text = useText(readingMessages);
  const address = useAddress('file' in source ? source.file : undefined);
  return address && <img className={styles.picture} src={address} alt={text('original')} />;
}

function Pages({ document, source, chosen, named, onChoose }: OriginalProps) {
  const text = useText(readingMessages);
  const { csrf_token } = useSession();
  const key = useId();
  const [page, setPage] = useState(1);
  useEffect(() => {
    if (chosen?.page) setPage(chosen.page);
  }, [chosen]);
  const file = 'file' in source ? source.file : null;
  const picture = useQuery({
    queryKey: ['readings', key, file?.name, file?.lastModified, page],
    queryFn: ({ signal }) => pagePicture(file as File, page, csrf_token, signal),
    enabled: file !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { pages } = document.original;
  const marks = document.links.filter(({ origin }) => origin.page === page && origin.box);
  const turning = pages > 1 && (
    <>
      <Button
        size="small"
        icon={<LeftOutlined aria-hidden />}
        aria-label={text('previous_page')}
        disabled={page <= 1}
        onClick={() => setPage(page - 1)}
      />
      <span role="status">{text('page_of', { page, pages })}</span>
      <Button
        size="small"
        icon={<RightOutlined aria-hidden />}
        aria-label={text('next_page')}
        disabled={page >= pages}
        onClick={() => setPage(page + 1)}
      />
    </>
  );
  return (
    <PageZoom beside={turning}>
      <QueryStates query={picture}>
        {(blob) => (
          <div className={styles.sheet}>
            <PagePicture blob={blob} alt={text('page_picture', { page })} />
            {marks.map(({ field, origin }) => (
              <Mark
                key={field}
                name={named(field)}
                origin={origin}
                isChosen={isSamePlace(chosen, origin)}
                onChoose={onChoose}
              />
            ))}
            {chosen?.page === page && chosen.box && !marks.some(({ origin }) => isSamePlace(chosen, origin)) && (
              <Mark name={chosen.quote ?? ''} origin={chosen} isChosen onChoose={onChoose} />
            )}
          </div>
        )}
      </QueryStates>
    </PageZoom>
  );
}

function PagePicture({ blob, alt }: { blob: Blob; alt: string }) {
  const address = useAddress(blob);
  return address && <img className={styles.picture} src={address} alt={alt} />;
}

interface MarkProps {
  name: string;
  origin: ReadOrigin;
  isChosen: boolean;
  onChoose: (origin: ReadOrigin) => void;
}

const share = (thousandths: number) => `${thousandths / 10}%`;

function Mark({ name, origin, isChosen, onChoose }: MarkProps) {
  const place = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const { box } = origin;
  if (!box) return null;
  return (
    <button
      ref={place}
      type="button"
      className={styles.mark}
      data-chosen={isChosen}
      aria-pressed={isChosen}
      aria-label={name}
      title={name}
      style={{
        left: share(box.left),
        top: share(box.top),
        width: share(Math.max(box.right - box.left, 4)),
        height: share(Math.max(box.bottom - box.top, 4)),
      }}
      onClick={() => onChoose(origin)}
    />
  );
}

const shownRows = 200;

function Sheets({ document, chosen }: OriginalProps) {
  const text = useText(readingMessages);
  const place = useShown(chosen);
  const { sheets } = document.original;
  const [sheetIndex, setSheet] = useState(0);
  const [first, setFirst] = useState(0);
  const sheet = sheets[sheetIndex];
  const marked = useMemo(
    () => new Set(document.links.map(({ origin }) => `${origin.sheet ?? ''}!${origin.cell}`)),
    [document],
  );
  useEffect(() => {
    if (!chosen?.cell) return;
    const found = sheets.findIndex(({ name }) => (name ?? null) === chosen.sheet);
    const at = Math.max(found, 0);
    setSheet(at);
    const number = Number(chosen.cell.replace(/^[A-Z]+/, ''));
    const row = sheets[at]?.rows.findIndex((one) => one.number === number) ?? 0;
    setFirst(Math.floor(Math.max(row, 0) / shownRows) * shownRows);
  }, [chosen, sheets]);
  if (!sheet) return null;
  const rows = sheet.rows.slice(first, first + shownRows);
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const letters = Array.from({ length: width }, (_, index) => columnLetters(index));
  return (
    <>
      {sheets.length > 1 && (
        <div className={styles.pager}>
          {sheets.map(({ name }, index) => (
            <Button
              key={name}
              size="small"
              type={index === sheetIndex ? 'primary' : 'default'}
              onClick={() => {
                setSheet(index);
                setFirst(0);
              }}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
      {sheet.rows.length > shownRows && (
        <div className={styles.pager}>
          <Button size="small" disabled={first === 0} onClick={() => setFirst(first - shownRows)}>
            {text('earlier_rows')}
          </Button>
          <span role="status">
            {text('rows_shown', { first: first + 1, last: first + rows.length, count: sheet.rows.length })}
          </span>
          <Button
            size="small"
            disabled={first + shownRows >= sheet.rows.length}
            onClick={() => setFirst(first + shownRows)}
          >
            {text('later_rows')}
          </Button>
        </div>
      )}
      <table className={styles.cells}>
        <thead>
          <tr>
            <td />
            {letters.map((letter) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, cells }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              {letters.map((letter, index) => {
                const cell = `${letter}${number}`;
                const isChosen = chosen?.cell === cell && (chosen.sheet ?? null) === (sheet.name ?? null);
                return (
                  <td
                    key={letter}
                    ref={isChosen ? (place as React.RefObject<HTMLTableCellElement | null>) : null}
                    data-marked={marked.has(`${sheet.name ?? ''}!${cell}`)}
                    data-chosen={isChosen}
                  >
                    {cells[index]}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Lines({ document, chosen }: OriginalProps) {
  const place = useShown(chosen);
  const marked = useMemo(() => new Set(document.links.map(({ origin }) => origin.line)), [document]);
  return (
    <ol className={styles.words}>
      {document.original.lines.map((words, index) => {
        const isChosen = chosen?.line === index + 1;
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
            key={index}
            ref={isChosen ? (place as React.RefObject<HTMLLIElement | null>) : null}
            data-marked={marked.has(index + 1)}
            data-chosen={isChosen}
          >
            {isChosen ? <Quoted words={words} quote={chosen?.quote ?? ''} /> : words || '\u00a0'}
          </li>
        );
      })}
    </ol>
  );
}

function Quoted({ words, quote }: { words: string; quote: string }) {
  const at = quote ? words.indexOf(quote) : -1;
  if (at < 0) return words;
  return (
    <>
      {words.slice(0, at)}
      <mark>{quote}</mark>
      {words.slice(at + quote.length)}
    </>
  );
}
