import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NewPassphrase } from '../../../renderer/ui/keys/new-passphrase.tsx';
import { RecoveryCodePanel } from '../../../renderer/ui/keys/recovery-code-panel.tsx';
import type { Score } from '../../../renderer/ui/keys/strength-meter.tsx';
import { render } from './support.ts';

/** One point for each word. */
const judge = async (passphrase: string) => {
  const score = Math.min(4, passphrase.split(' ').filter((word) => word.length > 2).length) as Score;
  return { score, hint: score < 3 ? 'Weak. Add a word.' : 'Strong. Long beats clever.' };
};

const first = () => page.getByLabelText('Passphrase', { exact: true });
const again = () => page.getByLabelText('Once more', { exact: true });
const GOOD = 'plum anchor sixteen quiet';

describe('a new passphrase', () => {
  test('is ready once it is strong enough and typed twice the same', async () => {
    const ready = vi.fn();
    await render(<NewPassphrase judge={judge} onReady={ready} />);
    await userEvent.type(first(), GOOD);
    await expect
      .element(page.getByRole('meter', { name: 'Passphrase strength' }))
      .toHaveAttribute('aria-valuenow', '4');
    expect(ready).not.toHaveBeenCalledWith(GOOD);
    await userEvent.type(again(), GOOD);
    await vi.waitFor(() => expect(ready).toHaveBeenLastCalledWith(GOOD));
    await userEvent.type(first(), 'er');
    await vi.waitFor(() => expect(ready).toHaveBeenLastCalledWith(undefined));
  });

  test('that is weak is never ready, and is told what helps', async () => {
    const ready = vi.fn();
    await render(<NewPassphrase judge={judge} onReady={ready} />);
    await userEvent.fill(first(), 'plum anchor');
    await userEvent.fill(again(), 'plum anchor');
    await expect.element(page.getByText(/Add a word/)).toBeVisible();
    expect(ready).not.toHaveBeenCalledWith('plum anchor');
  });

  test('is not called different while it is only unfinished', async () => {
    await render(<NewPassphrase judge={judge} onReady={() => undefined} />);
    await userEvent.fill(first(), GOOD);
    await userEvent.type(again(), 'plum an');
    expect(page.getByRole('alert').query()).toBeNull();
    await userEvent.type(again(), 'x');
    await expect.element(page.getByRole('alert')).toHaveTextContent('This is not the same as above.');
    await userEvent.fill(again(), 'plum an');
    await userEvent.click(first());
    await expect.element(page.getByRole('alert')).toBeVisible();
  });

  test('counts only a judgement of what is typed now', async () => {
    const ready = vi.fn();
    const slow = new Map<string, () => void>();
    const judgeLater = (passphrase: string) =>
      new Promise<{ score: Score; hint: string }>((resolve) => {
        slow.set(passphrase, () => resolve({ score: 4, hint: 'Strong. Fine.' }));
      });
    await render(<NewPassphrase judge={judgeLater} onReady={ready} />);
    await userEvent.fill(first(), GOOD);
    await vi.waitFor(() => expect(slow.has(GOOD)).toBe(true));
    await userEvent.fill(first(), 'plum');
    slow.get(GOOD)?.();
    await userEvent.fill(again(), 'plum');
    expect(ready).not.toHaveBeenCalledWith('plum');
  });
});

const CODE = 'K7QF-2MTR-9XHD-4WPB-JN3C-8VYA-5ZGE-610T';
const groups = CODE.split('-');

async function aPanel() {
  const confirmed = vi.fn();
  await render(
    <RecoveryCodePanel
      code={CODE}
      onCopy={async () => 'Copied.'}
      onSave={async () => undefined}
      sheet={async () => `RECOVERY CODE ${CODE}`}
      onConfirmed={confirmed}
    />,
  );
  const field = page.getByRole('textbox');
  const asked = Number(/group (\d)/.exec(field.element().getAttribute('aria-label') ?? labelOf(field.element()))?.[1]);
  return { confirmed, field, group: groups[asked - 1] ?? '', asked };
}
const labelOf = (input: Element): string => (input as HTMLInputElement).labels?.[0]?.textContent ?? '';

describe('a recovery code', () => {
  test('is shown in eight numbered groups', async () => {
    await aPanel();
    const shown = page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem').elements();
    expect(shown.map((item) => item.querySelector('span')?.textContent)).toEqual(groups);
  });

  test('is confirmed by one group, typed in any case and with letters that look alike', async () => {
    const { confirmed, field, group } = await aPanel();
    await userEvent.type(field, group.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'));
    expect(confirmed).toHaveBeenLastCalledWith(true);
  });

  test('is not confirmed by another group, and says so', async () => {
    const { confirmed, field, asked } = await aPanel();
    await userEvent.type(field, groups[asked % 8] ?? '');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(`That is not group ${asked}. Compare it with the code above.`);
    expect(confirmed).not.toHaveBeenCalledWith(true);
  });

  test('says what became of copying it', async () => {
    await aPanel();
    await userEvent.click(page.getByRole('button', { name: 'Copy' }));
    await expect.element(page.getByRole('status')).toHaveTextContent('Copied.');
  });

  test('is printed alone: the sheet, and nothing else of the window', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await aPanel();
    await userEvent.click(page.getByRole('button', { name: 'Print' }));
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
    const sheet = document.body.querySelector(':scope > div > pre');
    expect(sheet?.textContent).toContain(CODE);
    window.dispatchEvent(new Event('afterprint'));
    await vi.waitFor(() => expect(document.body.querySelector(':scope > div > pre')).toBeNull());
    print.mockRestore();
  });
});
