import { FF } from './link-rule';
import { mode } from './network';
import type { Placement } from './placement';

/** A link that decides when an activity starts. */
export interface Deciding {
  link: number;
  /** The activity, or the phase around it, that holds the link. */
  holder: number;
}

/** The links that decide an automatic activity's start: without one of them, and those that say the same, it would start earlier. */
export function decidingLinks(placement: Placement, node: number): Deciding[] {
  const { network } = placement;
  if (network.mode[node] !== mode.auto || network.isSummary(node) || !placement.isDated(node)) return [];
  const calendar = network.calendarOf(node);
  const index = calendar.onOrAfter(placement.start[node] as number);
  const deciding: Deciding[] = [];
  placement.eachHeldBy(node, (link, holder) => {
    if (placement.startBy(link, calendar, network.duration[node] as number) === index) deciding.push({ link, holder });
  });
  return deciding;
}

/** One step of a path: this link of this holder makes `id` start when it does, because of `from`. */
export interface TraceStep {
  id: string;
  holderId: string;
  linkKey: string;
  from: string;
}

/** All that decides, directly or through others, when an activity starts; nearest first. */
export function driversOf(placement: Placement, id: string): TraceStep[] {
  return walk(placement, id, (node) =>
    startersOf(placement, node).flatMap((leaf) =>
      decidingLinks(placement, leaf).map((deciding) => ({
        step: stepOf(placement, leaf, deciding),
        next: edgesOf(placement, deciding.link),
      })),
    ),
  );
}

/** All whose start is decided, directly or through others, by an activity; nearest first. */
export function drivenBy(placement: Placement, id: string): TraceStep[] {
  const { network } = placement;
  return walk(placement, id, (node) => {
    const found: { step: TraceStep; next: number[] }[] = [];
    for (let source = node; source >= 0; source = network.parent[source] as number) {
      for (
        let at = network.outgoing.start[source] as number;
        at < (network.outgoing.start[source + 1] as number);
        at += 1
      ) {
        const link = network.outgoing.list[at] as number;
        if (source !== node && !edgesOf(placement, link).includes(node)) continue;
        network.eachLeaf(network.linkHolder[link] as number, (leaf) => {
          const deciding = decidingLinks(placement, leaf).find((each) => each.link === link);
          if (deciding) found.push({ step: stepOf(placement, leaf, deciding), next: [leaf] });
        });
      }
    }
    return found;
  });
}

function walk(
  placement: Placement,
  id: string,
  stepsFrom: (node: number) => { step: TraceStep; next: number[] }[],
): TraceStep[] {
  const first = placement.network.indexOf.get(id);
  if (first === undefined) return [];
  const steps: TraceStep[] = [];
  const known = new Set<string>();
  const seen = new Set([first]);
  const open = [first];
  for (let head = 0; head < open.length; head += 1) {
    for (const { step, next } of stepsFrom(open[head] as number)) {
      const name = `${step.id} ${step.holderId} ${step.linkKey}`;
      if (!known.has(name)) steps.push(step);
      known.add(name);
      for (const node of next) {
        if (seen.has(node)) continue;
        seen.add(node);
        open.push(node);
      }
    }
  }
  return steps;
}

function stepOf({ network }: Placement, node: number, { link, holder }: Deciding): TraceStep {
  return {
    id: network.ids[node] as string,
    holderId: network.ids[holder] as string,
    linkKey: network.linkKeys[link] as string,
    from: network.ids[network.linkFrom[link] as number] as string,
  };
}

/** The activity itself, or what begins a phase. */
function startersOf(placement: Placement, node: number): number[] {
  return leavesAt(placement, node, placement.start);
}

/** What gives the source of a link the day that counts: the source itself, or those inside that begin or end it. */
function edgesOf(placement: Placement, link: number): number[] {
  const { linkFrom, linkCode } = placement.network;
  const code = linkCode[link] as number;
  return leavesAt(placement, linkFrom[link] as number, code === 0 || code === FF ? placement.end : placement.start);
}

function leavesAt(placement: Placement, node: number, days: Int32Array): number[] {
  const { network } = placement;
  if (!network.isSummary(node)) return [node];
  const leaves: number[] = [];
  network.eachLeaf(node, (leaf) => {
    if (placement.holds(leaf) && days[leaf] === days[node]) leaves.push(leaf);
  });
  return leaves;
}
