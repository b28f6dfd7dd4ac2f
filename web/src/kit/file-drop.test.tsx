import { waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import * as uploads from '@/api/upload';
import { draw } from '@/testing/render';
import { FileDrop } from './file-drop';

test('A chosen file is sent, also where nobody waits for what became of it', async () => {
  const upload = vi.spyOn(uploads, 'upload').mockResolvedValue({});
  const { container } = draw(<FileDrop path="/pictures" topics={[]} mostBytes={1_000} />);
  const file = new File(['picture'], 'seal.png', { type: 'image/png' });
  await userEvent.upload(container.querySelector('input[type=file]') as HTMLInputElement, file);
  await waitFor(() => expect(upload).toHaveBeenCalledWith(expect.objectContaining({ path: '/pictures', file })));
});
