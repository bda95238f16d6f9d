import { ActionIcon, Loader, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconX } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type RefObject,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { EVERYBODY } from '@/domain/audience/audience';
import { countsInWords } from '@/domain/checks/check-words';
import { countOf, type Severity } from '@/domain/checks/rule';
import { useChecks } from '@/records/use-checks';
import type { ChecksState } from '@/store/roadmap-checks';
import { useSession } from '@/store/session-store';
import { useToday } from '@/store/today';
import { useRoadmapStore } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { useOnPaper } from '@/ui/paper/on-paper';
import { checksOnPaper } from './checks-on-paper';
import classes from './checks-panel.module.css';
import { groupFindings } from './group-findings';
import { LimitsSection } from './limits-section';
import { PanelContext } from './panel-context';
import { RuleSection } from './rule-section';
import { SeverityIcon } from './severity-icon';
import { useAfterMend } from './use-after-mend';
import { usePanelActs } from './use-panel-acts';
import { WaivedSection } from './waived-section';

interface ChecksPanelProps {
  /** The views that are there, and the way to one of them. */
  viewIds: readonly string[];
  onGo: (view: string) => void;
  onClose: () => void;
}

/** What the checks found, by the four questions; beside whatever view is open. */
export function ChecksPanel({ viewIds, onGo, onClose }: ChecksPanelProps) {
  const state = useChecks();
  // A long list gives way to typing while it is rendered.
  const checked = useDeferredValue(state.checked);
  const panel = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<ReadonlySet<Severity>>(() => new Set(['error', 'warn']));
  const { said, onDone } = useAfterMend(state, checked, panel);
  const acts = usePanelActs({ viewIds, onGo, onDone });
  const id = useId();
  useChecksOnPaper(shown);
  useFocusWhenAsked(panel);
  const toggle = (severity: Severity) =>
    setShown((before) => {
      const after = new Set(before);
      if (!after.delete(severity)) after.add(severity);
      return after;
    });
  return (
    <PanelContext value={acts}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame */}
      <div
        ref={panel}
        className={classes['panel']}
        role="group"
        aria-labelledby={id}
        data-panel="checks"
        data-stale={state.isStale || undefined}
        onKeyDown={moveBetween}
        onClickCapture={rememberPlace}
      >
        <header className={classes['head']}>
          <h2 id={id} className={classes['title']} tabIndex={-1}>
            Checks
          </h2>
          <Tooltip label="Close">
            <ActionIcon aria-label="Close checks" onClick={onClose}>
              <IconX size="1.125rem" stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        </header>
        <Filters state={state} shown={shown} onToggle={toggle} />
        <div className={classes['scroll']}>
          <Findings checked={checked} counts={state.counts} shown={shown} />
          <WaivedSection waived={checked?.waived ?? []} />
          <LimitsSection />
        </div>
        <div role="status" className="visually-hidden">
          {said}
        </div>
      </div>
    </PanelContext>
  );
}

/** What the panel shows goes to paper by itself, beside the view. */
function useChecksOnPaper(shown: ReadonlySet<Severity>): void {
  const { document } = useRoadmapStore();
  const { day } = useFormats();
  const today = useToday();
  useOnPaper(() => checksOnPaper(document, useSession.getState().printedFor ?? EVERYBODY, shown, today, day));
}

/** Takes the focus into the panel each time somebody asks to be taken there. */
function useFocusWhenAsked(panel: RefObject<HTMLDivElement | null>): void {
  const asked = useSession((session) => session.checks.asked);
  useEffect(() => {
    if (asked === 0) return;
    const findings = panel.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [];
    const last = [...findings].find((finding) => finding.dataset['last'] !== undefined);
    (last ?? findings[0] ?? panel.current?.querySelector<HTMLElement>('h2'))?.focus();
  }, [asked, panel]);
}

/** Marks the finding that was gone to, so that the way back leads to it. */
function rememberPlace(event: MouseEvent<HTMLElement>): void {
  const finding = (event.target as HTMLElement).closest<HTMLElement>('[data-finding]');
  if (!finding) return;
  event.currentTarget.querySelector('[data-last]')?.removeAttribute('data-last');
  finding.dataset['last'] = '';
}

/** Up and down go from finding to finding, Home and End to the first and last. */
function moveBetween(event: KeyboardEvent<HTMLElement>): void {
  const from = (event.target as HTMLElement).closest<HTMLElement>('[data-finding], h2');
  if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-finding]')];
  const at = all.indexOf(from);
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
}

const filterWords: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => countOf(count, 'error', 'errors'),
  warn: (count) => `${count} to look at`,
  info: (count) => countOf(count, 'suggestion', 'suggestions'),
};

function Filters({
  state,
  shown,
  onToggle,
}: {
  state: ChecksState;
  shown: ReadonlySet<Severity>;
  onToggle: (severity: Severity) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame
    <div className={classes['filters']} role="group" aria-label="Show">
      {(['error', 'warn', 'info'] as const).map((severity) => (
        <UnstyledButton
          key={severity}
          className={classes['filter']}
          aria-pressed={shown.has(severity)}
          onClick={() => onToggle(severity)}
        >
          <SeverityIcon severity={severity} />
          {filterWords[severity](state.counts[severity])}
        </UnstyledButton>
      ))}
    </div>
  );
}

interface FindingsProps {
  checked: ChecksState['checked'];
  counts: ChecksState['counts'];
  shown: ReadonlySet<Severity>;
}

/** The list itself; that an edit came between does not render it anew. */
const Findings = memo(function Findings({ checked, counts, shown }: FindingsProps) {
  const groups = useMemo(() => groupFindings(checked?.open ?? [], shown), [checked, shown]);
  if (!checked) return <Loader m="lg" size="sm" aria-label="Checking" />;
  if (groups.length === 0) return <Nothing counts={counts} />;
  return groups.map((group) => (
    <section key={group.question} className={classes['question']} aria-label={group.title}>
      <h3 className={classes['questionTitle']}>
        {group.title}
        <span className={classes['count']}>{group.count}</span>
      </h3>
      {group.rules.map((rule) => (
        <RuleSection key={rule.rule.id} group={rule} />
      ))}
    </section>
  ));
});

function Nothing({ counts }: Pick<ChecksState, 'counts'>) {
  const hidden = Object.values(counts).some((count) => count > 0);
  const isClear = countsInWords(counts) === null;
  return (
    <div className={classes['nothing']}>
      <IconCircleCheck size="2rem" stroke={1.25} aria-hidden />
      <Text size="sm" fw={550}>
        {isClear ? 'Nothing missing' : 'Nothing of what is shown'}
      </Text>
      <Text size="sm" c="dimmed">
        {hidden
          ? 'There is more of another kind: choose it above.'
          : 'Whatever the checks can judge is as it should be.'}
      </Text>
    </div>
  );
}
