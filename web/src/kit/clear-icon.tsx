import { CloseCircleFilled } from '@ant-design/icons';
import { messages } from './messages';
import { useText } from './text';

// Ant Design's own is read aloud as "close-circle" in every language.
export function ClearIcon() {
  return <CloseCircleFilled aria-label={useText(messages)('clear')} />;
}
