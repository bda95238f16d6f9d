import { useMemo, useRef, useState } from 'react';
import { WHOLE } from '@/domain/audience/audience';
import { projected } from '@/domain/audience/projected';
import type { Transaction } from '@/domain/transaction';
import { breathe, nowAndThen } from '@/store/breathe';
import type { RoadmapStore } from '@/store/roadmap-store';
import { today } from '@/store/today';
import { useRoadmapStore, useWorkspace } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { showUndoNotice } from '@/ui/grid/undo-notice';
import { afterRefusal, importLabel, importSteps, type PlanRequest, planImport, stepsOf } from './import-plan';
import { type ImportRow, isTaken } from './import-row';
import { type ImportSetup, ImportWorld } from './import-setup';
import { NEW_ROLE } from './match-columns';
import { type Busy, type LongActs, useLongAct } from './use-long-act';
import { type SheetChoice, useSheetChoice } from './use-sheet-choice';

/** Where the dialog is. */
export type ImportStep = 'file' | 'columns' | 'preview';

/** Everything the pages of the dialog show and do. */
export interface ImportFlow extends Omit<SheetChoice, 'remember'> {
  step: ImportStep;
  busy: Busy | null;
  world: ImportWorld;
  newRolesTo: string | null;
  rows: readonly ImportRow[];
  taken: readonly ImportRow[];
  refusedCount: number;
  setNewRolesTo: (id: string | null) => void;
  next: () => void;
  back: () => void;
  cancel: () => void;
  commit: () => void;
}

const worldOf = (store: RoadmapStore) =>
  new ImportWorld({ document: projected(store.document, WHOLE), schedule: store.schedule(), today: today() });

/** The state of an import, from the file to the edit. */
export function useImport(first: File | null, onClose: () => void): ImportFlow {
  const store = useRoadmapStore();
  const acts = useLongAct();
  const [step, setStep] = useState<ImportStep>('file');
  const [world] = useState(() => worldOf(store));
  const { remember, ...choice } = useSheetChoice(first, world, acts);
  const [newRolesTo, setNewRolesTo] = useNewRolesTo(store);
  const preview = usePreview(store, acts, onClose);
  const { sheet, setup } = choice;
  const formats = useFormats();
  // Another window may have changed the roadmap since the dialog opened: what is compared with is made anew.
  const request = (): PlanRequest | null =>
    sheet && setup && { world: worldOf(store), sheet, setup, formats, newRolesTo };
  const show = () => {
    const from = request();
    if (!from) return;
    remember();
    setStep('preview');
    preview.plan(from);
  };
  const back = () => {
    acts.cancel();
    setStep(step === 'preview' ? 'columns' : 'file');
  };
  return {
    ...choice,
    step,
    busy: acts.busy,
    world,
    newRolesTo,
    rows: preview.rows,
    taken: preview.taken,
    refusedCount: preview.rows.filter(({ state }) => state === 'refused').length,
    setNewRolesTo,
    next: () => (step === 'file' ? setStep('columns') : show()),
    back,
    cancel: () => (step === 'preview' ? back() : acts.cancel()),
    commit: preview.commit,
  };
}

function useNewRolesTo(store: RoadmapStore) {
  const { rows } = useWorkspace();
  return useState<string | null>(() => {
    const ours = rows().find((row) => row.key === store.key)?.organisationId;
    return ours && store.document.partners[ours] ? ours : (Object.keys(store.document.partners)[0] ?? null);
  });
}

/** What the rows would do, and doing it as one edit. */
function usePreview(store: RoadmapStore, { run }: LongActs, onClose: () => void) {
  const [rows, setRows] = useState<readonly ImportRow[]>([]);
  const planned = useRef<{ request: PlanRequest; revision: number } | null>(null);
  const taken = useMemo(() => rows.filter(isTaken), [rows]);
  const plan = (request: PlanRequest) =>
    run('Comparing with the roadmap…', async (signal, onShare) => {
      setRows([]);
      planned.current = { request, revision: store.revision };
      const pause = nowAndThen(signal);
      await breathe();
      setRows(await planImport(request, { pause, onProgress: (done, of) => onShare(done / of) }));
    });
  const commit = () => {
    if (!planned.current) return;
    const { request, revision } = planned.current;
    // Something changed the roadmap since the preview: it is shown anew before anything is done.
    if (store.revision !== revision) {
      plan({ ...request, world: worldOf(store) });
      return;
    }
    run('Importing…', async (signal, onShare) => {
      await breathe();
      await edit(request, signal, onShare);
    });
  };
  const edit = async (request: PlanRequest, signal: AbortSignal, onShare: (share: number) => void) => {
    const label = importLabel(request.setup, taken.length);
    let ids: string[] = [];
    function* recipe(tx: Transaction) {
      ids = yield* importSteps(tx, request, taken);
    }
    const pause = nowAndThen(signal);
    const all = stepsOf(request.setup, taken.length);
    let done = 0;
    const result = await store.editInSteps(label, recipe, async () => {
      done += 1;
      if (done % 50 === 0) onShare(Math.min(1, done / all));
      await pause();
    });
    if (!result) {
      plan({ ...request, world: worldOf(store) });
      return;
    }
    if (!result.ok) {
      setRows(afterRefusal(rows, result.problems, new Map(ids.map((id, index) => [id, taken[index]?.number ?? 0]))));
      return;
    }
    showUndoNotice(`${label}: done`, label, store);
    onClose();
  };
  return { rows, taken, plan, commit };
}

/** Whether the columns make new roles. */
export const makesRoles = ({ kind, map }: ImportSetup): boolean => kind === 'roles' || map.includes(NEW_ROLE);
