import { useState } from 'react';
import { isAllowed, mayNotify } from '../../../client/notice.ts';
import { Setting } from '../../../ui/setting-list.tsx';
import { Switch } from '../../../ui/switch.tsx';
import type { InsightControls } from './use-insight-settings.ts';

const LABEL = 'Tell me outside Leeway';

/** A message of the platform's, off until it is asked for. Where the platform refuses, it stays off and says so. */
export function NotifySetting({ controls: { settings, change } }: { readonly controls: InsightControls }) {
  const [asked, setRefused] = useState(false);
  // It may have been allowed once, or on another device.
  const refused = asked || (settings.notify && !isAllowed());
  const set = async (on: boolean): Promise<void> => {
    const allowed = !on || (await mayNotify());
    setRefused(!allowed);
    if (allowed) change((now) => ({ ...now, notify: on }));
  };
  return (
    <Setting
      title={LABEL}
      control={<Switch label={LABEL} hideLabel checked={settings.notify} onChange={(on) => void set(on)} />}
    >
      While the journal is open and its window out of sight: that there is something new, without a name or a word of
      it.
      {refused ? ' This device does not allow it: allow notifications for Leeway there, then turn it on.' : ''}
    </Setting>
  );
}
