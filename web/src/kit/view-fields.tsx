import { Checkbox, Input } from 'antd';
import { useAccess } from './access';
import { useText } from './text';
import { viewMessages } from './view-messages';

export interface ViewChoice {
  name: string;
  is_shared: boolean;
}

interface ViewFieldsProps {
  label: string;
  choice: ViewChoice;
  onChange: (choice: ViewChoice) => void;
}

// How a view is called, and whether everybody has it: asked of those who may share.
export function ViewFields({ label, choice, onChange }: ViewFieldsProps) {
  const text = useText(viewMessages);
  const { may } = useAccess();
  return (
    <>
      <Input
        size="small"
        value={choice.name}
        maxLength={200}
        placeholder={label}
        aria-label={label}
        onChange={(event) => onChange({ ...choice, name: event.target.value })}
      />
      {may('views.share') && (
        <Checkbox
          checked={choice.is_shared}
          onChange={(event) => onChange({ ...choice, is_shared: event.target.checked })}
        >
          {text('share_view')}
        </Checkbox>
      )}
    </>
  );
}
