import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { recordIn } from '@/domain/change';
import { type Finding, viewOf, type Where } from '@/domain/checks/rule';
import { addWaiver, removeWaiver } from '@/domain/checks/waivers';
import { entityWords, fieldsOf, titleOf } from '@/domain/entities';
import { describe } from '@/domain/field';
import type { EditResult, RoadmapStore } from '@/store/roadmap-store';
import { useSession } from '@/store/session-store';
import { useRoadmapStore } from '@/store/workspace-context';
import { showUndoNotice } from '@/ui/grid/undo-notice';
import type { PanelActs } from './panel-context';

/** No rule goes by more days, activities or points than this. */
const MOST_THRESHOLD = 1000;

interface Wiring {
  viewIds: readonly string[];
  onGo: (view: string) => void;
  /** Told after an edit made here, so that what is left can be said. */
  onDone: (words: string) => void;
}

const problemsInWords = (result: EditResult & { ok: false }) =>
  [...new Set(result.problems.map((problem) => problem.message))].join(' ');

/** "Activity · Responsibilities", so that a sentence need not say it. */
function placeOf({ where: { entity, field } }: Finding): string {
  const one = entityWords[entity].one;
  const kind = entity === 'roadmap' ? 'Brief' : `${one.charAt(0).toUpperCase()}${one.slice(1)}`;
  const schema = field === undefined ? undefined : fieldsOf(entity)[field];
  const label = schema && describe(schema)?.label;
  return label ? `${kind} · ${label}` : kind;
}

function goTo(store: RoadmapStore, { viewIds, onGo }: Wiring, where: Where, views: readonly string[]): void {
  const view = viewOf({ views }, viewIds);
  if (view !== null) onGo(view);
  if (where.id === undefined || !recordIn(store.document, where.entity, where.id)) return;
  useSession.getState().inspect({ entity: where.entity, ids: [where.id] }, where.field ?? '');
}

function mendNow(store: RoadmapStore, wiring: Wiring, finding: Finding): void {
  const { mend, where, rule } = finding;
  if (!mend) return;
  const record = where.id === undefined ? undefined : recordIn(store.document, where.entity, where.id);
  const title = record && where.entity !== 'roadmap' ? titleOf(where.entity, record as never) : '';
  const label = title ? `${mend.label} (${title})` : mend.label;
  let next: Where | undefined;
  const result = store.edit(label, (tx) => {
    next = mend.apply(tx);
  });
  if (!result.ok) {
    notifications.show({ color: 'red', title: 'Nothing was changed', message: problemsInWords(result) });
    return;
  }
  if (!result.change) return;
  showUndoNotice(`Done: ${label}`, label, store);
  wiring.onDone('Mended.');
  if (next) goTo(store, wiring, next, rule.views);
}

/** What the panel can do with the open roadmap. */
export function usePanelActs({ viewIds, onGo, onDone }: Wiring): PanelActs {
  const store = useRoadmapStore();
  return useMemo(() => {
    const wiring = { viewIds, onGo, onDone };
    return {
      go: (where, rule) => goTo(store, wiring, where, rule.views),
      mend: (finding) => mendNow(store, wiring, finding),
      placeWords: placeOf,
      waive: (finding, words, all) => {
        const label = `Waive “${finding.rule.title}”`;
        const result = store.edit(label, (tx) => addWaiver(tx, finding, words, all));
        if (!result.ok) return problemsInWords(result);
        showUndoNotice(`Waived: ${finding.rule.title}`, label, store);
        onDone('Waived.');
        return null;
      },
      setThreshold: (name, label, value) => {
        if (value !== undefined && (value < 0 || value > MOST_THRESHOLD)) return `Choose 0 to ${MOST_THRESHOLD}.`;
        const result = store.edit(`Change “${label}”`, (tx) =>
          tx.update('roadmap', tx.roadmap.id, (draft) => {
            if (value === undefined) delete draft.thresholds[name];
            else draft.thresholds[name] = value;
          }),
        );
        if (!result.ok) return problemsInWords(result);
        onDone('Changed.');
        return null;
      },
      unwaive: (waiverId, what) => {
        const result = store.edit('Bring back what was waived', (tx) => removeWaiver(tx, waiverId));
        if (result.ok) onDone(`Brought back: ${what}`);
        else notifications.show({ color: 'red', title: 'Nothing was changed', message: problemsInWords(result) });
      },
    };
  }, [store, viewIds, onGo, onDone]);
}
