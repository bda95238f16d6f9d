import { dayNumber } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import { NEUTRAL, partnerColour } from '@/domain/plan/colours';
import type { Schedule } from '@/domain/schedule/schedule';
import type { PictureBar, RoadmapCard } from '@/storage/database';

const MOST_BARS = 14;

/** What the library shows of a roadmap, with a small picture of its plan. */
export function cardOf(document: RoadmapDocument, schedule: Schedule): RoadmapCard {
  const { roadmap } = document;
  return {
    title: roadmap.title,
    client: roadmap.client,
    partners: Object.values(document.partners)
      .map((partner) => ({ name: partner.name, colour: partnerColour(partner) }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    start: roadmap.start ?? null,
    end: roadmap.end ?? null,
    activities: Object.keys(document.activities).length,
    picture: pictureOf(document, schedule),
  };
}

function pictureOf(document: RoadmapDocument, schedule: Schedule): PictureBar[] {
  const bars = [...schedule].map(([id, dates]) => ({ id, from: dayNumber(dates.start), to: dayNumber(dates.end) + 1 }));
  if (bars.length === 0) return [];
  bars.sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1));
  const first = bars.reduce((least, bar) => Math.min(least, bar.from), Infinity);
  const span = Math.max(1, bars.reduce((most, bar) => Math.max(most, bar.to), -Infinity) - first);
  const uses = usesOfPartners(document);
  const step = Math.max(1, bars.length / MOST_BARS);
  const shown = Array.from({ length: Math.min(MOST_BARS, bars.length) }, (_, index) => bars[Math.floor(index * step)]);
  return shown.flatMap((bar) => {
    if (!bar) return [];
    const ids = document.activities[bar.id]?.partnerIds ?? [];
    const rarest = [...ids].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0))[0];
    const colour = rarest && document.partners[rarest] ? partnerColour(document.partners[rarest]) : NEUTRAL;
    return [{ from: round((bar.from - first) / span), to: round((bar.to - first) / span), colour }];
  });
}

/** How many activities each organisation takes part in: the one that takes part least tells bars apart best. */
function usesOfPartners(document: RoadmapDocument): Map<string, number> {
  const uses = new Map<string, number>();
  for (const activity of Object.values(document.activities))
    for (const id of activity.partnerIds) uses.set(id, (uses.get(id) ?? 0) + 1);
  return uses;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
