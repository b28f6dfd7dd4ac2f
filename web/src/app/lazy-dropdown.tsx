// A button with a menu, of which only the button is drawn at first: the menu's code comes after the page.
import type { DropdownProps } from 'antd';
import { type ComponentType, cloneElement, type ReactElement, useCallback, useEffect, useState } from 'react';

interface LazyDropdownProps {
  menu: NonNullable<DropdownProps['menu']>;
  children: ReactElement<{ onClick?: () => void }>;
}

export function LazyDropdown({ menu, children }: LazyDropdownProps) {
  const [part, setPart] = useState<{ MenuBelow: ComponentType<DropdownProps> } | null>(null);
  // What is asked for before it is there opens as soon as it is.
  const [isOpen, setOpen] = useState(false);
  const fetchPart = useCallback(() => {
    import('./menu-below').then(
      (loaded) => setPart({ MenuBelow: loaded.default }),
      () => setOpen(false),
    );
  }, []);
  useEffect(fetchPart, [fetchPart]);

  const open = () => {
    setOpen(true);
    fetchPart();
  };
  if (!part) return cloneElement(children, { onClick: open });
  return (
    <part.MenuBelow open={isOpen} onOpenChange={setOpen} menu={menu}>
      {children}
    </part.MenuBelow>
  );
}
