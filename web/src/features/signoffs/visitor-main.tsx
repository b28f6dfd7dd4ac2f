// The page behind a sign-off link, an entry of its own: a customer's phone loads this and nothing of the rest.
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '@/kit/language';
import './visitor.css';
import { VisitorPage } from './visitor-page';

const place = document.getElementById('root');
const token = location.pathname.split('/')[2] ?? '';
if (place) {
  createRoot(place).render(
    <LanguageProvider>
      <VisitorPage token={token} />
    </LanguageProvider>,
  );
}
