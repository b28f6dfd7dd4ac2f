// One record beside its list; the whole screen on a phone.
import { Drawer } from 'antd';
import type { ReactNode } from 'react';

interface SidePanelProps {
  title: string;
  onClose: () => void;
  extra?: ReactNode;
  width?: number;
  children: ReactNode;
}

export function SidePanel({ title, onClose, extra, width = 460, children }: SidePanelProps) {
  return (
    <Drawer
      open
      destroyOnHidden
      title={title}
      onClose={onClose}
      extra={extra}
      size={`min(${width}px, 100vw)`}
      styles={{ body: { paddingTop: 18 } }}
    >
      {children}
    </Drawer>
  );
}
