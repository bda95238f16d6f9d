import { z } from 'zod';
import {
  byRecord,
  choice,
  date,
  group,
  line,
  money,
  number,
  owner,
  parts,
  percent,
  recordFields,
  reference,
  setting,
  text,
} from './field';
import * as words from './vocabulary';

const shares = (label: string, extra: { wholeOf: readonly string[] }) =>
  byRecord(label, 'partners', z.number().min(0).max(100), extra);

/** A money scheme or a budget: what is shared, on which terms, and who pays what. */
export const commercialSchema = z.strictObject({
  ...recordFields('commercials'),
  title: line('Title'),
  kind: setting(
    'Kind',
    {
      'revenue-share': 'Revenue share',
      commission: 'Commission',
      'fixed-fee': 'Fixed fee',
      'co-op-budget': 'Co-op budget',
      'lead-sharing': 'Lead sharing',
      none: 'No money flows',
      'joint-budget': 'Joint budget',
      mdf: 'Market development funds',
      incentive: 'Incentive',
      'co-investment': 'Co-investment',
      'resource-pool': 'Resource pool',
      forecast: 'Forecast',
    },
    'revenue-share',
  ),
  partnerId: reference('Organisation', 'partners', { isAbout: true }),
  payerPartnerId: reference('Paid by', 'partners'),
  schemeId: reference('Scheme', 'commercials', { isAbout: true }),
  asOf: date('As of'),
  amount: money('Amount', { wholeOf: ['contributions'] }),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .meta({ label: 'Currency', format: 'line' })
    .optional(),
  basis: choice('Basis', {
    resources: 'Resources',
    'market-risk': 'Market risk',
    'sales-performance': 'Sales performance',
    clicks: 'Clicks',
    leads: 'Leads',
    sales: 'Sales',
    'qualified-leads': 'Qualified leads',
    'retained-customers': 'Retained customers',
    profit: 'Profit',
  }),
  sharePct: percent('Share'),
  holdDays: number('Hold before payout', { min: 0, whole: true, unit: 'days' }),
  bandMode: setting('Bands apply', { marginal: 'To each part', whole: 'To the whole amount' }, 'marginal'),
  tiers: parts('Bands', { from: money('From'), to: money('To'), ratePct: percent('Rate') }),
  bonuses: parts('Bonuses', { threshold: money('From'), amount: money('Bonus') }),
  expenses: money('Expenses deducted'),
  lines: parts('Lines', {
    text: line('What'),
    on: date('On'),
    category: line('Category'),
    planned: money('Planned'),
    actual: money('Actual'),
    payerPartnerId: reference('Paid by', 'partners'),
    activityId: reference('For activity', 'activities', { isAbout: true }),
    kpiId: reference('For KPI', 'kpis', { isAbout: true }),
  }),
  total: money('Total', { wholeOf: ['lines', 'contributions'] }),
  split: shares('Split', { wholeOf: ['split'] }),
  comarketing: group('Co-marketing budget factors', {
    pipeline: number('Pipeline potential', { min: 0.5, max: 2 }),
    strategic: number('Strategic value', { min: 0.8, max: 1.5 }),
  }),
  incentive: group('Incentive', {
    measure: line('Measure'),
    threshold: number('Threshold'),
    reward: choice('Reward', {
      'higher-margin': 'Higher margin',
      'bonus-payment': 'Bonus payment',
      'marketing-support': 'Marketing support',
      'exclusive-rights': 'Exclusive rights',
      'early-access': 'Early access',
    }),
    cost: money('Cost'),
  }),
  forecast: parts('Forecast', {
    month: line('Month', { help: 'YYYY-MM' }),
    units: number('Units', { min: 0 }),
    price: money('Price'),
    probability: percent('Probability'),
    conversion: percent('Conversion'),
    scenario: setting('Scenario', { low: 'Low', base: 'Base', high: 'High' }, 'base'),
  }),
  mdf: group('Development funds', {
    requested: money('Requested'),
    approved: money('Approved'),
    proof: text('Proof'),
  }),
  contributions: parts('Contributions', {
    partnerId: owner('Organisation', 'partners'),
    kind: setting('Kind', words.exchangeKinds, 'budget'),
    amount: money('Amount'),
    hours: number('Hours', { min: 0 }),
    text: line('What'),
  }),
  ownership: shares('Ownership', { wholeOf: ['ownership'] }),
  terms: group('Terms', { exit: text('Exit'), distribution: text('Distribution'), dispute: text('Disputes') }),
});

export type Commercial = z.infer<typeof commercialSchema>;
