import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useSearchParams } from 'react-router';
import { expect, test } from 'vitest';
import { draw } from '@/testing/render';
import { OnTimeFilters } from './on-time-filters';
import { questionOf } from './on-time-question';

function Filters() {
  const [params] = useSearchParams();
  return <OnTimeFilters question={questionOf(params)} />;
}

async function choose(option: string) {
  const user = userEvent.setup();
  await user.click(screen.getByRole('combobox', { name: 'Historical' }));
  await user.click(await screen.findByText(option, { selector: '.ant-select-item-option-content' }));
}

test('historical orders are counted apart on demand, and the rest of the question stays', async () => {
  const { router } = draw(<Filters />, { path: '/figures/on-time?measure=value' });
  await choose('Historical only');
  expect(router.state.location.search).toBe('?measure=value&is_historical=true');
  await choose('Live only');
  expect(router.state.location.search).toBe('?measure=value&is_historical=false');
  await choose('Live and historical');
  expect(router.state.location.search).toBe('?measure=value');
});
