// One record beside its list; the whole screen on a phone.
import { Drawer } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface SidePanelProps {
  title: string;
  onClose: () => void;
  extra?: ReactNode;
  width?: number;
  children: ReactNode;
}

export function SidePanel({ title, onClose, extra, width = 460, children }: SidePanelProps) {
  const body = useRef<HTMLDivElement>(null);
  useFocusReturned();
  // With a keyboard one goes on typing at once; on a phone the screen keyboard would hide the record.
  const focusFirst = () => {
    const isElsewhere = !body.current?.contains(document.activeElement);
    const isKeyboardUsual = window.matchMedia('(pointer: fine)').matches;
    if (isElsewhere && isKeyboardUsual) body.current?.querySelector<HTMLElement>('input:enabled')?.focus();
  };
  return (
    <Drawer
      open
      destroyOnHidden
      title={title}
      onClose={onClose}
      extra={extra}
      size={`min(${width}px, 100vw)`}
      styles={{ body: { paddingTop: 18 } }}
      afterOpenChange={(isOpen) => isOpen && focusFirst()}
    >
      <div ref={body}>{children}</div>
    </Drawer>
  );
}

// Closing gives the keyboard back to the row that was opened.
function useFocusReturned() {
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [before]);
}
