// Ctrl/⌘ K: any order, case, customer, page or action, by keyboard alone.
import { EnterOutlined } from '@ant-design/icons';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '@/kit/text';
import { messages } from './messages';
import styles from './palette.module.css';
import { type PaletteEntry, usePaletteEntries } from './palette-entries';

export default function Palette({ close }: { close: () => void }) {
  const text = useText(messages);
  const navigate = useNavigate();
  const id = useId();
  const dialog = useModal();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { entries, isSearching, isFailed } = usePaletteEntries(typed);
  const active = Math.min(chosen, Math.max(0, entries.length - 1));
  const entryId = (place: number) => `${id}-${place}`;

  const open = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    close();
    void navigate(entry.path);
  };
  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && entries.length > 0) setChosen((active + step + entries.length) % entries.length);
    else if (event.key === 'Enter') open(entries[active]);
    else return;
    event.preventDefault();
  };
  const activeId = entries.length > 0 ? entryId(active) : undefined;
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the palette closes it; Esc does so too
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={text('palette_title')}
      onCancel={close}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <input
        className={styles.input}
        value={typed}
        placeholder={text('palette_placeholder')}
        role="combobox"
        aria-label={text('palette_title')}
        aria-expanded={entries.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={activeId}
        aria-autocomplete="list"
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={hear}
      />
      <div
        className={styles.list}
        id={`${id}-list`}
        role="listbox"
        aria-label={text('palette_title')}
        aria-busy={isSearching}
      >
        {entries.map((entry, place) => (
          <Entry
            key={entry.key}
            id={entryId(place)}
            entry={entry}
            heading={entries[place - 1]?.group === entry.group ? null : text(`palette_${entry.group}`)}
            isActive={place === active}
            onOpen={() => open(entry)}
            onPoint={() => setChosen(place)}
          />
        ))}
      </div>
      <div className={styles.foot} role="status">
        {isFailed
          ? text('palette_failed')
          : entries.length === 0 && !isSearching
            ? text('palette_nothing')
            : text('palette_keys')}
      </div>
    </dialog>
  );
}

// The browser's own dialog takes the keyboard in the same moment: nothing typed after Ctrl K is lost.
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return dialog;
}

interface EntryProps {
  id: string;
  entry: PaletteEntry;
  heading: string | null;
  isActive: boolean;
  onOpen: () => void;
  onPoint: () => void;
}

function Entry({ id, entry, heading, isActive, onOpen, onPoint }: EntryProps) {
  return (
    <>
      {heading && (
        <div className={styles.heading} role="presentation">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the text field */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={isActive}
        className={styles.entry}
        onClick={onOpen}
        onMouseMove={onPoint}
      >
        {entry.number && <span className={styles.number}>{entry.number}</span>}
        <span className={styles.title}>{entry.title}</span>
        {entry.hint && <span className={styles.hint}>{entry.hint}</span>}
        {isActive && <EnterOutlined className={styles.enter} aria-hidden />}
      </div>
    </>
  );
}
