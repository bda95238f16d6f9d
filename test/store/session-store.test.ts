import { expect, test } from 'vitest';
import { useSession } from '@/store/session-store';

test('panels and baseline of a roadmap are as they were left when it is entered again', () => {
  const { enterRoadmap, leaveRoadmap, setBaseline, setInspectorOpen, setChecksOpen } = useSession.getState();
  enterRoadmap('session-a');
  setBaseline('v1');
  setInspectorOpen(true);
  setChecksOpen(true);
  leaveRoadmap();
  expect(useSession.getState()).toMatchObject({ inspectorOpen: false, baselineId: null });
  enterRoadmap('session-b');
  expect(useSession.getState()).toMatchObject({ inspectorOpen: false, baselineId: null, checks: { isOpen: false } });
  enterRoadmap('session-a');
  const { inspectorOpen, baselineId, checks } = useSession.getState();
  expect({ inspectorOpen, baselineId, checks }).toEqual({
    inspectorOpen: true,
    baselineId: 'v1',
    checks: { isOpen: true, asked: 0 },
  });
  leaveRoadmap();
});
