import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { Navigation } from './navigation';

interface NavigationDrawerProps {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
}

export default function NavigationDrawer({ title, isOpen, onClose }: NavigationDrawerProps) {
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      placement="left"
      size={272}
      title={title}
      styles={{ body: { padding: '8px 0' } }}
    >
      <Navigation isFolded={false} />
    </Drawer>
  );
}
