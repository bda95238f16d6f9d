import {
  ActionIcon,
  Button,
  ColorInput,
  Group,
  NumberInput,
  ScrollArea,
  SegmentedControl,
  Text,
  TextInput,
} from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { NEW_BAND } from '@/domain/plan/colours';
import {
  type Rescore,
  type RiskBand,
  type RiskScale,
  rescoreInWords,
  rescores,
  rescoresInWords,
  scaleSizes,
} from '@/domain/risk-scale';
import { changeScale, resizedScale, scaleProblem } from '@/domain/risks/change-scale';
import { useRoadmapStore, useRows } from '@/store/workspace-context';
import { Dialog } from '@/ui/dialog';
import { showUndoNotice } from '@/ui/grid/undo-notice';
import { useOpenDraft } from '@/ui/use-open-draft';
import classes from './dialogs.module.css';
import { ScaleCells } from './scale-cells';

const LABEL = 'Change the risk scale';

/** Size, words, bands, colours and single cells of the scale; says what a change rescores before it is done. */
export function ScaleDialog({ scale, onClose }: { scale: RiskScale; onClose: () => void }) {
  const store = useRoadmapStore();
  const risks = useRows('risks');
  const [draft, setDraft] = useState(scale);
  useOpenDraft(draft !== scale, {
    words: () => ({ label: 'Risk scale', text: '' }),
    enter: () => 'The changes of the scale are not stored yet.',
    discard: () => setDraft(scale),
    focus: () => undefined,
  });
  const moved = useMemo(() => rescores(risks, scale, draft), [risks, scale, draft]);
  const problem = scaleProblem(draft);
  const save = () => {
    const result = store.edit(LABEL, (tx) => changeScale(tx, draft));
    if (!result.ok) return;
    if (result.change) showUndoNotice(`The scale is changed. ${rescoresInWords(moved)}`, LABEL, store);
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title="Risk scale" size="64rem">
      <div className={classes.scale}>
        <div>
          <SegmentedControl
            aria-label="Size"
            data={scaleSizes.map((size) => ({ value: String(size), label: `${size} × ${size}` }))}
            value={String(draft.size)}
            onChange={(size) => setDraft(Number(size) === scale.size ? scale : resizedScale(draft, Number(size)))}
          />
          <Group grow align="start" mt="md">
            <Words
              label="Likelihood"
              words={draft.likelihoodWords}
              onChange={(likelihoodWords) => setDraft({ ...draft, likelihoodWords })}
            />
            <Words
              label="Impact"
              words={draft.impactWords}
              onChange={(impactWords) => setDraft({ ...draft, impactWords })}
            />
          </Group>
          <Bands scale={draft} onChange={(bands) => setDraft({ ...draft, bands })} />
        </div>
        <div>
          <ScaleCells scale={draft} onCells={(cells) => setDraft({ ...draft, cells })} />
        </div>
      </div>
      <Effects moved={moved} problem={problem} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={problem !== null} onClick={save}>
          Change the scale
        </Button>
      </Group>
    </Dialog>
  );
}

/** Which scores a change moves, before it is done; or why it cannot be done. */
function Effects({ moved, problem }: { moved: readonly Rescore[]; problem: string | null }) {
  return (
    <section className={classes.effects} aria-label="What this changes">
      <Text size="sm" fw={600} role="status">
        {problem ?? rescoresInWords(moved)}
      </Text>
      {problem === null && moved.length > 0 ? (
        <ScrollArea.Autosize mah="9rem" type="auto" viewportProps={{ tabIndex: 0 }}>
          <ul>
            {moved.slice(0, 200).map((item) => (
              <li key={`${item.riskId}-${item.moment}`}>{rescoreInWords(item)}</li>
            ))}
            {moved.length > 200 ? <li>… and {moved.length - 200} more scores</li> : null}
          </ul>
        </ScrollArea.Autosize>
      ) : null}
    </section>
  );
}

interface WordsProps {
  label: string;
  words: readonly string[];
  onChange: (words: string[]) => void;
}

function Words({ label, words, onChange }: WordsProps) {
  const steps = words.map((word, index) => ({ word, step: index + 1 })).reverse();
  return (
    <fieldset className={classes.words}>
      <legend>{label}</legend>
      {steps.map(({ word, step }) => (
        <TextInput
          key={step}
          size="xs"
          aria-label={`${label} ${step}`}
          leftSection={<b>{step}</b>}
          maxLength={60}
          value={word}
          onChange={(event) => {
            const next = [...words];
            next[step - 1] = event.currentTarget.value;
            onChange(next);
          }}
        />
      ))}
    </fieldset>
  );
}

function Bands({ scale, onChange }: { scale: RiskScale; onChange: (bands: RiskBand[]) => void }) {
  const { bands, size } = scale;
  const change = (index: number, part: Partial<RiskBand>) =>
    onChange(bands.map((band, place) => (place === index ? { ...band, ...part } : band)));
  const remove = (index: number) =>
    onChange(
      bands.filter((_, place) => place !== index).map((band, place) => (place === 0 ? { ...band, from: 1 } : band)),
    );
  const add = () => {
    const last = bands.at(-1);
    const key = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7'].find((name) => bands.every((band) => band.key !== name));
    if (!last || !key) return;
    const from = Math.min(last.from + 1, size * size);
    onChange([...bands, { key, level: last.level, name: 'New band', from, colour: NEW_BAND }]);
  };
  return (
    <fieldset className={classes.words}>
      <legend>Bands, mildest first</legend>
      {bands.map((band, index) => (
        <BandFields
          key={band.key}
          band={band}
          place={index}
          most={size * size}
          isOnly={bands.length < 2}
          onChange={(part) => change(index, part)}
          onRemove={() => remove(index)}
        />
      ))}
      <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size="0.875rem" aria-hidden />} onClick={add}>
        Add a band
      </Button>
    </fieldset>
  );
}

interface BandFieldsProps {
  band: RiskBand;
  /** 0 for the mildest, which begins at 1. */
  place: number;
  most: number;
  isOnly: boolean;
  onChange: (part: Partial<RiskBand>) => void;
  onRemove: () => void;
}

function BandFields({ band, place, most, isOnly, onChange, onRemove }: BandFieldsProps) {
  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        size="xs"
        aria-label={`Name of band ${place + 1}`}
        maxLength={60}
        value={band.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <NumberInput
        size="xs"
        w="6rem"
        aria-label={`${band.name} begins at score`}
        prefix="from "
        min={1}
        max={most}
        allowDecimal={false}
        disabled={place === 0}
        value={band.from}
        onChange={(value) => onChange({ from: Number(value) || 0 })}
      />
      <ColorInput
        size="xs"
        w="8rem"
        aria-label={`Colour of ${band.name}`}
        format="hex"
        withEyeDropper={false}
        value={band.colour}
        onChange={(colour) => {
          if (/^#[0-9a-f]{6}$/i.test(colour)) onChange({ colour });
        }}
      />
      <ActionIcon size="sm" aria-label={`Remove ${band.name}`} disabled={isOnly} onClick={onRemove}>
        <IconX size="0.875rem" />
      </ActionIcon>
    </Group>
  );
}
