import { defineMessages } from '@/kit/text';

export const messages = defineMessages({
  product: { zh: '跟单', en: 'Gendan' },
  product_full: { zh: 'Gendan 跟单', en: 'Gendan' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  navigation: { zh: '导航', en: 'Navigation' },
  open_navigation: { zh: '打开导航', en: 'Open navigation' },
  fold_navigation: { zh: '收起导航', en: 'Fold the navigation' },
  unfold_navigation: { zh: '展开导航', en: 'Unfold the navigation' },
  demo: { zh: '演示数据', en: 'Demo data' },

  group_today: { zh: '今天', en: 'Today' },
  group_follow_up: { zh: '跟单', en: 'Follow-up' },
  group_resolution: { zh: '问题处理', en: 'Resolution' },
  group_relationship: { zh: '客户关系', en: 'Relationship' },
  group_master_data: { zh: '基础资料', en: 'Master data' },
  group_figures: { zh: '数据', en: 'Figures' },
  group_administration: { zh: '管理', en: 'Administration' },

  search_everything: { zh: '搜索或跳转', en: 'Search or go to' },
  palette_title: { zh: '搜索与命令', en: 'Search and commands' },
  palette_placeholder: { zh: '单号、客户、产品、页面、操作…', en: 'Number, customer, product, page, action…' },
  palette_pages: { zh: '页面', en: 'Pages' },
  palette_actions: { zh: '操作', en: 'Actions' },
  palette_found: { zh: '搜索结果', en: 'Found' },
  palette_nothing: { zh: '没有找到', en: 'Nothing found' },
  palette_keys: { zh: '↑↓ 选择 · Enter 打开 · Esc 关闭', en: '↑↓ to choose · Enter to open · Esc to close' },
  palette_failed: { zh: '搜索暂时不可用', en: 'The search is not available right now' },

  popups: { zh: '弹出内容', en: 'Menus and lists' },

  language: { zh: '语言', en: 'Language' },
  other_language: { zh: 'English', en: '中文' },
  theme: { zh: '外观', en: 'Appearance' },
  theme_auto: { zh: '跟随系统', en: 'As the system' },
  theme_light: { zh: '浅色', en: 'Light' },
  theme_dark: { zh: '深色', en: 'Dark' },

  person_menu: { zh: '{name} 的菜单', en: 'Menu of {name}' },
  profile: { zh: '个人资料', en: 'Profile' },
  sessions: { zh: '登录设备', en: 'Sessions' },
  sign_out: { zh: '退出登录', en: 'Sign out' },
  sign_out_failed: { zh: '未能退出，请重试', en: 'Signing out failed, please try again' },

  live_broken: { zh: '实时更新已断开', en: 'Live updates are cut off' },
  live_broken_hint: {
    zh: '正在重新连接；在此之前内容可能不是最新的。',
    en: 'Connecting again; until then what you see may be old.',
  },

  to_start: { zh: '回到首页', en: 'Back to the start' },
});
