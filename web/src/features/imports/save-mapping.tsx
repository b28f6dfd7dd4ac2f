import { Button, Tooltip } from 'antd';
import { type ApiProblem, problemOf } from '@/api/problems';
import { useChange } from '@/kit/change';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { addMapping, changeMapping, type SavedMapping } from './api';
import { type MappingDraft, mappingOf, savedAs } from './mapping-draft';
import { messages } from './messages';

interface SaveMappingProps {
  draft: MappingDraft;
  mappings: readonly SavedMapping[];
  onProblem: (problem: ApiProblem | null) => void;
}

// Under a name that is free it makes new rules, under one's own it changes them.
export function SaveMapping({ draft, mappings, onProblem }: SaveMappingProps) {
  const text = useText(messages);
  const done = useUndoNotice();
  const known = savedAs(draft.name, mappings);
  const saving = useChange({
    topics: ['import-mappings'],
    call: (sent: { draft: MappingDraft; known: SavedMapping | null }, headers) => {
      const mapping = mappingOf(sent.draft);
      return sent.known
        ? changeMapping(sent.known.id, { ...mapping, revision: sent.known.revision })
        : addMapping(mapping, headers);
    },
  });
  const save = async () => {
    onProblem(null);
    try {
      const saved = await saving.run({ draft, known });
      done(text('mapping_saved', { name: saved.name }));
    } catch (error) {
      onProblem(problemOf(error));
    }
  };
  const isShipped = known?.is_shipped ?? false;
  return (
    <Tooltip title={text(isShipped ? 'save_shipped' : 'save_mapping_hint')}>
      <Button disabled={isShipped} loading={saving.isRunning} onClick={() => void save()}>
        {text('save_mapping')}
      </Button>
    </Tooltip>
  );
}
