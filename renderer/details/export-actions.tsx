import type { ReactNode } from 'react';
import { unreachable } from '../../shared/base/assert.ts';
import type { Export, MadeFile } from '../client/use-export.ts';
import { Button } from '../ui/button.tsx';

interface ExportActionsProps<C, F extends MadeFile> {
  readonly run: Export<C, F>;
  readonly choice: C;
  readonly onClose: () => void;
}

/** The buttons of an export's dialog, from choosing the form to the file being there. */
export function ExportActions<C, F extends MadeFile>({ run, choice, onClose }: ExportActionsProps<C, F>): ReactNode {
  switch (run.at.step) {
    case 'choose':
      return (
        <>
          <Button size="small" onPress={onClose}>
            Close
          </Button>
          <Button size="small" look="primary" onPress={() => void run.start(choice)}>
            Export readable file
          </Button>
        </>
      );
    case 'writing':
      return (
        <Button size="small" onPress={run.stop}>
          Stop
        </Button>
      );
    case 'saving':
      return null;
    case 'done':
      return (
        <Button size="small" look="primary" onPress={onClose}>
          Done
        </Button>
      );
    default:
      return unreachable(run.at);
  }
}
