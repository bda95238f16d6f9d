import { expect, test } from 'vitest';
import { readTimelineKept } from '@/views/timeline/timeline-settings';

test('mode and grouping are read back, and what cannot be read is as usual', () => {
  const kept = { mode: 'lanes', grouping: 'owner' };
  expect(readTimelineKept(JSON.stringify(kept))).toEqual(kept);
  expect(readTimelineKept(JSON.stringify({ mode: 'board', grouping: 'toString' }))).toEqual({
    mode: 'board',
    grouping: 'partner',
  });
  for (const text of [null, 'null', '{', '[]', '{"mode":3}', '{"mode":"__proto__"}'])
    expect(readTimelineKept(text)).toEqual({ mode: 'outline', grouping: 'partner' });
});
