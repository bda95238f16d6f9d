import { type FormEvent, useRef, useState } from 'react';
import type { Activity } from '@/domain/activity';
import { changeRecord } from '@/domain/change-record';
import { activityStatuses } from '@/domain/vocabulary';
import { beforeEdit } from '@/records/before-edit';
import type { EditResult, RoadmapStore } from '@/store/roadmap-store';
import { useRecord, useRoadmapStore } from '@/store/workspace-context';
import { type Formats, useFormats } from '@/ui/formats';
import { useOpenDraft } from '@/ui/use-open-draft';
import classes from './present-view.module.css';

interface Draft {
  title: string;
  start: string;
  end: string;
  status: Activity['status'];
}

/** Title, dates and status of one activity, large enough to be read across the room; one edit, which undo takes back. */
export function BarEditor({ id, onClose }: { id: string; onClose: () => void }) {
  const store = useRoadmapStore();
  const activity = useRecord('activities', id);
  const formats = useFormats();
  const [draft, setDraft] = useState<Draft>(() => draftOf(store, id, formats));
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const before = draftOf(store, id, formats);
  const isChanged = (['title', 'start', 'end', 'status'] as const).some((name) => draft[name] !== before[name]);
  const enter = (): string | null => {
    const result = save(store, id, draft, before, formats);
    const words = typeof result === 'string' ? result : result.ok ? '' : wordsOf(result);
    setProblem(words);
    if (words) return words;
    onClose();
    return null;
  };
  useOpenDraft(isChanged && activity !== undefined, {
    words: () => ({ label: `Changes of “${before.title || 'Untitled'}”`, text: '' }),
    enter,
    discard: onClose,
    focus: () => form.current?.querySelector('input')?.focus(),
  });
  if (!activity) return null;
  const dates = store.schedule().get(id);
  const hasOwnDates = !dates?.isSummary;
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    enter();
  };
  return (
    <form
      ref={form}
      className={classes['editor']}
      role="dialog"
      aria-label="Edit activity"
      onSubmit={onSubmit}
      noValidate
    >
      <label>
        Title
        <input
          // biome-ignore lint/a11y/noAutofocus: it was opened to be typed in
          autoFocus
          dir="auto"
          maxLength={2000}
          value={draft.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </label>
      {hasOwnDates && (
        <div className={classes['pair']}>
          <label>
            Start
            <input value={draft.start} onChange={(event) => change({ start: event.currentTarget.value })} />
          </label>
          <label>
            End
            <input value={draft.end} onChange={(event) => change({ end: event.currentTarget.value })} />
          </label>
        </div>
      )}
      <StatusChoice value={draft.status} onChange={(status) => change({ status })} />
      {problem && (
        <p className={classes['problem']} role="alert">
          {problem}
        </p>
      )}
      <div className={classes['ends']}>
        <button type="button" onClick={onClose}>
          Cancel
        </button>
        <button type="submit" data-main="">
          Keep
        </button>
      </div>
    </form>
  );
}

const wordsOf = (refused: { problems: readonly { message: string }[] }) =>
  refused.problems.map(({ message }) => message).join(' ');

function StatusChoice({ value, onChange }: { value: Draft['status']; onChange: (status: Draft['status']) => void }) {
  return (
    <label>
      Status
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as Draft['status'])}>
        {Object.entries(activityStatuses).map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function draftOf(store: RoadmapStore, id: string, { day }: Formats): Draft {
  const activity = store.document.activities[id];
  const dates = store.schedule().get(id);
  return {
    title: activity?.title ?? '',
    start: dates ? day(dates.start) : '',
    end: dates ? day(dates.end) : '',
    status: activity?.status ?? 'planned',
  };
}

/** Stores what was changed as one edit; or a sentence about what cannot be read. */
function save(store: RoadmapStore, id: string, draft: Draft, before: Draft, formats: Formats): EditResult | string {
  const values: Record<string, unknown> = {};
  for (const name of ['start', 'end'] as const) {
    if (draft[name] === before[name]) continue;
    const day = formats.parseDay(draft[name]);
    if (!day) return `“${draft[name]}” is not a date. Type it like ${formats.dayExample}.`;
    values[name] = day;
  }
  if (draft.title !== before.title) values['title'] = draft.title.trim();
  if (draft.status !== before.status) values['status'] = draft.status;
  return store.edit(`Change “${draft.title || 'Untitled'}”`, (tx) =>
    changeRecord(tx, 'activities', id, values, beforeEdit(store)),
  );
}
