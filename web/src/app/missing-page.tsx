import { Link } from 'react-router';
import { NotFound } from '@/kit/states';
import { useText } from '@/kit/text';
import { messages } from './messages';

export function MissingPage() {
  const text = useText(messages);
  return <NotFound isWholePage action={<Link to="/">{text('to_start')}</Link>} />;
}
