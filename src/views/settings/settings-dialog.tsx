import { Input, Radio, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useHostActions } from '@/store/host-actions';
import type { RoadmapStore } from '@/store/roadmap-store';
import { changeSettings, type Settings } from '@/store/settings';
import { useLibrary, useSettings, useWorkspace } from '@/store/workspace-context';
import { Dialog } from '@/ui/dialog';
import { useFormats } from '@/ui/formats';

/** What belongs to this person and this computer. Every change counts at once. */
export function SettingsDialog({ onClose, roadmap }: { onClose: () => void; roadmap: RoadmapStore | null }) {
  const settings = useSettings();
  const { dayExample } = useFormats();
  const [name, setName] = useState(settings.name);
  return (
    <Dialog opened onClose={onClose} title="Settings" size="lg">
      <Stack gap="lg">
        <TextInput
          label="Your name"
          description="Goes with your changes from now on."
          value={name}
          maxLength={200}
          onChange={(event) => {
            setName(event.currentTarget.value);
            changeSettings({ name: event.currentTarget.value.trim() });
          }}
          data-autofocus
        />
        {roadmap && <OrganisationChoice roadmap={roadmap} />}
        <Choice
          label="Theme"
          value={settings.theme}
          onChange={(theme) => changeSettings({ theme })}
          data={[
            { value: 'system', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
        <Choice
          label="Text size"
          value={settings.textSize}
          onChange={(textSize) => changeSettings({ textSize })}
          data={[
            { value: 'normal', label: 'Normal' },
            { value: 'large', label: 'Large' },
            { value: 'huge', label: 'For a projector' },
          ]}
        />
        <Select
          label="Dates are written"
          description={`Such as ${dayExample}. You can always type 2026-05-04.`}
          value={settings.dateFormat}
          allowDeselect={false}
          onChange={(value) => value && changeSettings({ dateFormat: value as Settings['dateFormat'] })}
          data={[
            { value: 'locale', label: 'As the system does' },
            { value: 'day-month', label: '4 May 2026' },
            { value: 'month-day', label: 'May 4, 2026' },
            { value: 'iso', label: '2026-05-04' },
          ]}
        />
        <Select
          label="Weeks start on"
          value={settings.weekStart}
          allowDeselect={false}
          onChange={(value) => value && changeSettings({ weekStart: value as Settings['weekStart'] })}
          data={[
            { value: 'locale', label: 'As the system does' },
            { value: 'monday', label: 'Monday' },
            { value: 'sunday', label: 'Sunday' },
            { value: 'saturday', label: 'Saturday' },
          ]}
        />
      </Stack>
    </Dialog>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  data: { value: T; label: string }[];
}

function Choice<T extends string>({ label, value, onChange, data }: ChoiceProps<T>) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      <SegmentedControl
        aria-label={label}
        value={value}
        onChange={(next) => onChange(next as T)}
        data={data}
        fullWidth
      />
    </Input.Wrapper>
  );
}

function OrganisationChoice({ roadmap }: { roadmap: RoadmapStore }) {
  const workspace = useWorkspace();
  const { sayRefused } = useHostActions();
  const row = useLibrary().find((item) => item.key === roadmap.key);
  const partners = roadmap.rows('partners');
  if (partners.length === 0) return null;
  return (
    <Radio.Group
      label="In this roadmap you are"
      description="Kept on this computer, not in the roadmap. A file you export names you as the one it comes from."
      value={row?.organisationId ?? ''}
      onChange={(id) =>
        void workspace.setOrganisation(roadmap.key, id).then((done) => {
          if (!done.ok) sayRefused('Your organisation was not changed', done);
        })
      }
    >
      <Stack gap="xs" mt="xs">
        {partners.map((partner) => (
          <Radio key={partner.id} value={partner.id} label={partner.name || 'Unnamed organisation'} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
