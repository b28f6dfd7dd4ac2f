// The frame of every page behind the sign-in: navigation at the side (a drawer on a phone), header, content.
import { MenuFoldOutlined, MenuOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button, Drawer, Menu } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, Outlet, useLocation, useNavigation } from 'react-router';
import { useSession } from '@/kit/access';
import { useStored } from '@/kit/stored';
import { useText, useWorded } from '@/kit/text';
import { LanguageButton, ThemeButton } from './appearance';
import { LiveNote, useLiveUpdates } from './live-updates';
import { Logo } from './logo';
import { activeEntry, useMenu } from './menu';
import { messages } from './messages';
import { PaletteTrigger } from './palette-trigger';
import { PersonMenu } from './person-menu';
import styles from './shell.module.css';

export function Shell() {
  const text = useText(messages);
  const { pathname } = useLocation();
  const [isFolded, setFolded] = useStored('navigation_folded', false);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const isBroken = useLiveUpdates();
  const isLeaving = useNavigation().state === 'loading';
  const main = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page starts at its top, with the drawer shut
  useEffect(() => {
    setDrawerOpen(false);
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
          icon={<MenuOutlined />}
          aria-label={text('open_navigation')}
          onClick={() => setDrawerOpen(true)}
        />
        <Brand />
        <PaletteTrigger />
        <span className={styles.gap} />
        {isBroken && <LiveNote />}
        <LanguageButton />
        <ThemeButton />
        <PersonMenu />
      </header>
      <aside className={styles.side}>
        <Navigation isFolded={isFolded} />
        <Button
          type="text"
          className={styles.fold}
          icon={isFolded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          aria-label={text(isFolded ? 'unfold_navigation' : 'fold_navigation')}
          onClick={() => setFolded(!isFolded)}
        />
      </aside>
      <Drawer
        open={isDrawerOpen}
        onClose={() => setDrawerOpen(false)}
        placement="left"
        size={272}
        title={<Brand />}
        styles={{ body: { padding: '8px 0' } }}
      >
        <Navigation isFolded={false} />
      </Drawer>
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

function Navigation({ isFolded }: { isFolded: boolean }) {
  const text = useText(messages);
  const asText = useWorded();
  const menu = useMenu();
  const { pathname } = useLocation();
  const items = menu.map(({ group, entries }) => ({
    type: 'group' as const,
    key: group,
    label: isFolded ? null : text(`group_${group}`),
    children: entries.map((entry) => ({
      key: entry.path,
      icon: entry.icon,
      label: <Link to={entry.path}>{asText(entry.text)}</Link>,
    })),
  }));
  return (
    <nav aria-label={text('navigation')} className={styles.navigation}>
      <Menu
        mode="inline"
        inlineIndent={14}
        inlineCollapsed={isFolded}
        items={items}
        selectedKeys={[activeEntry(menu, pathname)?.path ?? '']}
        style={{ border: 0, background: 'transparent' }}
      />
    </nav>
  );
}
