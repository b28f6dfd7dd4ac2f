// The frame of every page behind the sign-in: navigation at the side (a drawer on a phone), header, content.
import { MenuFoldOutlined, MenuOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Link, Outlet, useLocation, useNavigation } from 'react-router';
import { useSession } from '@/kit/access';
import { PartBoundary } from '@/kit/part-boundary';
import { useStored } from '@/kit/stored';
import { useText } from '@/kit/text';
import { LanguageButton, ThemeButton } from './appearance';
import { LiveNote, useLiveUpdates } from './live-updates';
import { Logo } from './logo';
import { messages } from './messages';
import { Navigation } from './navigation';
import { PaletteTrigger } from './palette-trigger';
import { PersonMenu } from './person-menu';
import styles from './shell.module.css';

// Small, and not needed before the page can be used.
const Bell = lazy(() => import('@/features/notifications/bell'));
const NavigationDrawer = lazy(() => import('./navigation-drawer'));

export function Shell() {
  const text = useText(messages);
  const { pathname } = useLocation();
  const [isFolded, setFolded] = useStored('navigation_folded', false);
  const [drawer, setDrawer] = useState<'unused' | 'open' | 'shut'>('unused');
  const isBroken = useLiveUpdates();
  const isLeaving = useNavigation().state === 'loading';
  const main = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page starts at its top, with the drawer shut
  useEffect(() => {
    setDrawer((now) => (now === 'open' ? 'shut' : now));
    main.current?.scrollTo(0, 0);
  }, [pathname]);

  return (
    <div className={styles.shell} data-folded={isFolded}>
      <a className={styles.skip} href="#content">
        {text('skip')}
      </a>
      <header className={styles.header}>
        <Button
          type="text"
          className={styles.burger}
          icon={<MenuOutlined aria-hidden />}
          aria-label={text('open_navigation')}
          onClick={() => setDrawer('open')}
        />
        <Brand />
        <PaletteTrigger />
        <span className={styles.gap} />
        {isBroken && <LiveNote />}
        <PartBoundary instead={null}>
          <Suspense fallback={<span className={styles.bell} />}>
            <Bell />
          </Suspense>
        </PartBoundary>
        <LanguageButton />
        <ThemeButton />
        <PersonMenu />
      </header>
      <aside className={styles.side}>
        <Navigation isFolded={isFolded} />
        <Button
          type="text"
          className={styles.fold}
          icon={isFolded ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
          aria-label={text(isFolded ? 'unfold_navigation' : 'fold_navigation')}
          onClick={() => setFolded(!isFolded)}
        />
      </aside>
      {drawer !== 'unused' && (
        <Suspense>
          <NavigationDrawer title={<Brand />} isOpen={drawer === 'open'} onClose={() => setDrawer('shut')} />
        </Suspense>
      )}
      <main id="content" ref={main} className={styles.main} tabIndex={-1} data-leaving={isLeaving}>
        <Outlet />
      </main>
    </div>
  );
}

function Brand() {
  const text = useText(messages);
  const { organisation } = useSession();
  return (
    <Link to="/" className={styles.brand}>
      <Logo />
      <span className={styles.unseen}>{text('product')}</span>
      <span className={styles.organisation}>{organisation.name}</span>
      {organisation.is_demo && <span className={styles.demo}>{text('demo')}</span>}
    </Link>
  );
}
