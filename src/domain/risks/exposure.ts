import type { RoadmapDocument } from '@/domain/document';
import type { Risk } from '@/domain/risk';
import { bandOf, type RiskBand, type RiskScale, scaleOf, scoreOf } from '@/domain/risk-scale';
import { isOpenRisk } from './risk-state';

/** What threatens an activity. */
export interface ActivityExposure {
  /** Band of the worst open threat that names it; null while none of them is rated. */
  band: RiskBand | null;
  /** Current score of that one, 0 while none is rated. */
  score: number;
  /** Open threats that name it, worst first. */
  riskIds: readonly string[];
}

const rankOf = (scale: RiskScale, risk: Risk) => {
  const band = bandOf(scale, risk.scores.current);
  return band ? scale.bands.indexOf(band) * 100 + (scoreOf(risk.scores.current) ?? 0) : -1;
};

/** Every activity that an open threat names as at risk, with the worst band among them. */
export function exposureByActivity(document: RoadmapDocument): ReadonlyMap<string, ActivityExposure> {
  const scale = scaleOf(document.roadmap);
  const risks = Object.values(document.risks)
    .filter((risk) => risk.polarity === 'threat' && isOpenRisk(risk))
    .map((risk) => ({ risk, rank: rankOf(scale, risk) }))
    .sort((a, b) => b.rank - a.rank || (a.risk.id < b.risk.id ? -1 : 1));
  const result = new Map<string, { band: RiskBand | null; score: number; riskIds: string[] }>();
  for (const { risk } of risks) {
    const { current } = risk.scores;
    for (const id of new Set(risk.activityIds)) {
      const known = result.get(id);
      if (known) known.riskIds.push(risk.id);
      else result.set(id, { band: bandOf(scale, current), score: scoreOf(current) ?? 0, riskIds: [risk.id] });
    }
  }
  return result;
}

/** The open risks that an activity has to do with: those that threaten it, and those it is an action against. */
export function risksTouching(
  { risks }: Pick<RoadmapDocument, 'risks'>,
  activityId: string,
): { threatening: Risk[]; treated: Risk[] } {
  const open = Object.values(risks).filter(isOpenRisk);
  const has = (ids: readonly string[]) => ids.includes(activityId);
  return {
    threatening: open.filter((risk) => has(risk.activityIds)),
    treated: open.filter((risk) => has(risk.actionIds) && !has(risk.activityIds)),
  };
}

/** "2 risks touch this: Partner slips (High), Late review", naming at most so many; nothing where none does. */
export function touchingInWords(document: RoadmapDocument, activityId: string, most = 3): string {
  const { threatening, treated } = risksTouching(document, activityId);
  const risks = [...threatening, ...treated];
  if (risks.length === 0) return '';
  const scale = scaleOf(document.roadmap);
  const names = risks
    .sort((a, b) => rankOf(scale, b) - rankOf(scale, a))
    .slice(0, most)
    .map((risk) => {
      const band = bandOf(scale, risk.scores.current)?.name;
      return `${risk.title || 'Unnamed'}${band ? ` (${band})` : ''}`;
    });
  const more = risks.length > names.length ? ` and ${risks.length - names.length} more` : '';
  const count = risks.length === 1 ? '1 risk touches this' : `${risks.length} risks touch this`;
  return `${count}: ${names.join(', ')}${more}`;
}
