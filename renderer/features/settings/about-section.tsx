import { useEffect, useState } from 'react';
import { useHost } from '../../client/host-context.ts';
import { useQuery } from '../../client/use-query.ts';
import { Mark } from '../../ui/mark.tsx';
import { useToday } from '../../ui/use-today.ts';
import { byteSize, tallied } from '../../../shared/words/counts.ts';
import { onDay } from '../../../shared/words/days.ts';
import type { JournalFacts } from '../../vault/api.ts';
import { Licences } from './licences.tsx';
import { SetAsideSection } from './set-aside-section.tsx';
import styles from './about-section.module.css';

/** What this is, where the journal is, what this edition cannot do, and whose work is in it. */
export function AboutSection() {
  const host = useHost();
  const { data: facts } = useQuery(['entries', 'trash', 'revisions'], (api) => api.facts(), []);
  return (
    <>
      <section>
        <h2 className={styles.brand}>
          <Mark size={22} className={styles.mark} />
          Leeway {host.about.version}
        </h2>
        <p className="muted">A private journal for technical leads. No account, no network, nothing sent.</p>
        <dl className={styles.facts}>
          <Fact name="Edition">
            {host.kind === 'electron' ? 'Desktop' : 'Browser'}, {host.about.platform}
          </Fact>
          <Fact name="Engine">{host.about.engine}</Fact>
          <Fact name="Where the journal is">{whereItIs(host.kind)}</Fact>
          <Fact name="On a full disk">
            <Kept />
          </Fact>
          <Fact name="In it">{facts === undefined ? '' : <Contents facts={facts} />}</Fact>
        </dl>
      </section>
      <SetAsideSection />
      {host.lacks.length === 0 ? null : (
        <section>
          <h2 className="h2">What this edition cannot do</h2>
          <ul className={styles.lacks}>
            {host.lacks.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <Licences />
    </>
  );
}

const whereItIs = (kind: 'electron' | 'browser'): string =>
  kind === 'electron'
    ? 'In Leeway’s profile folder on this computer, sealed with your keys.'
    : 'In the storage that this browser keeps for this address, sealed with your keys.';

/** What the platform answered when it was asked not to clear the journal. */
function Kept() {
  const host = useHost();
  const [kept, setKept] = useState<boolean | 'unknown'>();
  useEffect(() => void host.keepStorage().then((answer) => setKept(answer ?? 'unknown')), [host]);
  if (kept === undefined) return null;
  const who = host.kind === 'electron' ? 'Leeway’s storage' : 'The browser';
  if (kept === true) return `${who} keeps the journal, and does not clear it to make room.`;
  if (kept === false)
    return `${who} has not agreed to keep the journal: it may clear it to make room. Export now and then.`;
  return `${who} does not say whether it may clear the journal to make room. Export now and then.`;
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Contents({ facts }: { readonly facts: JournalFacts }) {
  const today = useToday();
  const parts = [
    tallied(facts.entries, 'entry', 'entries'),
    tallied(facts.words, 'word', 'words'),
    `${facts.inTrash} in the trash`,
    tallied(facts.revisions, 'earlier version', 'earlier versions'),
    ...(facts.bytes === undefined ? [] : [`${byteSize(facts.bytes)} on disk`]),
  ];
  const since = facts.firstDay === undefined ? '' : ` The first is ${fromDay(onDay(facts.firstDay, today))}.`;
  return (
    <>
      {parts.join(', ')}.{since}
    </>
  );
}

const fromDay = (words: string): string => words.replace(/^on /, 'from ');
