import { Button } from '@mantine/core';
import { useState } from 'react';
import { toggleLetter } from '@/domain/responsibility-edits';
import { valueAt } from '@/domain/value-at';
import { useHeader, useRows } from '@/store/workspace-context';
import { type Letter, LetterRows } from '@/ui/fields/letter-rows';
import { useEditing } from './editing';
import classes from './form.module.css';
import type { FieldEditorProps } from './nested-field';
import { recordOption } from './record-options';
import { shownAt } from './record-values';
import { SubHeading } from './sub-heading';

const ORDER = 'ARSCI';
const words: Readonly<Record<string, string>> = {
  A: 'Accountable',
  R: 'Responsible',
  S: 'Supports',
  C: 'Consulted',
  I: 'Informed',
};
const daciWords: Readonly<Record<string, string>> = {
  A: 'Approver',
  R: 'Driver',
  S: 'Supports',
  C: 'Contributor',
  I: 'Informed',
};
/** Up to so many roles are all shown; beyond, those with letters first. */
const FEW = 10;

/** One row per role with a switch for each letter; the letters of the roadmap's variant, others greyed where they are given. */
export function RaciEditor({ path, description, isBare }: FieldEditorProps) {
  const { records, store, run, organisationId } = useEditing();
  const { raciVariant } = useHeader();
  const roles = useRows('roles');
  const [showsAll, setShowsAll] = useState(false);
  const isDaci = raciVariant === 'DACI';
  const letters: Letter[] = [...ORDER].map((key) => ({
    key,
    shown: isDaci && key === 'R' ? 'D' : key,
    words: (isDaci ? daciWords : words)[key] ?? key,
    isForeign: key === 'S' && raciVariant !== 'RASCI',
  }));
  const used = new Set(records.flatMap((record) => Object.keys((valueAt(record, path) ?? {}) as object)));
  const isShort = roles.length <= FEW || showsAll;
  // Our own people first, then one organisation after the other.
  const partners = Object.keys(store.document.partners);
  const rank = (partnerId: string) => (partnerId === organisationId ? -1 : partners.indexOf(partnerId));
  const rows = roles
    .filter((role) => isShort || used.has(role.id))
    .sort((a, b) => rank(a.partnerId) - rank(b.partnerId))
    .map((role) => {
      const option = recordOption(store, 'roles', role.id);
      return { id: role.id, name: option?.label ?? '', detail: option?.detail ?? '' };
    });
  const toggle = (roleId: string, key: string) => {
    const shown = shownAt(records, [...path, roleId]);
    const isOn = !shown.isSeveral && String(shown.value ?? '').includes(key);
    run('Change', description.label, (tx, id) => toggleLetter(tx, id, roleId, key, !isOn));
  };
  return (
    <div className={classes['raci']}>
      <SubHeading words={description.label} isBare={isBare} />
      <LetterRows
        label={description.label}
        rows={rows}
        letters={letters}
        lettersOf={(id) => {
          const { value, isSeveral } = shownAt(records, [...path, id]);
          return { value: isSeveral ? '' : String(value ?? ''), isSeveral };
        }}
        onToggle={toggle}
      />
      {roles.length === 0 && <p className={classes['hint']}>There are no roles yet. Add them under Roles.</p>}
      {roles.length > rows.length && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setShowsAll(true)}>
          {`Show all ${roles.length} roles`}
        </Button>
      )}
    </div>
  );
}
