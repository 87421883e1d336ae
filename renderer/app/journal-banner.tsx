import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useJournal } from './journal-context.ts';
import { SampleBanner } from './sample/sample-banner.tsx';

/** What holds for the whole journal: it is the sample, it can only be read, or the disk is full. */
export function JournalBanner() {
  const { sample } = useJournal();
  return (
    <>
      {sample === undefined ? null : <SampleBanner {...sample} />}
      <Trouble />
    </>
  );
}

function Trouble() {
  const { damage, disk, showDamage } = useJournal();
  if (damage !== undefined) {
    return (
      <Banner
        action={
          <Button size="small" onPress={showDamage}>
            What can be done
          </Button>
        }
      >
        Part of this journal cannot be read. Until that is settled, you can read and export it, not write.
      </Banner>
    );
  }
  if (disk === 'full') {
    return (
      <Banner>
        The disk is full, so nothing new is saved. What was saved before is safe. Make room, and saving goes on by
        itself.
      </Banner>
    );
  }
  return null;
}
