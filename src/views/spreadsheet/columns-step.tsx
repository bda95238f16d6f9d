import { Group, NativeSelect, Radio, ScrollArea, Select, Stack, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import { columnName } from '@/formats/spreadsheet/cell-address';
import classes from './import-dialog.module.css';
import type { MatchBy } from './import-row';
import { type ImportSetup, targetsOf } from './import-setup';
import { NEW_ROLE, ROLE } from './match-columns';
import { cellText } from './read-cell';
import { type ImportFlow, makesRoles } from './use-import';

const NOTHING = 'nothing';

/** What each column of the sheet is, with samples of what stands in it, and how rows find what they change. */
export function ColumnsStep({ flow }: { flow: ImportFlow }) {
  const { setup, world } = flow;
  const options = useMemo(() => (setup ? optionsOf(setup, world) : []), [setup, world]);
  if (!setup) return null;
  const set = (place: number, value: string) => {
    const chosen = value === NOTHING ? null : value;
    // A field is filled from one column: the one chosen last.
    const map = setup.map.map((id, index) => (index === place ? chosen : id === chosen && id !== NEW_ROLE ? null : id));
    flow.change({ map });
  };
  return (
    <Stack className={classes['columns'] ?? ''}>
      <MatchChoice flow={flow} setup={setup} />
      {setup.unknown.length > 0 && <UnknownRoles flow={flow} setup={setup} />}
      {makesRoles(setup) && <NewRolesTo flow={flow} />}
      <ScrollArea className={classes['table'] ?? ''} type="auto">
        <Table stickyHeader verticalSpacing={4} aria-label="Columns">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="4rem">Column</Table.Th>
              <Table.Th w="16rem">Name</Table.Th>
              <Table.Th w="18rem">Taken as</Table.Th>
              <Table.Th>Such as</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {setup.headers.map((header, place) => (
              <Table.Tr key={columnName(place)} data-left-out={setup.map[place] === null || undefined}>
                <Table.Td>{columnName(place)}</Table.Td>
                <Table.Td>
                  {header || (
                    <Text span c="dimmed" inherit>
                      without a name
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <NativeSelect
                    size="xs"
                    data={options}
                    value={setup.map[place] ?? NOTHING}
                    onChange={(event) => set(place, event.currentTarget.value)}
                    aria-label={`Column ${columnName(place)} ${header} is taken as`}
                  />
                </Table.Td>
                <Table.Td className={classes['samples'] ?? ''}>{samplesOf(flow, place)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Stack>
  );
}

function optionsOf(setup: ImportSetup, world: ImportFlow['world']) {
  const fields = targetsOf(setup.kind, world).map(({ id, label }) => ({ value: id, label }));
  const nothing = { value: NOTHING, label: 'Left out' };
  if (setup.kind !== 'raci') return [nothing, ...fields];
  const roles = [...world.roles.entries()].map(([id, name]) => ({ value: ROLE + id, label: name }));
  return [
    nothing,
    { value: NEW_ROLE, label: 'A new role' },
    { group: 'Activity', items: fields },
    { group: 'Letters of', items: roles },
  ];
}

function samplesOf({ sheet, setup }: ImportFlow, place: number): string {
  const rows = sheet?.rows.slice((setup?.headerPlace ?? 0) + 1) ?? [];
  const texts: string[] = [];
  for (const row of rows) {
    const text = cellText(row.cells[place]).trim();
    if (text && !texts.includes(text)) texts.push(text.length > 40 ? `${text.slice(0, 39)}…` : text);
    if (texts.length === 3) break;
  }
  return texts.join(' · ');
}

function MatchChoice({ flow, setup }: { flow: ImportFlow; setup: ImportSetup }) {
  const hasId = setup.map.includes('id');
  return (
    <Radio.Group
      label="A row changes"
      value={setup.matchBy}
      onChange={(value) => flow.change({ matchBy: value as MatchBy })}
    >
      <Group mt={4}>
        <Radio value="id" label="what has its id" disabled={!hasId} />
        <Radio value="title" label={setup.kind === 'roles' ? 'the role of its name' : 'what has its title'} />
        {setup.kind !== 'raci' && <Radio value="none" label="nothing: every row is new" />}
      </Group>
    </Radio.Group>
  );
}

function UnknownRoles({ flow, setup }: { flow: ImportFlow; setup: ImportSetup }) {
  const names = setup.unknown.map((place) => setup.headers[place]);
  const isMaking = setup.unknown.every((place) => setup.map[place] === NEW_ROLE);
  const choose = (value: string) =>
    flow.change({
      map: setup.map.map((id, place) => (setup.unknown.includes(place) ? (value === 'make' ? NEW_ROLE : null) : id)),
    });
  return (
    <Radio.Group
      label={`Not in the roster: ${names.join(', ')}`}
      description="These columns hold letters, but no role here goes by their names. A role of another name can be chosen below."
      value={isMaking ? 'make' : 'skip'}
      onChange={choose}
    >
      <Group mt={4}>
        <Radio value="skip" label="Leave these columns out" />
        <Radio value="make" label={names.length === 1 ? 'Make this role' : `Make these ${names.length} roles`} />
      </Group>
    </Radio.Group>
  );
}

function NewRolesTo({ flow }: { flow: ImportFlow }) {
  const partners = Object.values(flow.world.source.document.partners);
  return (
    <Select
      label="New roles whose organisation is not said belong to"
      data={partners.map(({ id, name }) => ({ value: id, label: name || 'Unnamed organisation' }))}
      value={flow.newRolesTo}
      onChange={flow.setNewRolesTo}
      allowDeselect={false}
      maw="24rem"
    />
  );
}
