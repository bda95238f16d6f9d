import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

/** A title edited in place: kept on Enter or when left, put back on Escape. */
export function TitleInput({
  value,
  onCommit,
  label,
  placeholder,
  className,
  size = 'sm',
  isFirst = false,
}: {
  value: string;
  onCommit: (next: string) => void;
  label: string;
  placeholder: string;
  className: string;
  size?: 'sm' | 'xl';
  /** Has the focus when the dialog it stands in opens. */
  isFirst?: boolean;
}) {
  const [draft, setDraft] = useState(value);
  const leaving = useRef(false);
  useEffect(() => setDraft(value), [value]);
  const commit = () => {
    if (leaving.current) leaving.current = false;
    else if (draft.trim() !== value) onCommit(draft.trim());
  };
  return (
    <TextInput
      variant="unstyled"
      size={size}
      maxLength={500}
      value={draft}
      placeholder={placeholder}
      aria-label={label}
      data-autofocus={isFirst || undefined}
      classNames={{ input: className }}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          leaving.current = true;
          setDraft(value);
          event.preventDefault();
        }
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
