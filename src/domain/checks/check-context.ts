import type { Activity } from '@/domain/activity';
import type { CalendarDay } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import type { Records } from '@/domain/entities';
import { exemptions } from '@/domain/raci';
import type { Risk } from '@/domain/risk';
import { bandOf, type RiskBand, type RiskScale, scaleOf } from '@/domain/risk-scale';
import type { Dates } from '@/domain/schedule/dates';
import { problemsOfSchedule, type ScheduleProblem } from '@/domain/schedule/problems-of-schedule';
import type { Scheduler } from '@/domain/schedule/scheduler';
import { named } from './rule';

/** An activity that the rules look at: with dates, not cancelled, not a phase. */
export interface Work {
  activity: Activity;
  dates: Dates;
  /** Roles that are accountable (A), and responsible (R). */
  owners: readonly string[];
  doers: readonly string[];
}

const publicKinds: ReadonlySet<string> = new Set(['campaign', 'release', 'event']);
const pointKinds: ReadonlySet<string> = new Set(['milestone', 'gate']);

/** A launch: of that kind, or a public campaign, release or event (domain brief, section 4). */
export const isLaunch = ({ kind, flags }: Activity): boolean =>
  kind === 'launch' || (publicKinds.has(kind) && flags.publicFacing);

/** A milestone or a gate, or whatever takes no time. */
export const isMilestone = ({ activity, dates }: Work): boolean => pointKinds.has(activity.kind) || dates.isPoint;

const NOBODY: readonly string[] = [];

/** A roadmap as the rules read it: each index is made once, when the first rule asks for it. */
export class CheckContext {
  readonly document: RoadmapDocument;
  readonly scheduler: Scheduler;
  readonly today: CalendarDay;
  readonly #made = new Map<string, unknown>();

  constructor(document: RoadmapDocument, scheduler: Scheduler, today: CalendarDay) {
    this.document = document;
    this.scheduler = scheduler;
    this.today = today;
  }

  /** What `make` makes, made once under this name. */
  once<T>(name: string, make: () => T): T {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as T;
  }

  get roadmap(): Records['roadmap'] {
    return this.document.roadmap;
  }

  get partners(): readonly Records['partners'][] {
    return this.once('partners', () => Object.values(this.document.partners));
  }

  get roles(): readonly Records['roles'][] {
    return this.once('roles', () => Object.values(this.document.roles));
  }

  get policies(): readonly Records['policies'][] {
    return this.once('policies', () => Object.values(this.document.policies));
  }

  get kpis(): readonly Records['kpis'][] {
    return this.once('kpis', () => Object.values(this.document.kpis));
  }

  get risks(): readonly Risk[] {
    return this.once('risks', () => Object.values(this.document.risks));
  }

  /** Risks and what became of them that still need somebody: not closed. */
  get openRisks(): readonly Risk[] {
    return this.once('openRisks', () => this.risks.filter(({ status }) => status !== 'closed'));
  }

  /** The activities that rules look at, in the order of the document. */
  get work(): readonly Work[] {
    return this.once('work', () => {
      const { dates } = this.scheduler;
      const exempt = exemptions(this.document.activities, dates);
      const work: Work[] = [];
      const lists = new Map<string, readonly string[]>();
      // Most rows have one owner, so that a few lists serve thousands.
      const alone = (id: string): readonly string[] => {
        const list = lists.get(id) ?? [id];
        lists.set(id, list);
        return list;
      };
      for (const activity of Object.values(this.document.activities)) {
        if (exempt(activity) !== null) continue;
        let owners = NOBODY;
        let doers = NOBODY;
        // One look at each cell: this is done for every activity after every edit.
        for (const id in activity.raci) {
          const letters = activity.raci[id as keyof Activity['raci']] ?? '';
          if (letters.includes('A')) owners = owners === NOBODY ? alone(id) : [...owners, id];
          if (letters.includes('R')) doers = doers === NOBODY ? alone(id) : [...doers, id];
        }
        work.push({ activity, dates: dates.get(activity.id) as Dates, owners, doers });
      }
      return work;
    });
  }

  /** Roles with any letter in the work. */
  get taking(): ReadonlySet<string> {
    return this.once('taking', () => {
      const taking = new Set<string>();
      for (const { activity } of this.work) for (const id in activity.raci) taking.add(id);
      return taking;
    });
  }

  /** Launches among the work, earliest first. */
  get launches(): readonly Work[] {
    return this.once('launches', () =>
      this.work
        .filter(({ activity }) => isLaunch(activity))
        .sort((a, b) => (a.dates.start < b.dates.start ? -1 : a.dates.start > b.dates.start ? 1 : 0)),
    );
  }

  /** What the schedule itself finds wrong with dates. */
  get scheduleProblems(): readonly ScheduleProblem[] {
    return this.once('scheduleProblems', () => problemsOfSchedule(this.scheduler.placement));
  }

  get scale(): RiskScale {
    return this.once('scale', () => scaleOf(this.roadmap));
  }

  /** The band of a risk's present score; null while it is not rated. */
  bandOf(risk: Risk): RiskBand | null {
    return bandOf(this.scale, risk.scores.current);
  }

  /** A role by its label, with its organisation where several speak here. */
  roleName(id: string): string {
    const role = this.document.roles[id];
    if (!role) return 'a role';
    const organisation = this.partners.length > 1 ? this.document.partners[role.partnerId]?.name.trim() : '';
    const own = role.label.trim() || role.personName.trim() || role.code.trim() || 'a role';
    return organisation ? `${own} (${organisation})` : own;
  }

  partnerName(id: string): string {
    return this.document.partners[id]?.name.trim() || 'an organisation';
  }

  /** An activity's title in quotes. */
  titled(id: string): string {
    return named(this.document.activities[id]?.title ?? '', 'an unnamed activity');
  }

  /** Whether a role of one of these functions has one of these letters, or any where none is named. */
  takesPart(activity: Activity, functions: ReadonlySet<string>, letters = 'ARSCI'): boolean {
    for (const roleId in activity.raci) {
      const role = this.document.roles[roleId];
      if (!role || !functions.has(role.function)) continue;
      const held = activity.raci[roleId as keyof Activity['raci']] ?? '';
      for (const letter of letters) if (held.includes(letter)) return true;
    }
    return false;
  }
}
