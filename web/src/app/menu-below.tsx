import { Dropdown, type DropdownProps } from 'antd';

export default function MenuBelow(props: DropdownProps) {
  return <Dropdown trigger={['click']} placement="bottomRight" {...props} />;
}
