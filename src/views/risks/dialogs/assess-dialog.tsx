import { Button, Checkbox, CloseButton, Group, Text, TextInput } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { bandOf, type RiskScale, rescaled } from '@/domain/risk-scale';
import { acceptAssessment, assessedCategories, coverageOf } from '@/domain/risks/assessment';
import { categoryQuestions, type RiskCategory, type RiskPreset, riskPresets } from '@/domain/risks/risk-presets';
import { riskCategories } from '@/domain/vocabulary';
import { today } from '@/store/today';
import { useRoadmapStore } from '@/store/workspace-context';
import { Dialog } from '@/ui/dialog';
import { useFormats } from '@/ui/formats';
import { showUndoNotice } from '@/ui/grid/undo-notice';
import { useUnsentForm } from '@/ui/use-open-draft';
import { BandChip } from '@/views/risks/band-chip';
import type { RiskRow } from '@/views/risks/risk-row';
import classes from './dialogs.module.css';

/** What was ticked so far; kept by the view, so that closing the dialog loses nothing. */
export interface AssessmentDraft {
  presets: ReadonlySet<string>;
  own: readonly { category: RiskCategory; title: string }[];
  none: ReadonlySet<RiskCategory>;
  category: RiskCategory;
}

/** An assessment that begins where the last one ended. */
export const freshAssessment = (noneHere: readonly RiskCategory[]): AssessmentDraft => ({
  presets: new Set(),
  own: [],
  none: new Set(noneHere),
  category: assessedCategories[0] ?? 'market',
});

interface AssessDialogProps {
  rows: readonly RiskRow[];
  scale: RiskScale;
  draft: AssessmentDraft;
  onDraft: (draft: AssessmentDraft) => void;
  /** Called with whether it was taken over. */
  onClose: (isDone: boolean) => void;
}

/** Walks through the categories of risk: take over what fits, add what is missing, say where there is none. */
export function AssessDialog({ rows, scale, draft, onDraft, onClose }: AssessDialogProps) {
  const store = useRoadmapStore();
  const formats = useFormats();
  const coverage = coverageOf(store.document);
  const { category } = draft;
  const place = assessedCategories.indexOf(category);
  const count = draft.presets.size + draft.own.length;
  const { riskAssessedOn } = store.document.roadmap;
  const finish = () => {
    const label = count === 0 ? 'Assess risks' : `Assess risks: ${count} added`;
    const result = store.edit(label, (tx) => {
      acceptAssessment(tx, { presets: draft.presets, own: draft.own, noneHere: draft.none, on: today() });
    });
    if (!result.ok) return;
    showUndoNotice(count === 1 ? '1 risk added' : `${count} risks added`, label, store);
    onClose(true);
  };
  const next = assessedCategories[place + 1];
  const stateOf = (key: RiskCategory) => {
    const isTicked = riskPresets[key].some((preset) => draft.presets.has(preset.key));
    if (isTicked || coverage[key] === 'risks' || draft.own.some((own) => own.category === key)) return 'risks';
    return draft.none.has(key) ? 'none' : 'open';
  };
  return (
    <Dialog opened onClose={() => onClose(false)} title="Assess risks step by step" size="58rem">
      <div className={classes.assess}>
        <ol className={classes.categories} aria-label="Categories">
          {assessedCategories.map((key) => (
            <li key={key}>
              <button
                type="button"
                aria-current={key === category ? 'step' : undefined}
                onClick={() => onDraft({ ...draft, category: key })}
              >
                <StateSign state={stateOf(key)} />
                {riskCategories[key]}
              </button>
            </li>
          ))}
        </ol>
        <CategoryStep key={category} {...{ rows, scale, draft, onDraft }} />
      </div>
      <Group justify="space-between" mt="md">
        <Text size="sm" c="dimmed">
          {riskAssessedOn ? `Last assessed ${formats.day(riskAssessedOn)}. ` : ''}
          {count === 0 ? 'Nothing added yet.' : `${count} ${count === 1 ? 'risk' : 'risks'} to be added.`}
        </Text>
        <Group gap="xs">
          {next ? (
            <Button variant="default" onClick={() => onDraft({ ...draft, category: next })}>
              Next: {riskCategories[next]}
            </Button>
          ) : null}
          <Button onClick={finish}>{count === 0 ? 'Finish' : `Finish and add ${count}`}</Button>
        </Group>
      </Group>
    </Dialog>
  );
}

