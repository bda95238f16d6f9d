import type { RoadmapDocument } from '@/domain/document';
import type { Risk } from '@/domain/risk';
import { bandOf, type RiskBand, type RiskScale, type ScoreMoment, scaleOf, scoreOf } from '@/domain/risk-scale';
import { isOpenRisk } from './risk-state';

/** Money at stake in minor units: what it may cost at least, likely, at most. */
export interface MoneyRange {
  low: number;
  likely: number;
  high: number;
  /** Risks that say an amount, and those that say none. */
  known: number;
  unknown: number;
}

/** Open threats of one band; without band: those not rated. */
export interface BandRow {
  band: RiskBand | null;
  count: number;
  money: MoneyRange;
}

/** How many open threats of each band there are under one heading, worst band last. */
export interface GroupRow {
  key: string;
  total: number;
  worst: number;
  /** By key of the band; '' for those not rated. */
  counts: Readonly<Record<string, number>>;
}

/** The threats that count now. */
export function openThreats({ risks }: Pick<RoadmapDocument, 'risks'>): Risk[] {
  return Object.values(risks).filter((risk) => risk.polarity === 'threat' && isOpenRisk(risk));
}

const rankOf = (scale: RiskScale, risk: Risk) => {
  const band = bandOf(scale, risk.scores.current);
  return band ? scale.bands.indexOf(band) : -1;
};

/** The worst of the open threats, by band, score, then likely cost. */
export function topExposures(document: RoadmapDocument, most: number): Risk[] {
  const scale = scaleOf(document.roadmap);
  const keys = (risk: Risk) =>
    [rankOf(scale, risk), scoreOf(risk.scores.current) ?? -1, risk.exposure.likely ?? -1] as const;
  return openThreats(document)
    .map((risk) => ({ risk, key: keys(risk) }))
    .sort(
      (a, b) => b.key[0] - a.key[0] || b.key[1] - a.key[1] || b.key[2] - a.key[2] || (a.risk.id < b.risk.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ risk }) => risk);
}

/** Sums of what risks say they cost; one that gives only some of the three figures stands with its nearest. */
export function moneyOf(risks: readonly Risk[]): MoneyRange {
  const sum: MoneyRange = { low: 0, likely: 0, high: 0, known: 0, unknown: 0 };
  for (const { exposure } of risks) {
    const likely = exposure.likely ?? exposure.high ?? exposure.low;
    if (likely === undefined) {
      sum.unknown += 1;
      continue;
    }
    sum.known += 1;
    sum.low += exposure.low ?? Math.min(likely, exposure.high ?? likely);
    sum.likely += likely;
    sum.high += exposure.high ?? Math.max(likely, exposure.low ?? likely);
  }
  return sum;
}

/** Open threats band by band at a moment, worst first, those not rated last. */
export function byBand(document: RoadmapDocument, moment: ScoreMoment = 'current'): BandRow[] {
  const scale = scaleOf(document.roadmap);
  const threats = openThreats(document);
  const row = (band: RiskBand | null): BandRow => {
    const risks = threats.filter((risk) => (bandOf(scale, risk.scores[moment])?.key ?? null) === (band?.key ?? null));
    return { band, count: risks.length, money: moneyOf(risks) };
  };
  const unrated = row(null);
  return [...[...scale.bands].reverse().map(row), ...(unrated.count > 0 ? [unrated] : [])];
}

/** Open threats under headings: a risk with several counts under each, one with none under ''. Worst first. */
export function byHeading(document: RoadmapDocument, headingsOf: (risk: Risk) => readonly string[]): GroupRow[] {
  const scale = scaleOf(document.roadmap);
  const groups = new Map<string, { total: number; worst: number; counts: Record<string, number> }>();
  for (const risk of openThreats(document)) {
    const headings = headingsOf(risk);
    const band = bandOf(scale, risk.scores.current)?.key ?? '';
    for (const key of headings.length ? headings : ['']) {
      const group = groups.get(key) ?? { total: 0, worst: -1, counts: {} };
      group.total += 1;
      group.worst = Math.max(group.worst, rankOf(scale, risk));
      group.counts[band] = (group.counts[band] ?? 0) + 1;
      groups.set(key, group);
    }
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort((a, b) => b.worst - a.worst || b.total - a.total || (a.key < b.key ? -1 : 1));
}

/** How one risk has changed since a version. */
export interface RiskMove {
  id: string;
  title: string;
  before: number | null;
  after: number | null;
}

/** What has become of the risks of a version. */
export interface RiskTrend {
  /** Open threats then and now. */
  before: number;
  after: number;
  appeared: readonly RiskMove[];
  closed: readonly RiskMove[];
  up: readonly RiskMove[];
  down: readonly RiskMove[];
}

/** Compares the open threats of now with those of a version; scores as parts of their scale's highest, so that another size is no change. */
export function trendSince(then: RoadmapDocument, now: RoadmapDocument): RiskTrend {
  const share = (document: RoadmapDocument, risk: Risk) =>
    (scoreOf(risk.scores.current) ?? 0) / scaleOf(document.roadmap).size ** 2;
  const before = new Map(openThreats(then).map((risk) => [risk.id as string, risk]));
  const after = new Map(openThreats(now).map((risk) => [risk.id as string, risk]));
  const move = (id: string): RiskMove => {
    const [old, current] = [before.get(id), after.get(id)];
    const title = current?.title ?? old?.title ?? '';
    return {
      id,
      title,
      before: old ? scoreOf(old.scores.current) : null,
      after: current ? scoreOf(current.scores.current) : null,
    };
  };
  const difference = (id: string) => {
    const [old, current] = [before.get(id), after.get(id)];
    return old && current ? share(now, current) - share(then, old) : 0;
  };
  // A difference of rounding between two sizes is no change either.
  const isMoved = (id: string) =>
    Math.abs(difference(id)) > (scaleOf(then.roadmap).size === scaleOf(now.roadmap).size ? 0 : 0.1);
  const both = [...after.keys()].filter((id) => before.has(id) && isMoved(id));
  return {
    before: before.size,
    after: after.size,
    appeared: [...after.keys()].filter((id) => !before.has(id)).map(move),
    closed: [...before.keys()].filter((id) => !after.has(id)).map(move),
    up: both.filter((id) => difference(id) > 0).map(move),
    down: both.filter((id) => difference(id) < 0).map(move),
  };
}
