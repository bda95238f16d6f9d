import { TextInput } from '@mantine/core';
import { inOrder } from '@/domain/document';
import { riskEvents } from '@/domain/risk';
import type { RiskScale } from '@/domain/risk-scale';
import { sayWhyOf } from '@/domain/risks/risk-edits';
import { useRoadmapStore } from '@/store/workspace-context';
import { TYPING_PAUSE, useDraft } from '@/ui/fields/use-draft';
import { useFormats } from '@/ui/formats';
import { BandChip } from '@/views/risks/band-chip';
import type { RiskRow } from '@/views/risks/risk-row';
import classes from './risk-panel.module.css';

/** What has happened to a risk, newest first; the newest can still be given its reason. */
export function RiskHistory({ row, scale }: { row: RiskRow; scale: RiskScale }) {
  const store = useRoadmapStore();
  const formats = useFormats();
  const events = inOrder(row.risk.history).reverse();
  const [newest] = events;
  if (!newest) return null;
  const [key, { what }] = newest;
  const sayWhy = (note: string) => {
    store.edit(`Say why “${row.risk.title || row.code}” was ${riskEvents[what].toLowerCase()}`, (tx) =>
      sayWhyOf(tx, row.id, key, note),
    );
  };
  return (
    <section className={classes.section} aria-label="History">
      <h3>History</h3>
      <ol className={classes.history}>
        {events.map(([id, event]) => (
          <li key={id}>
            <span className={classes.event}>
              {riskEvents[event.what]}
              {event.on ? ` ${formats.day(event.on)}` : ''}
              {event.byRoleId ? ` by ${store.document.roles[event.byRoleId]?.label ?? 'a former role'}` : ''}
            </span>
            <BandChip scale={scale} pair={event} isShort />
            {id === key ? <Why key={key} note={event.note} onSay={sayWhy} /> : <p>{event.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Why({ note, onSay }: { note: string; onSay: (note: string) => void }) {
  const commit = (text: string) => {
    if (text.trim() !== note) onSay(text.trim());
    return null;
  };
  const draft = useDraft({ label: 'Why', shown: note, onCommit: commit, pause: TYPING_PAUSE, isOneLine: true });
  return (
    <TextInput
      className={classes.why ?? ''}
      size="xs"
      aria-label="Why"
      placeholder="Why?"
      maxLength={500}
      value={draft.text}
      onChange={(event) => draft.type(event.currentTarget.value)}
      {...draft.bind}
    />
  );
}
