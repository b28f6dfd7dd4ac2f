import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { draw } from '@/testing/render';
import { useFailureNotice } from './notices';
import { useUndoNotice } from './undo-notice';

const undo = vi.fn(async () => {});

function Page() {
  const done = useUndoNotice();
  const failed = useFailureNotice();
  return (
    <>
      <button type="button" onClick={() => done('Put off', undo)}>
        put off
      </button>
      <button type="button" onClick={() => done('Kept')}>
        keep
      </button>
      <button type="button" onClick={() => failed('Not possible')}>
        try
      </button>
    </>
  );
}

const pass = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000));

describe('notices', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    draw(<Page />);
  });
  afterEach(() => vi.useRealTimers());

  test('are put into a region that reading aids follow, and go by themselves', () => {
    fireEvent.click(screen.getByText('keep'));
    expect(screen.getByText('Kept').closest('[aria-live=polite]')).not.toBeNull();
    pass(2.9);
    expect(screen.queryByText('Kept')).not.toBeNull();
    pass(0.2);
    expect(screen.queryByText('Kept')).toBeNull();
  });

  test('undo what they say, once', () => {
    fireEvent.click(screen.getByText('put off'));
    pass(7.9);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText('Put off')).toBeNull();
  });

  test('stay while somebody is on them', () => {
    fireEvent.click(screen.getByText('put off'));
    fireEvent.focus(screen.getByRole('button', { name: 'Undo' }));
    pass(60);
    expect(screen.queryByText('Put off')).not.toBeNull();
    fireEvent.blur(screen.getByRole('button', { name: 'Undo' }));
    pass(8.1);
    expect(screen.queryByText('Put off')).toBeNull();
  });

  test('stand beside each other', () => {
    fireEvent.click(screen.getByText('try'));
    fireEvent.click(screen.getByText('keep'));
    expect(screen.queryByText('Not possible')).not.toBeNull();
    expect(screen.queryByText('Kept')).not.toBeNull();
  });
});