function StateSign({ state }: { state: 'risks' | 'none' | 'open' }) {
  if (state === 'open') return <span className={classes.sign} />;
  return (
    <span className={classes.sign} data-state={state}>
      {state === 'risks' ? (
        <IconCheck size="0.75rem" stroke={2.5} aria-label="has risks" />
      ) : (
        <IconMinus size="0.75rem" stroke={2.5} aria-label="none here" />
      )}
    </span>
  );
}

function CategoryStep({ rows, scale, draft, onDraft }: Omit<AssessDialogProps, 'onClose'>) {
  const { category } = draft;
  const known = rows.filter(({ risk }) => risk.category === category);
  const titles = new Set(known.map(({ risk }) => risk.title));
  const toggle = (key: string) => {
    const presets = new Set(draft.presets);
    if (!presets.delete(key)) presets.add(key);
    onDraft({ ...draft, presets });
  };
  const isNone = draft.none.has(category);
  return (
    <section className={classes.step} aria-label={riskCategories[category]}>
      <h3>{categoryQuestions[category]}</h3>
      {known.length > 0 ? (
        <Text size="sm" c="dimmed" mb="xs">
          Already there: {namesOf(known)}
        </Text>
      ) : null}
      <div className={classes.presets}>
        {riskPresets[category].map((preset) => (
          <PresetCard
            key={preset.key}
            preset={preset}
            scale={scale}
            isThere={titles.has(preset.title)}
            isChosen={draft.presets.has(preset.key)}
            onToggle={() => toggle(preset.key)}
          />
        ))}
      </div>
      <OwnRisks draft={draft} onDraft={onDraft} />
      <Checkbox
        label="None here: we looked, and there is nothing to record"
        checked={isNone && known.length === 0}
        disabled={known.length > 0}
        onChange={() => {
          const none = new Set(draft.none);
          if (!none.delete(category)) none.add(category);
          onDraft({ ...draft, none });
        }}
      />
    </section>
  );
}

/** So many risks are named, the rest is counted. */
const MOST_NAMED = 6;

function namesOf(rows: readonly RiskRow[]): string {
  const names = rows.slice(0, MOST_NAMED).map(({ code, risk }) => `${code} ${risk.title || 'Unnamed'}`);
  return rows.length > MOST_NAMED ? `${names.join(', ')} and ${rows.length - MOST_NAMED} more` : names.join(', ');
}

/** Risks that nobody thought of before: a title each, and a way to take them back. */
function OwnRisks({ draft, onDraft }: Pick<AssessDialogProps, 'draft' | 'onDraft'>) {
  const { category, own } = draft;
  const [title, setTitle] = useState('');
  useUnsentForm('Another risk here', title, () => setTitle(''));
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim()) return;
    onDraft({ ...draft, own: [...own, { category, title: title.trim() }] });
    setTitle('');
  };
  return (
    <>
      {own.map((risk, place) =>
        risk.category === category ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: two of them may be called the same
          <div key={place} className={classes.added}>
            <span dir="auto">{risk.title}</span>
            <CloseButton
              size="sm"
              aria-label={`Do not add ${risk.title}`}
              onClick={() => onDraft({ ...draft, own: own.filter((_, other) => other !== place) })}
            />
          </div>
        ) : null,
      )}
      <form className={classes.own} onSubmit={add}>
        <TextInput
          aria-label="Another risk here"
          placeholder="Another risk here…"
          maxLength={500}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!title.trim()}>
          Add
        </Button>
      </form>
    </>
  );
}

interface PresetCardProps {
  preset: RiskPreset;
  scale: RiskScale;
  isThere: boolean;
  isChosen: boolean;
  onToggle: () => void;
}

function PresetCard({ preset, scale, isThere, isChosen, onToggle }: PresetCardProps) {
  const pair = {
    likelihood: rescaled(preset.likelihood, 5, scale.size),
    impact: rescaled(preset.impact, 5, scale.size),
  };
  return (
    <Checkbox.Card className={classes.preset ?? ''} checked={isChosen || isThere} disabled={isThere} onClick={onToggle}>
      <Checkbox.Indicator />
      <span>
        <b>{preset.title}</b>
        <small>
          {preset.cause} {preset.effect}
        </small>
      </span>
      {isThere ? <small>Already there</small> : <BandChip scale={scale} pair={pair} isShort={!bandOf(scale, pair)} />}
    </Checkbox.Card>
  );
}
