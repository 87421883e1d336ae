import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import type { SaveState } from '../../../renderer/editor/autosave.ts';
import { SaveStatus } from '../../../renderer/editor/save-state.tsx';
import { useAutosave } from '../../../renderer/editor/use-autosave.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';

const at = new Date(2026, 4, 21, 10, 39).getTime();

async function show(state: SaveState<string>) {
  const onRetry = vi.fn<() => void>();
  const onCopyText = vi.fn<() => void>();
  const screen = await render(
    <SaveStatus
      state={state}
      why={(error) => `Because ${error ?? 'it broke'}.`}
      onRetry={onRetry}
      onCopyText={onCopyText}
    />,
  );
  return { screen, onRetry, onCopyText };
}

describe('the line about saving', () => {
  test('says the time of the last save, quietly', async () => {
    const { screen } = await show({ state: 'saved', at });
    await expect.element(screen.getByText(/^Saved/)).toHaveTextContent('Saved 10:39');
    await expect.element(screen.getByRole('status')).toHaveTextContent('');
  });

  test('says nothing before anything was written, and that it saves while it does', async () => {
    const { screen } = await show({ state: 'clean' });
    expect(screen.container.textContent).toBe('');
    await screen.rerender(
      <SaveStatus
        state={{ state: 'saving', since: at }}
        why={String}
        onRetry={vi.fn<() => void>()}
        onCopyText={vi.fn<() => void>()}
      />,
    );
    expect(screen.container.textContent).toBe('Saving…');
  });

  test('names a failure, says since when and why, and offers two ways on', async () => {
    const { screen, onRetry, onCopyText } = await show({ state: 'failed', error: 'full', since: at, trying: false });
    await expect.element(screen.getByRole('status')).toHaveTextContent('Not saved since 10:39. Because full.');
    const probe = document.createElement('p');
    probe.style.color = 'var(--late)';
    document.body.append(probe);
    expect(getComputedStyle(screen.getByText(/^Not saved/).element()).color).toBe(getComputedStyle(probe).color);
    probe.remove();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await userEvent.click(screen.getByRole('button', { name: 'Copy text' }));
    expect([onRetry.mock.calls.length, onCopyText.mock.calls.length]).toEqual([1, 1]);
  });

  test('stays while it is tried again', async () => {
    const { screen } = await show({ state: 'failed', error: undefined, since: at, trying: true });
    await expect.element(screen.getByRole('status')).toHaveTextContent('Not saved since 10:39. Because it broke.');
    await expect.element(screen.getByText('Trying…')).toBeVisible();
  });
});

type Save = (value: string) => Promise<Result<undefined, string>>;

function Writer({ save }: { readonly save: Save }) {
  const autosave = useAutosave<string, string>({ save, delayMs: 20, maxWaitMs: 50 });
  return (
    <>
      <textarea aria-label="Text" onChange={(event) => autosave.change(event.target.value)} />
      <SaveStatus
        state={autosave.state}
        why={(error) => `${error}.`}
        onRetry={() => void autosave.retry()}
        onCopyText={() => undefined}
      />
    </>
  );
}

describe('autosave in a component', () => {
  test('saves what is typed, with the newest function, and says so', async () => {
    const first = vi.fn<Save>().mockResolvedValue(ok(undefined));
    const second = vi.fn<Save>().mockResolvedValue(ok(undefined));
    const screen = await render(<Writer save={first} />);
    await screen.rerender(<Writer save={second} />);
    await userEvent.fill(screen.getByRole('textbox'), 'words');
    await expect.element(screen.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
    expect(second.mock.calls).toEqual([['words']]);
    expect(first).not.toHaveBeenCalled();
  });

  test('shows a failure until trying again succeeds', async () => {
    const save = vi.fn<Save>().mockResolvedValueOnce(err('The disk is full')).mockResolvedValue(ok(undefined));
    const screen = await render(<Writer save={save} />);
    await userEvent.fill(screen.getByRole('textbox'), 'words');
    await expect.element(screen.getByText(/The disk is full/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await expect.element(screen.getByText(/^Saved/)).toBeVisible();
    expect(save.mock.calls).toEqual([['words'], ['words']]);
  });

  test('saves at once when the component goes, and when the window is hidden', async () => {
    const save = vi.fn<Save>().mockResolvedValue(ok(undefined));
    const Slow = () => {
      const autosave = useAutosave<string, string>({ save, delayMs: 60_000, maxWaitMs: 60_000 });
      return <textarea aria-label="Text" onChange={(event) => autosave.change(event.target.value)} />;
    };
    const screen = await render(<Slow />);
    await userEvent.fill(screen.getByRole('textbox'), 'one');
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(save.mock.calls).toEqual([['one']]);
    hidden.mockRestore();
    await userEvent.fill(screen.getByRole('textbox'), 'two');
    await screen.unmount();
    await vi.waitFor(() => expect(save.mock.calls).toEqual([['one'], ['two']]));
  });
});
