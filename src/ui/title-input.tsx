import { TextInput } from '@mantine/core';
import { useDraft } from '@/ui/fields/use-draft';

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
  const commit = (text: string) => {
    if (text.trim() !== value) onCommit(text.trim());
    return null;
  };
  const draft = useDraft({ label, shown: value, onCommit: commit, isOneLine: true });
  return (
    <TextInput
      variant="unstyled"
      size={size}
      maxLength={500}
      value={draft.text}
      placeholder={placeholder}
      aria-label={label}
      data-autofocus={isFirst || undefined}
      classNames={{ input: className }}
      onChange={(event) => draft.type(event.currentTarget.value)}
      {...draft.bind}
      onKeyDown={(event) => {
        draft.bind.onKeyDown(event);
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
