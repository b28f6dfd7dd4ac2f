// What a capability's web folder gives to the application: its pages and everything that is discovered
// from them (menu, palette, search results, wording of codes). One per folder, in its routes.tsx.
import { type ComponentType, createContext, type ReactNode, use } from 'react';
import type { Item } from '@/api/types';
import type { Formats } from './formats';
import type { Language } from './language';
import type { RecordWords } from './recorded';
import type { Messages, Wording } from './text';

export type MenuGroup =
  | 'today'
  | 'follow_up'
  | 'resolution'
  | 'relationship'
  | 'master_data'
  | 'figures'
  | 'administration';

export interface FeaturePage {
  // A path of the router: 'people', 'people/:id'.
  path: string;
  load: () => Promise<{ default: ComponentType }>;
  // Without it the page is refused before anything is fetched.
  permission?: string;
}

export interface MenuEntry {
  path: string;
  text: Wording;
  icon: ReactNode;
  group: MenuGroup;
  permission?: string;
}

// Something the command palette can do besides going to the menu's pages.
export interface PaletteAction {
  path: string;
  text: Wording;
  permission?: string;
}

// How a hit of the global search looks and where it leads.
export interface SearchKind {
  text: Wording;
  path: (id: string) => string;
}

export type WorkItem = Item<'/api/v1/work'>;

export interface WorkActionProps {
  item: WorkItem;
  onClose: () => void;
}

// What this capability puts on the work list: its words, where an item leads, what can be done in the list
// itself (by the action's code; loaded when somebody does it).
export interface WorkSource {
  words: (item: WorkItem, language: Language, formats: Formats) => { title: string; reason: string };
  path: (item: WorkItem) => string;
  actions?: Readonly<
    Record<string, { text: Wording; load: () => Promise<{ default: ComponentType<WorkActionProps> }> }>
  >;
}

// A part that a capability adds to another's page, below the facts of one thing of the topic, or above them.
export interface RecordPanel {
  topic: string;
  permission?: string;
  isFirst?: boolean;
  load: () => Promise<{ default: ComponentType<{ id: string }> }>;
}

export interface Feature {
  pages: readonly FeaturePage[];
  // Pages for those who are not signed in, outside the shell.
  openPages?: readonly FeaturePage[];
  menu?: readonly MenuEntry[];
  actions?: readonly PaletteAction[];
  searchKinds?: Readonly<Record<string, SearchKind>>;
  // By the server's name of the source; fetched when the work list is first read.
  workSources?: Readonly<Record<string, () => Promise<{ workSource: WorkSource }>>>;
  permissionTexts?: Messages;
  problemTexts?: Messages;
  panels?: readonly RecordPanel[];
  // Fetched when a record of changes is first read.
  recordWords?: () => Promise<{ recordWords: RecordWords }>;
}

const FeaturesContext = createContext<readonly Feature[]>([]);

export const FeaturesProvider = FeaturesContext.Provider;

export function useFeatures(): readonly Feature[] {
  return use(FeaturesContext);
}

type Texts = { [Key in keyof Feature]-?: NonNullable<Feature[Key]> extends Messages ? Key : never }[keyof Feature];

export function useFeatureTexts(kind: Extract<Texts, 'permissionTexts' | 'problemTexts'>): Messages {
  return Object.assign({}, ...useFeatures().map((feature) => feature[kind] ?? {}));
}
