import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useRows } from '@/store/workspace-context';

interface RoleSelectProps {
  label: string;
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** A role chosen by its name, its organisation beside it. */
export function RoleSelect({ label, value, onChange }: RoleSelectProps) {
  const roles = useRows('roles');
  const partners = useRows('partners');
  const data = useMemo(() => {
    const names = new Map<string, string>(partners.map(({ id, name }) => [id, name]));
    return roles.map((role) => ({
      value: role.id as string,
      label: [role.label || role.personName || 'Unnamed role', names.get(role.partnerId)].filter(Boolean).join(' · '),
    }));
  }, [roles, partners]);
  return (
    <Select
      label={label}
      data={data}
      value={value ?? null}
      searchable
      clearable
      limit={50}
      nothingFoundMessage="No role is called that"
      comboboxProps={{ shadow: 'md' }}
      onChange={(id) => onChange(id ?? undefined)}
    />
  );
}
