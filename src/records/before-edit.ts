import type { Before } from '@/domain/change-record';
import type { RoadmapStore } from '@/store/roadmap-store';
import { today } from '@/store/today';

/** What an edit of a roadmap is told of how things stand before it. */
export const beforeEdit = (store: RoadmapStore): Before => ({
  document: store.document,
  schedule: store.schedule(),
  today: today(),
});
