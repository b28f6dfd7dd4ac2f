import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { draw } from '@/testing/render';
import { CloseDeal } from './close-deal';

function drawn() {
  const send = vi.fn(async () => null);
  const onClose = vi.fn();
  draw(
    <CloseDeal
      title="Close the quotation"
      warning="It ends."
      outcomes={['lost', 'withdrawn']}
      send={send}
      onClose={onClose}
    />,
  );
  return { send, onClose };
}

const close = () => userEvent.click(screen.getByRole('button', { name: 'Close the quotation' }));

test('asks for the reason of what is lost before anything is sent', async () => {
  const { send, onClose } = drawn();
  await close();
  expect(await screen.findByText('Choose the reason')).toBeTruthy();
  expect(send).not.toHaveBeenCalled();
  await userEvent.click(screen.getByLabelText('Reason'));
  await userEvent.click(await screen.findByTitle('A competitor'));
  await close();
  expect(send).toHaveBeenCalledWith({ outcome: 'lost', reason: 'competitor', note: null }, expect.anything());
  expect(onClose).toHaveBeenCalled();
});

test('asks for words, not for a reason, where we withdraw', async () => {
  const { send } = drawn();
  await userEvent.click(screen.getByLabelText('Withdrawn by us'));
  expect(screen.queryByLabelText('Reason')).toBeNull();
  await close();
  expect(await screen.findByText('Please say it in words')).toBeTruthy();
  expect(send).not.toHaveBeenCalled();
  await userEvent.type(screen.getByLabelText('Note'), 'new price list');
  await close();
  expect(send).toHaveBeenCalledWith({ outcome: 'withdrawn', reason: null, note: 'new price list' }, expect.anything());
});
