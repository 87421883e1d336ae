import { Dialog } from '../../ui/dialog.tsx';
import { CapturePanel } from './capture-panel.tsx';
import type { CaptureControls } from './use-capture.ts';

interface CaptureDialogProps {
  readonly open: boolean;
  readonly capture: CaptureControls;
  readonly locked: boolean;
  readonly onClose: () => void;
  readonly onKept: () => void;
}

/** Quick capture over whatever the window shows. Closing it loses nothing. */
export function CaptureDialog({ open, capture, locked, onClose, onKept }: CaptureDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={locked ? 'Quick capture while locked' : 'Quick capture'}
      size="medium"
      keepsWords
    >
      <CapturePanel capture={capture} onKept={onKept} />
    </Dialog>
  );
}
