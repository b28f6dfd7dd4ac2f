import { waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { draw } from '@/testing/render';
import { FileDrop } from './file-drop';

const upload = vi.hoisted(() => vi.fn(async () => ({})));
vi.mock('@/api/upload', () => ({ upload }));
afterEach(() => upload.mockClear());

test('A chosen file is sent, also where nobody waits for what became of it', async () => {
  const { container } = draw(<FileDrop path="/pictures" topics={[]} mostBytes={1_000} />);
  const file = new File(['picture'], 'seal.png', { type: 'image/png' });
  await userEvent.upload(container.querySelector('input[type=file]') as HTMLInputElement, file);
  await waitFor(() => expect(upload).toHaveBeenCalledWith(expect.objectContaining({ path: '/pictures', file })));
});
