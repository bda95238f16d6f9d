import { Modal, type ModalProps } from '@mantine/core';
import { drafts } from './drafts';

/** A dialog that holds a form: Escape, its cross and a click beside it ask before they drop what is typed in it. */
export function Dialog({ onClose, ...props }: ModalProps) {
  return <Modal {...props} onClose={() => drafts.leave(onClose)} />;
}
