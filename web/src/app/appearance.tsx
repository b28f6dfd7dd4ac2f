import { DesktopOutlined, MoonOutlined, SunOutlined, TranslationOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLocale } from '@/kit/language';
import { useText } from '@/kit/text';
import { LazyDropdown } from './lazy-dropdown';
import { messages } from './messages';
import { type ThemeChoice, useTheme } from './theme';

// Two languages need no list: the button names the other one, in its own words.
export function LanguageButton() {
  const text = useText(messages);
  const { language, setLanguage } = useLocale();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" icon={<TranslationOutlined aria-hidden />} onClick={() => setLanguage(other)}>
      <span lang={other === 'zh' ? 'zh-CN' : 'en'}>{text('other_language')}</span>
    </Button>
  );
}

const icons = {
  auto: <DesktopOutlined aria-hidden />,
  light: <SunOutlined aria-hidden />,
  dark: <MoonOutlined aria-hidden />,
};

export function ThemeButton() {
  const text = useText(messages);
  const { choice, choose } = useTheme();
  const items = (['auto', 'light', 'dark'] as const).map((key) => ({
    key,
    icon: icons[key],
    label: text(`theme_${key}`),
  }));
  return (
    <LazyDropdown
      menu={{ items, selectable: true, selectedKeys: [choice], onClick: ({ key }) => choose(key as ThemeChoice) }}
    >
      <Button type="text" icon={icons[choice]} aria-label={text('theme')} />
    </LazyDropdown>
  );
}
