import { useState } from 'react';
import type { ChartModel } from '@/domain/plan/chart-model';
import { useBaseline } from '@/records/baseline';
import { AnalysisMenu } from './analysis-menu';
import { useAnalysisSettings } from './analysis-settings';
import { LevellingDialog } from './levelling-dialog';
import { LoadStrip } from './load-strip';
import { SlipReport } from './slip-report';
import { TraceBar } from './trace-bar';
import { useHighlights, useRipple } from './use-analysis';

/** Everything the timeline shows of the schedule beside its dates: marks, ghosts, the load below, the menu and its dialogs. */
export function useTimelineAnalysis(model: ChartModel) {
  const baseline = useBaseline();
  const follow = useRipple();
  const highlights = useHighlights(model, baseline);
  const showLoad = useAnalysisSettings((settings) => settings.showLoad);
  const [dialog, setDialog] = useState<'report' | 'level' | null>(null);
  const close = () => setDialog(null);
  return {
    highlights,
    follow,
    footer: (
      <>
        <TraceBar />
        {showLoad && <LoadStrip />}
      </>
    ),
    menu: (
      <AnalysisMenu
        hasBaseline={baseline !== null}
        onReport={() => setDialog('report')}
        onLevel={() => setDialog('level')}
      />
    ),
    dialogs: (
      <>
        {dialog === 'report' && baseline && <SlipReport version={baseline.version} onClose={close} />}
        {dialog === 'level' && <LevellingDialog onClose={close} />}
      </>
    ),
  };
}
