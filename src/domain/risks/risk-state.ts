import type { Risk } from '@/domain/risk';

/** Whether a risk still counts: everything that is not closed. */
export const isOpenRisk = (risk: Risk): boolean => risk.status !== 'closed';

const numberOf = (code: string): number => Number(/^R(\d{1,6})$/.exec(code)?.[1] ?? 0);

const highest = (risks: readonly Risk[]): number =>
  risks.reduce((most, risk) => Math.max(most, numberOf(risk.code)), 0);

/** The next code that no risk has: R1, R2, … */
export function nextRiskCode(risks: readonly Risk[]): string {
  return `R${highest(risks) + 1}`;
}

/** What each risk is called in a meeting: its own code, else the next numbers in the order they were raised. */
export function riskCodes(risks: readonly Risk[]): ReadonlyMap<string, string> {
  let next = highest(risks);
  const codes = new Map<string, string>();
  for (const risk of byRaised(risks)) {
    if (!risk.code) next += 1;
    codes.set(risk.id, risk.code || `R${next}`);
  }
  return codes;
}

function byRaised(risks: readonly Risk[]): Risk[] {
  return [...risks].sort((a, b) => {
    const [one, other] = [a.raisedOn ?? '', b.raisedOn ?? ''];
    return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1;
  });
}
