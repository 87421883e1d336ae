import { type ReactNode, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import { CommandRegistry, CommandsContext } from '../../../renderer/client/commands.ts';
import { Flushers, FlushersContext } from '../../../renderer/client/flushers.ts';
import { HostContext } from '../../../renderer/client/host-context.ts';
import { type VaultClient, VaultContext } from '../../../renderer/client/vault-context.tsx';
import { type Place, PlacesContext, type Places } from '../../../renderer/ui/places.tsx';
import { type PaneInfo, type ShellSlots, ShellSlotsContext } from '../../../renderer/ui/shell-slots.tsx';
import { ToastsProvider } from '../../../renderer/ui/toasts.tsx';
import type { EntryItem, VaultApi, VaultEvent } from '../../../renderer/vault/api.ts';
import { type EntryId, newId } from '../../../shared/base/ids.ts';
import { addDays, type LocalDate, localDateOf } from '../../../shared/base/local-date.ts';
import type { EntryFields } from '../../../shared/domain/entry.ts';
import type { Host, HostResult, PickedFile } from '../../../shared/host/host.ts';
import { aSession, fields, value } from '../vault/support.ts';

export const today = (): LocalDate => localDateOf(new Date());
export const daysAgo = (days: number): LocalDate => addDays(today(), -days);

/** Writes an entry and answers its id. */
export async function anEntry({ api }: VaultClient, text: string, more: Partial<EntryFields> = {}): Promise<EntryId> {
  return value(await api.createEntry(fields(text, { day: today(), ...more }), aSession())).entry.id;
}

/** A client whose calls are those of `client`, except for `calls`. */
export const withCalls = (client: VaultClient, calls: Partial<VaultApi>): VaultClient => ({
  ...client,
  api: new Proxy(client.api, {
    get: (target, name) => (calls as Record<PropertyKey, unknown>)[name] ?? target[name as keyof VaultApi],
  }),
});

/** A client with no worker behind it, for lists longer than a test can write. */
export function aStubClient(api: Partial<VaultApi>): VaultClient & { emit(event: VaultEvent): void } {
  const listeners = new Set<(event: VaultEvent) => void>();
  return {
    database: 'leeway',
    api: api as VaultApi,
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    terminate: () => listeners.clear(),
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
}

/** An entry of a list, without a journal. */
export const anItem = (lead: string, day: LocalDate, more: Partial<EntryItem> = {}): EntryItem => ({
  type: 'entry',
  id: newId<'entry'>(),
  kind: 'note',
  details: {},
  day,
  order: 0,
  createdAt: 0,
  updatedAt: 0,
  people: [],
  areas: [],
  tensions: [],
  tags: [],
  starred: false,
  private: false,
  rev: 1,
  links: { people: [], areas: [], tensions: [], promises: [] },
  words: 3,
  lead,
  ...more,
});

/** A file as a picker would give it. */
export const aFile = (path: string, text: string): PickedFile => ({
  path,
  size: text.length,
  modifiedAt: Date.UTC(2020, 4, 5),
  read: () => Promise.resolve({ ok: true, value: new TextEncoder().encode(text) }),
});

export interface TestHost extends Host {
  /** What the next picker gives. */
  picked: readonly PickedFile[] | undefined;
  readonly saved: { name: string; bytes: Uint8Array }[];
  readonly opened: string[];
  readonly copied: string[];
  /** What `save` answers; undefined is a person who cancelled. */
  saving: HostResult<{ readonly where: string }> | undefined;
}

const done: HostResult = { ok: true, value: undefined };

/** A platform whose dialogs answer at once. */
export function aHost(): TestHost {
  const host: TestHost = {
    kind: 'browser',
    lacks: [],
    about: { version: '0.0.0', platform: 'test', engine: 'test' },
    marker: {
      read: () => Promise.resolve(undefined),
      write: () => Promise.resolve(done),
      remove: () => Promise.resolve(done),
    },
    files: {
      pickFiles: () => Promise.resolve(host.picked),
      pickFolder: () =>
        Promise.resolve(host.picked === undefined ? undefined : { name: 'minutes', files: host.picked }),
      save: (name, bytes) => {
        if (host.saving?.ok === true) host.saved.push({ name, bytes });
        return Promise.resolve(host.saving);
      },
    },
    pdf: undefined,
    clipboard: {
      write: (text) => {
        host.copied.push(text);
        return Promise.resolve(done);
      },
      writeRich: (_html, text) => {
        host.copied.push(text);
        return Promise.resolve(done);
      },
      clearIfUnchanged: () => Promise.resolve(),
    },
    openExternal: (url) => {
      host.opened.push(url);
      return Promise.resolve(done);
    },
    setMenu: () => undefined,
    keepStorage: () => Promise.resolve(true),
    reload: () => undefined,
    onEvent: () => () => undefined,
    idleSeconds: () => Promise.resolve(undefined),
    quickCapture: undefined,
    picked: undefined,
    saved: [],
    opened: [],
    copied: [],
    saving: { ok: true, value: { where: '/home/you/leeway.zip' } },
  };
  return host;
}

export interface Shown {
  readonly screen: Awaited<ReturnType<typeof render>>;
  readonly host: TestHost;
  readonly places: Places & { readonly been: Place[] };
  readonly flushers: Flushers;
  readonly commands: CommandRegistry;
  /** Draws something else in the same window. */
  readonly show: (children: ReactNode) => Promise<void>;
}

/** Draws a screen in a window: bar, content that scrolls, pane; the journal behind it is `client`. */
export async function inWindow(
  client: VaultClient,
  children: ReactNode,
  sheet = false,
  host = aHost(),
): Promise<Shown> {
  await page.viewport(1280, 900);
  const been: Place[] = [];
  const places = {
    been,
    href: (place: Place) => `#/${place.to}${place.to === 'entry' ? `/${place.id}` : ''}`,
    go: (place: Place) => void been.push(place),
    here: () => places.href(been.at(-1) ?? { to: 'today' }),
    back: (otherwise: Place) => void been.push(otherwise),
  };
  const flushers = new Flushers();
  const commands = new CommandRegistry({ mac: false, host: 'browser' });
  const window = (inside: ReactNode): ReactNode => (
    <HostContext value={host}>
      <I18nProvider locale="en-GB">
        <CommandsContext value={commands}>
          <VaultContext value={client}>
            <FlushersContext value={flushers}>
              <PlacesContext value={places}>
                <ToastsProvider>
                  <Slots sheet={sheet}>{inside}</Slots>
                </ToastsProvider>
              </PlacesContext>
            </FlushersContext>
          </VaultContext>
        </CommandsContext>
      </I18nProvider>
    </HostContext>
  );
  const screen = await render(window(children));
  return {
    screen,
    host,
    places,
    flushers,
    commands,
    show: async (inside) => {
      await screen.rerender(window(inside));
    },
  };
}

function Slots({ children, sheet }: { readonly children: ReactNode; readonly sheet: boolean }) {
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const [paneHead, setPaneHead] = useState<HTMLElement | null>(null);
  const [pane, setPane] = useState<HTMLElement | null>(null);
  const [info, setInfo] = useState<PaneInfo>();
  const slots: ShellSlots = useMemo(
    () => ({
      bar,
      paneHead,
      pane,
      setPane: setInfo,
      paneIsSheet: sheet,
      openPane: () => undefined,
      showPane: () => () => undefined,
      setWhole: () => undefined,
    }),
    [bar, paneHead, pane, sheet],
  );
  return (
    <ShellSlotsContext value={slots}>
      <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 320px', height: '100vh' }}>
        <main style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
          <div ref={setBar} />
          {children}
        </main>
        <aside aria-label={info?.title ?? 'Nothing'}>
          <div ref={setPaneHead} />
          <div ref={setPane} />
        </aside>
      </div>
    </ShellSlotsContext>
  );
}

/** Waits until `check` no longer throws. */
export const soon = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(async () => await check(), { timeout: 10_000, interval: 30 });
