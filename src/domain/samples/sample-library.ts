import type { horizons, motions } from '@/domain/vocabulary';
import type { Sample } from './sample';
import { buildSample, type SampleRoadmap, type SampleStart } from './sample-builder';

/** What the library shows of a sample before it is loaded. */
export interface SampleSummary {
  key: SampleKey;
  title: string;
  /** What the sample is for, in one line. */
  forWhat: string;
  motion: keyof typeof motions;
  horizon: keyof typeof horizons;
  /** The organisation the roadmap is written for. */
  homeName: string;
  partnerNames: readonly string[];
  activityCount: number;
}

export type SampleKey = 'a' | 'b' | 'c' | 'd' | 'e' | 'f';

// Loaded one by one, so that the library screen does not carry the six of them.
const loaders: Readonly<Record<SampleKey, () => Promise<Sample>>> = {
  a: () => import('./a-regulated-entry').then((module) => module.sample),
  b: () => import('./b-affiliate-expansion').then((module) => module.sample),
  c: () => import('./c-integration').then((module) => module.sample),
  d: () => import('./d-co-branded-webinar').then((module) => module.sample),
  e: () => import('./e-affiliate-governance').then((module) => module.sample),
  f: () => import('./f-product-seeding').then((module) => module.sample),
};

/** The six samples in the order in which the library offers them. */
export const samples: readonly SampleSummary[] = [
  {
    key: 'a',
    title: 'Regulated-segment entry by co-marketing',
    forWhat: 'Enter a regulated market beside organisations it already trusts.',
    motion: 'co-marketing',
    horizon: 'annual-strategic',
    homeName: 'Northwind Ledger',
    partnerNames: ['HealthFin Association', 'AuditSure'],
    activityCount: 12,
  },
  {
    key: 'b',
    title: 'Affiliate expansion without brand erosion',
    forWhat: 'Grow an affiliate programme while the brand keeps its value.',
    motion: 'affiliate',
    horizon: 'quarterly-activation',
    homeName: 'Fernlight',
    partnerNames: ['Pathfinder Reviews', 'DealHarbor', 'Home & Hearth Blog'],
    activityCount: 10,
  },
  {
    key: 'c',
    title: 'Integration to reduce churn',
    forWhat: 'Build, launch and support a product integration with one partner.',
    motion: 'integration',
    horizon: 'annual-strategic',
    homeName: 'Tidewater',
    partnerNames: ['ClockLark'],
    activityCount: 12,
  },
  {
    key: 'd',
    title: 'Co-branded webinar with a complementary tool',
    forWhat: 'Hold one event together and share its leads fairly: the lightest start.',
    motion: 'co-marketing',
    horizon: 'quarterly-activation',
    homeName: 'Plainfield',
    partnerNames: ['Querent'],
    activityCount: 9,
  },
  {
    key: 'e',
    title: 'Affiliate programme with stricter governance',
    forWhat: 'Put a programme that already runs on rules everybody has accepted.',
    motion: 'affiliate',
    horizon: 'quarterly-activation',
    homeName: 'Larkspur Outdoor',
    partnerNames: ['TrailMag', 'GearGrid', 'SaveStream'],
    activityCount: 11,
  },
  {
    key: 'f',
    title: 'Influencer product seeding with guardrails',
    forWhat: 'Send a product to creators quickly, with light but clear rules.',
    motion: 'influencer',
    horizon: 'quarterly-activation',
    homeName: 'Mossbloom',
    partnerNames: ['Ada Brook', 'Kit Laurel', 'Community Green Thumb'],
    activityCount: 9,
  },
];

/** A new roadmap from a sample: ids are new each time, all dates count from the start. */
export async function sampleDocument(key: SampleKey, at: SampleStart): Promise<SampleRoadmap> {
  const sample = await loaders[key]();
  return buildSample(sample, at);
}
