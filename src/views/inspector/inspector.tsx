import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { IconClick, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { recordIn } from '@/domain/change';
import { entityWords } from '@/domain/entities';
import { useSelectedRecords } from '@/records/form/editing';
import classes from '@/records/form/form.module.css';
import type { RoadmapStore } from '@/store/roadmap-store';
import { type Selection, useSession } from '@/store/session-store';
import { useLibrary, useRoadmapStore } from '@/store/workspace-context';
import { drafts } from '@/ui/drafts';
import { DraftScope } from '@/ui/fields/use-draft';
import { RecordForm } from './record-form';

const NONE: readonly string[] = [];
/** What is typed in here concerns nothing beside it. */
const DETAILS = 'details';

/** The panel for whatever is selected in any view: a form built from the field descriptions, stored as you type. */
export function Inspector() {
  const selection = useEnteredSelection();
  const setOpen = useSession((session) => session.setInspectorOpen);
  const store = useRoadmapStore();
  const row = useLibrary().find((candidate) => candidate.key === store.key);
  const entity = selection?.entity ?? 'roadmap';
  const ids = selection?.ids ?? NONE;
  const records = useSelectedRecords(store, entity, ids);
  const lastShown = useRef<Selection | null>(null);
  useEffect(() => {
    if (records.length > 0) lastShown.current = selection;
  }, [records, selection]);
  const close = () => drafts.leave(() => setOpen(false), undefined, DETAILS);
  if (records.length === 0) {
    // A table lets go of rows that vanish, so what was shown here may be gone without being selected any more.
    const gone = selection ?? (isThere(store, lastShown.current) ? null : lastShown.current);
    return (
      <Panel onClose={close}>
        <Hint onClose={close} words={gone ? goneWords(entityWords[gone.entity], gone.ids.length) : null} />
      </Panel>
    );
  }
  return (
    <Panel onClose={close}>
      <DraftScope value={DETAILS}>
        <RecordForm
          key={`${entity}/${ids.join()}`}
          store={store}
          entity={entity}
          records={records}
          organisationId={row?.organisationId ?? null}
          onClose={close}
        />
      </DraftScope>
    </Panel>
  );
}

/** What is selected, as soon as what is typed about the selection before is entered or given up. */
function useEnteredSelection(): Selection | null {
  const wanted = useSession((session) => session.selection);
  const [shown, setShown] = useState(wanted);
  useLayoutEffect(() => {
    if (isSame(wanted, shown)) return;
    drafts.leave(
      () => setShown(wanted),
      () => useSession.getState().select(shown),
      DETAILS,
    );
  }, [wanted, shown]);
  return shown;
}

const isSame = (one: Selection | null, other: Selection | null) =>
  one?.entity === other?.entity && String(one?.ids) === String(other?.ids);

const isThere = (store: RoadmapStore, shown: Selection | null) =>
  shown === null || shown.ids.some((id) => recordIn(store.document, shown.entity, id));

const goneWords = (words: { one: string; many: string }, count: number) =>
  count === 1
    ? `This ${words.one} is no longer there. Undo or redo may bring it back.`
    : `These ${words.many} are no longer there. Undo may bring them back.`;

/** The frame of the panel: Escape closes it where no field has a use for the key. */
function Panel({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    // What comes from a dialog of the panel arrives here too, though it stands elsewhere on the page.
    if (event.currentTarget.contains(event.target as Node)) onClose();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame
    <div className={classes['panel']} role="group" aria-label="Inspector" onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

function Hint({ words, onClose }: { words: string | null; onClose: () => void }) {
  return (
    <>
      <div className={classes['emptyHead']}>
        <Tooltip label="Close">
          <ActionIcon aria-label="Close inspector" onClick={onClose}>
            <IconX size="1.125rem" stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes['empty']} role={words ? 'status' : undefined}>
        <IconClick size="2rem" stroke={1.25} aria-hidden />
        <Text size="sm" fw={550}>
          {words ?? 'Nothing is selected'}
        </Text>
        {!words && (
          <Text size="sm" c="dimmed">
            Choose a partner, an activity, a risk or anything else to see and change all of it here. Choose several to
            change them together.
          </Text>
        )}
      </div>
    </>
  );
}
