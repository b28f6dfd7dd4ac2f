import { createRoot } from 'react-dom/client';
import { Application } from './application';
import './base.css';

const place = document.getElementById('root');
if (place) createRoot(place).render(<Application />);
