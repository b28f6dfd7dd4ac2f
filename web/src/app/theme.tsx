// One accent, three severities, calm greys, in light and dark. Ant Design takes them as tokens and gives
// them to the style sheets as custom properties (--ant-…) on the root element.
import { theme as antTheme, ConfigProvider, type ThemeConfig } from 'antd';
import enGB from 'antd/es/locale/en_GB';
import zhCN from 'antd/es/locale/zh_CN';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { DownloadsProvider } from '@/kit/downloads';
import { type Language, useLocale } from '@/kit/language';
import { NoticesProvider } from '@/kit/notices';
import { useStored } from '@/kit/stored';
import { useText } from '@/kit/text';
import { messages } from './messages';

export type ThemeChoice = 'auto' | 'light' | 'dark';

// The system's own faces: Chinese ones first for Chinese, after the Latin ones for English.
const chineseFaces = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC"';
const latinFaces = '-apple-system, "Segoe UI", Roboto, "Noto Sans"';
const fontFamilies: Record<Language, string> = {
  zh: `${chineseFaces}, system-ui, ${latinFaces}, sans-serif`,
  en: `${latinFaces}, ${chineseFaces}, system-ui, sans-serif`,
};

const light = {
  colorPrimary: '#0b6970',
  colorInfo: '#3d6391',
  colorSuccess: '#2f7d4f',
  colorWarning: '#a8620c',
  colorError: '#b9382f',
  colorLink: '#0b6970',
  colorTextBase: '#1a2226',
  colorBgBase: '#ffffff',
  colorBgLayout: '#f4f6f6',
  colorTextSecondary: '#566268',
  colorTextTertiary: '#69757b',
  colorTextPlaceholder: '#69757b',
  colorTextDescription: '#566268',
  colorBorder: '#d3dadc',
  colorBorderSecondary: '#e4e9ea',
  colorPrimaryBg: '#e4f1f1',
  colorPrimaryBgHover: '#d5e9e9',
  colorPrimaryBorder: '#a8d1d1',
  colorInfoBg: '#ecf1f8',
  colorInfoBorder: '#c2d2e6',
  colorSuccessBg: '#e9f5ed',
  colorSuccessBorder: '#b6dac3',
  colorWarningBg: '#fdf4e5',
  colorWarningBorder: '#ebd1a5',
  colorErrorBg: '#fcedeb',
  colorErrorBorder: '#efc4bf',
};

const dark = {
  colorPrimary: '#4fb3b5',
  colorInfo: '#7ea6d6',
  colorSuccess: '#62b585',
  colorWarning: '#d9993f',
  colorError: '#e5776d',
  colorLink: '#62c3c4',
  colorTextBase: '#e6ecee',
  colorBgBase: '#12181b',
  colorBgLayout: '#0e1316',
  colorBgContainer: '#161d21',
  colorBgElevated: '#1d262b',
  colorTextSecondary: '#a5b2b8',
  colorTextTertiary: '#8b989e',
  colorTextPlaceholder: '#8b989e',
  colorTextDescription: '#a5b2b8',
  colorBorder: '#37444a',
  colorBorderSecondary: '#273137',
  colorPrimaryBg: '#17302f',
  colorPrimaryBgHover: '#1c3c3b',
  colorPrimaryBorder: '#2c5b5b',
  colorPrimaryText: '#6fc6c7',
  colorInfoBg: '#1a2533',
  colorInfoBorder: '#324760',
  colorSuccessBg: '#16291e',
  colorSuccessBorder: '#2b4f3a',
  colorWarningBg: '#2e2414',
  colorWarningBorder: '#5c4724',
  colorErrorBg: '#331c1a',
  colorErrorBorder: '#653632',
};

export const rootClass = 'gendan';

function themeOf(isDark: boolean, isStill: boolean, language: Language): ThemeConfig {
  const colors = isDark ? dark : light;
  return {
    algorithm: isDark ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
    cssVar: { key: rootClass },
    hashed: false,
    token: {
      ...colors,
      fontFamily: fontFamilies[language],
      fontSize: 14,
      borderRadius: 6,
      controlHeight: 32,
      wireframe: false,
      ...(isStill ? { motion: false } : { motionDurationMid: '0.12s' }),
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', ...(isDark ? { primaryColor: '#0b1a1b' } : {}) },
      Menu: {
        itemHeight: 34,
        itemBg: 'transparent',
        subMenuItemBg: 'transparent',
        itemBorderRadius: 6,
        itemMarginInline: 8,
        groupTitleFontSize: 12,
        groupTitleColor: colors.colorTextTertiary,
        activeBarBorderWidth: 0,
        itemSelectedColor: isDark ? dark.colorPrimaryText : light.colorPrimary,
      },
      Segmented: isDark ? {} : { trackBg: '#e1e8e8' },
      DatePicker: { colorTextDisabled: colors.colorTextTertiary },
      Form: { itemMarginBottom: 22, verticalLabelPadding: '0 0 4px' },
    },
  };
}

// The buttons of a calendar say their month and year themselves; Ant Design's label would hide that.
function readable(locale: typeof zhCN): typeof zhCN {
  const picker = locale.DatePicker;
  if (!picker) return locale;
  return { ...locale, DatePicker: { ...picker, lang: { ...picker.lang, yearSelect: '', monthSelect: '' } } };
}

const locales: Record<Language, typeof zhCN> = { zh: readable(zhCN), en: readable(enGB) };

// Lists and menus that open over the page, in a landmark of their own so that reading aids find them.
const popupsId = 'popups';
const popups = () => document.getElementById(popupsId) ?? document.body;

interface ThemeState {
  choice: ThemeChoice;
  choose: (choice: ThemeChoice) => void;
}

const ThemeContext = createContext<ThemeState>({ choice: 'auto', choose: () => {} });

export function useTheme(): ThemeState {
  return use(ThemeContext);
}

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const stillSystem = window.matchMedia('(prefers-reduced-motion: reduce)');

function useMatches(query: MediaQueryList): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => query.matches);
}

export function ThemeProvider({ children }: { children: ReactNode }) {
  const { language } = useLocale();
  const text = useText(messages);
  const [choice, choose] = useStored<ThemeChoice>('theme', 'auto');
  const isSystemDark = useMatches(darkSystem);
  const isStill = useMatches(stillSystem);
  const isDark = choice === 'auto' ? isSystemDark : choice === 'dark';
  const theme = useMemo(() => themeOf(isDark, isStill, language), [isDark, isStill, language]);
  const state = useMemo(() => ({ choice, choose }), [choice, choose]);
  useEffect(() => {
    const root = document.documentElement;
    root.classList.add(rootClass);
    root.dataset.theme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return (
    <ThemeContext value={state}>
      <ConfigProvider
        theme={theme}
        locale={locales[language]}
        button={{ autoInsertSpace: false }}
        getPopupContainer={popups}
      >
        <NoticesProvider>
          <DownloadsProvider>{children}</DownloadsProvider>
        </NoticesProvider>
        <section id={popupsId} aria-label={text('popups')} />
      </ConfigProvider>
    </ThemeContext>
  );
}
