import { expect, test } from 'vitest';
import { USUAL_LOOK, useTimelineSettings } from '@/views/timeline/timeline-settings';

test('each roadmap is looked at as it was left, filters and folded rows too', () => {
  const { enter, set, toggleCollapsed } = useTimelineSettings.getState();
  enter('settings-a');
  const looked = {
    mode: 'lanes',
    grouping: 'owner',
    colouring: 'status',
    showLinks: false,
    tableShare: 'chart',
  } as const;
  set({ ...looked, filter: { ...USUAL_LOOK.filter, text: 'launch' }, scale: 4, startDay: 20_000 });
  toggleCollapsed('phase');
  enter('settings-b');
  const { collapsed, ...usual } = useTimelineSettings.getState();
  expect(usual).toMatchObject(USUAL_LOOK);
  expect(collapsed.size).toBe(0);
  enter('settings-a');
  expect(useTimelineSettings.getState()).toMatchObject({
    ...looked,
    filter: { text: 'launch' },
    collapsed: new Set(['phase']),
    scale: null,
    startDay: null,
  });
});
