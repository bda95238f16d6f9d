import type { Risk } from '@/domain/risk';
import type { riskCategories } from '@/domain/vocabulary';

/** A category of risks. */
export type RiskCategory = keyof typeof riskCategories;

/** A risk that partnerships often have, ready to be taken over; scores on a scale of five. */
export interface RiskPreset {
  key: string;
  title: string;
  cause: string;
  effect: string;
  likelihood: number;
  impact: number;
  response: NonNullable<Risk['response']>;
}

type Row = readonly [
  title: string,
  cause: string,
  effect: string,
  likelihood: number,
  impact: number,
  response: RiskPreset['response'],
];

/** What to ask about each category (domain brief, 3.14). */
export const categoryQuestions: Readonly<Record<RiskCategory, string>> = {
  market: 'Could demand, prices or currencies turn against the plan?',
  regulatory: 'Could rules change, or differ between your countries?',
  supply: 'Could something you both need stop arriving?',
  'brand-reputation': 'Could what one does harm the name of the other?',
  'compliance-claims': 'Could something be promised that may not be said?',
  'data-privacy': 'Could personal or confidential data go where it should not?',
  incentives: 'Could the rewards make people do the wrong thing?',
  measurement: 'Could you disagree on what was achieved?',
  dependency: 'Could you come to depend on one party too much?',
  conflict: 'Could you compete for the same customers, or drift apart?',
  'ip-exit': 'Could it be unclear who owns what, or how to part?',
  operations: 'Could people, tools or approvals be too slow for the plan?',
};

// biome-ignore format: a preset a line is a table, and read as one
const rows: Readonly<Record<RiskCategory, readonly Row[]>> = {
  market: [
    ['Demand falls short of the forecast', 'The need was assumed, not tested with buyers.', 'Targets of both are missed and budgets questioned.', 3, 4, 'reduce'],
    ['Exchange rates move against one side', 'Prices are fixed in one currency, costs arise in another.', 'The margin of one party melts and the split seems unfair.', 3, 3, 'transfer'],
    ['A rival offers the same together first', 'The launch takes longer than the market waits.', 'The offer is no longer news and costs more to sell.', 2, 4, 'accept'],
  ],
  regulatory: [
    ['A new rule changes what may be offered', 'Rules of the field are being rewritten.', 'The offer must be changed or stopped in a market.', 2, 5, 'reduce'],
    ['Import or export is restricted', 'Goods or technology cross a border that closes.', 'Deliveries stop and contracts cannot be kept.', 2, 4, 'reduce'],
    ['Both countries want different things', 'Each party knows the rules of its own country only.', 'Material must be made twice, late.', 3, 3, 'reduce'],
  ],
  supply: [
    ['A supplier both rely on fails', 'There is one source and no second.', 'Neither can deliver what was announced.', 2, 5, 'reduce'],
    ['Stock is short at launch', 'Quantities were planned before demand was known.', 'Customers wait, and the campaign has sold nothing.', 3, 4, 'reduce'],
  ],
  'brand-reputation': [
    ['Partner is in the news for the wrong reason', 'Conduct of the other party is not ours to control.', 'Our name stands beside theirs.', 2, 5, 'reduce'],
    ['Brand is used against the guidelines', 'Material is made quickly and without review.', 'Both look careless; material is withdrawn.', 3, 3, 'reduce'],
    ['Cultural misstep in joint messages', 'Words are carried into another culture unchanged.', 'An audience is offended and says so in public.', 2, 4, 'reduce'],
  ],
  'compliance-claims': [
    ['A claim is made without proof', 'Someone writes better than what was tested.', 'A complaint, a correction, perhaps a fine.', 3, 4, 'avoid'],
    ['Paid endorsement is not disclosed', 'Creators forget the label or hide it.', 'Trust is lost and the regulator asks.', 3, 4, 'reduce'],
    ['Partner does not follow the agreed rules', 'The rules were sent but never explained.', 'Each breach has to be found and undone.', 3, 3, 'reduce'],
  ],
  'data-privacy': [
    ['Contacts are shared without consent', 'Lists are exchanged because it is easy.', 'People complain, and both are liable.', 2, 5, 'avoid'],
    ['Data leaks at one of the parties', 'Each party protects as well as it sees fit.', 'Customers of both must be told.', 2, 5, 'reduce'],
    ['Too little data may be shared to steer', 'Each counsel says no to be safe.', 'Decisions rest on guesses.', 3, 3, 'accept'],
  ],
  incentives: [
    ['Sales people gain nothing from joint deals', 'Bonus plans know only their own product.', 'Leads lie untouched.', 4, 3, 'reduce'],
    ['Rewards attract the wrong customers', 'Volume is paid, quality is not.', 'Costs rise and customers leave.', 3, 3, 'reduce'],
    ['Fraud with commissions', 'Payouts follow clicks that nobody checks.', 'Money is lost and honest partners are annoyed.', 2, 4, 'reduce'],
  ],
  measurement: [
    ['Both count the same deal', 'Each system gives the credit to itself.', 'Results look twice as good until somebody adds up.', 4, 3, 'reduce'],
    ['Sources of leads cannot be told apart', 'Links and forms carry no agreed marks.', 'Nobody knows what worked.', 3, 3, 'reduce'],
  ],
  dependency: [
    ['Most revenue comes through one partner', 'The first success was never followed by a second.', 'Their terms become ours.', 3, 4, 'reduce'],
    ['One person holds the relationship', 'Everything was agreed between two people.', 'When they leave, the work starts anew.', 3, 4, 'reduce'],
  ],
  conflict: [
    ['Both sell to the same accounts', 'Territories and named accounts were not divided.', 'Customers play one against the other.', 3, 4, 'reduce'],
    ['Strategies drift apart', 'Priorities of one party change after a year.', 'Promises stay on paper.', 2, 4, 'escalate'],
    ['A discount code undercuts the channel', 'Codes spread beyond their audience.', 'Other partners lose trust and margin.', 3, 3, 'reduce'],
  ],
  'ip-exit': [
    ['Ownership of what is built together is unclear', 'Work began before the agreement was signed.', 'Neither can use it without the other.', 2, 4, 'avoid'],
    ['Parting costs more than staying', 'Nobody planned how customers move.', 'A bad partnership goes on.', 2, 4, 'reduce'],
  ],
  operations: [
    ['Approvals take longer than planned', 'Two legal teams review one after the other.', 'The launch date slips.', 4, 3, 'reduce'],
    ['The integration is not reliable', 'Load and failure were not tested together.', 'Customers see errors and call both.', 3, 4, 'reduce'],
    ['Too much work for too few people', 'Onboarding, training and reports were not counted.', 'Everything is a week late.', 3, 3, 'reduce'],
    ['Too many tools side by side', 'Each party keeps its own.', 'Nobody finds the present state.', 3, 2, 'accept'],
  ],
};

/** The presets of every category, in the order they are offered. */
export const riskPresets = Object.fromEntries(
  Object.entries(rows).map(([category, list]) => [
    category,
    list.map(([title, cause, effect, likelihood, impact, response], index) => ({
      key: `${category}-${index + 1}`,
      title,
      cause,
      effect,
      likelihood,
      impact,
      response,
    })),
  ]),
) as unknown as Readonly<Record<RiskCategory, readonly RiskPreset[]>>;
