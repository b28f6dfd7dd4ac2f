// The filters that lists have in common: each sets one part of the list's address.
import type { Choices } from '@/api/choices';
import { FoundSelect } from './found-select';
import type { ListState } from './list-state';
import { Select } from './select';

interface FilterProps<Name extends string> {
  state: ListState<Name>;
  name: NoInfer<Name>;
  label: string;
  // What stands in it while it filters nothing.
  any: string;
  width: number;
}

interface Option {
  value: string;
  label: string;
}

export function ChoiceFilter<Name extends string>(
  props: FilterProps<Name> & { options: readonly Option[]; isLong?: boolean },
) {
  const { state, name, label, any, width, options } = props;
  return (
    <Select
      allowClear
      style={{ width }}
      aria-label={label}
      placeholder={any}
      value={state.filters[name]}
      onChange={(value) => state.setFilter(name, value)}
      options={[...options]}
      {...(props.isLong ? { showSearch: { optionFilterProp: 'label' } } : {})}
    />
  );
}

// Several at once, as "draft,confirmed".
export function ChoicesFilter<Name extends string>(props: FilterProps<Name> & { options: readonly Option[] }) {
  const { state, name, label, any, width, options } = props;
  return (
    <Select<string[]>
      mode="multiple"
      allowClear
      maxTagCount={1}
      style={{ minWidth: width }}
      aria-label={label}
      placeholder={any}
      value={state.filters[name]?.split(',') ?? []}
      onChange={(values) => state.setFilter(name, values.join(',') || undefined)}
      options={[...options]}
    />
  );
}

// Another record that the rows belong to.
export function FoundFilter<Name extends string>(props: FilterProps<Name> & { choices: Choices }) {
  const { state, name, label, any, width, choices } = props;
  return (
    <FoundSelect
      choices={choices}
      style={{ width }}
      aria-label={label}
      placeholder={any}
      value={state.filters[name] ?? null}
      onChange={(id) => state.setFilter(name, id ?? undefined)}
    />
  );
}
