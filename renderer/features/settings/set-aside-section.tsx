import { useState } from 'react';
import { localDateOf } from '../../../shared/base/local-date.ts';
import { whyNot } from '../../client/error-words.ts';
import { useHost } from '../../client/host-context.ts';
import { useQuery } from '../../client/use-query.ts';
import { useVault } from '../../client/vault-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Setting, SettingGroup } from '../../ui/setting-list.tsx';
import { useToday } from '../../ui/use-today.ts';
import { capitalised, counted, listed } from '../../../shared/words/counts.ts';
import { onDay } from '../../../shared/words/days.ts';

/** What was set aside when the journal was damaged; nothing where nothing was. */
export function SetAsideSection() {
  const vault = useVault();
  const host = useHost();
  const today = useToday();
  const { data } = useQuery(['entries'], (api) => api.setAside(), []);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string>();
  const times = data?.ok === true ? data.value : [];
  if (times.length === 0) return null;

  const save = async (): Promise<void> => {
    const made = await vault.exportSetAside();
    if (!made.ok) return setSaid(`Nothing was saved. ${whyNot(made.error)}`);
    const saved = await host.files.save(made.value.name, made.value.bytes);
    return setSaid(saved?.ok === true ? `Saved in ${saved.value.where}.` : saved?.error.message);
  };
  const saving = async (): Promise<void> => {
    setBusy(true);
    await save().finally(() => setBusy(false));
  };
  const what = times.map(
    ({ at, rows }) => `${counted(rows, 'record', 'records')} ${onDay(localDateOf(new Date(at)), today)}`,
  );

  return (
    <SettingGroup title="Set aside">
      <Setting
        title="Records that did not pass the check"
        control={
          <Button size="small" busy={busy} onPress={() => void saving()}>
            Save a copy
          </Button>
        }
      >
        {capitalised(listed(what))} could not be read and went out of the way. They are kept as they were found, sealed.
        {said === undefined ? null : <output> {said}</output>}
      </Setting>
    </SettingGroup>
  );
}
