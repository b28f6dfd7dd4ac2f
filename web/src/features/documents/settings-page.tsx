// How documents look and are numbered: our data, the pages, the numbers.
import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { Page } from '@/kit/page';
import { useText } from '@/kit/text';
import { CompanySettings } from './company-settings';
import { menuMessages } from './menu-messages';
import { NumberingSettings } from './numbering-settings';
import { PageSettings } from './page-settings';
import { settingsMessages } from './settings-messages';

export default function SettingsPage() {
  const title = useText(menuMessages);
  const text = useText(settingsMessages);
  const [search, setSearch] = useSearchParams();
  return (
    <Page title={title('document_settings')} hint={text('hint')} width="reading">
      <Tabs
        activeKey={search.get('tab') ?? 'company'}
        onChange={(tab) => setSearch({ tab }, { replace: true })}
        destroyOnHidden
        items={[
          { key: 'company', label: text('company'), children: <CompanySettings /> },
          { key: 'pages', label: text('pages'), children: <PageSettings /> },
          { key: 'numbering', label: text('numbering'), children: <NumberingSettings /> },
        ]}
      />
    </Page>
  );
}
