import type { CalendarDay } from './calendar-day';
import type { Partner } from './partner';
import type { Transaction } from './transaction';

/** Moves an organisation to a stage of its lifecycle and writes that down; the stages of one day are one entry, the last of them. */
export function setPartnerStage(tx: Transaction, id: string, stage: Partner['stage'], today: CalendarDay): void {
  tx.update('partners', id, (draft) => {
    if (draft.stage === stage) return;
    draft.stage = stage;
    const entries = Object.values(draft.stageLog);
    const ofToday = entries.find(({ on }) => on === today);
    if (ofToday) {
      ofToday.stage = stage;
      return;
    }
    const order = Math.max(0, ...entries.map((entry) => entry.order)) + 1;
    draft.stageLog[tx.surroundings.newId()] = { stage, on: today, by: '', reason: '', order };
  });
}
