import { addMonths, dayNumber } from '@/domain/calendar-day';
import type { Records } from '@/domain/entities';
import type { LaneBlock } from './build-model';
import type { ChartBand } from './chart-model';
import { partnerColour } from './colours';

/** Months until a partnership of each motion brings value, from its start (domain brief 3.1). */
export const monthsToValue: Readonly<Record<string, readonly [number, number]>> = {
  'co-marketing': [1, 3],
  affiliate: [1, 3],
  referral: [1, 3],
  integration: [3, 6],
  reseller: [6, 12],
  alliance: [6, 18],
  influencer: [1, 2],
  oem: [12, 24],
  'joint-venture': [12, 36],
  'co-branding': [3, 9],
};

/** The stretch in which each partner's lane is expected to bring value: counted from its agreement, or else from when it signed up. */
export function valueBands(partners: readonly Records['partners'][], blocks: readonly LaneBlock[]): ChartBand[] {
  const bands: ChartBand[] = [];
  for (const partner of partners) {
    const block = blocks.find((candidate) => candidate.key === partner.id);
    const start = partner.agreement.start ?? partner.agreement.signedOn ?? partner.signedUpOn;
    const months = partner.motion && monthsToValue[partner.motion];
    if (!block || !start || !months) continue;
    bands.push({
      id: partner.id,
      from: dayNumber(addMonths(start, months[0])),
      to: dayNumber(addMonths(start, months[1])),
      firstRow: block.firstRow,
      lastRow: block.firstRow + block.rows,
      colour: partnerColour(partner),
      title: `${partner.name}: value is expected here, ${months[0]} to ${months[1]} months after the start`,
    });
  }
  return bands;
}
