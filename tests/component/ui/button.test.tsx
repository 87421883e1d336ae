import { Star } from 'lucide-react';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../../renderer/ui/button.tsx';
import { IconButton } from '../../../renderer/ui/icon-button.tsx';
import { render } from './support.ts';

describe('a button', () => {
  test('that is busy says what happens, keeps its width and its focus, and does nothing more', async () => {
    const press = vi.fn();
    const shown = (busy: boolean) => (
      <Button busy={busy} busyLabel="Making the keys of a new journal…" onPress={press}>
        Create
      </Button>
    );
    const view = await render(shown(false));
    const button = page.getByRole('button').element();
    const width = button.getBoundingClientRect().width;
    button.focus();
    await view.rerender(shown(true));
    await expect.element(page.getByText(/Making the keys/)).toBeVisible();
    await expect.element(page.getByText('Create')).not.toBeVisible();
    expect(button.getBoundingClientRect().width).toBe(width);
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard('{Enter} ');
    expect(press).not.toHaveBeenCalled();
  });

  test('that is disabled is neither pressed nor reached', async () => {
    const press = vi.fn();
    await render(
      <Button isDisabled onPress={press}>
        Create
      </Button>,
    );
    await expect.element(page.getByRole('button')).toBeDisabled();
    await userEvent.click(page.getByRole('button'), { force: true });
    expect(press).not.toHaveBeenCalled();
  });
});

describe('an icon button', () => {
  test('has a name, and shows it with its shortcut to the keyboard and the pointer', async () => {
    await render(<IconButton icon={Star} label="Star this entry" shortcut="Mod+S" pressed={false} />);
    const button = page.getByRole('button', { name: 'Star this entry' });
    await expect.element(button).toHaveAttribute('aria-pressed', 'false');
    await expect.element(button).toHaveAttribute('aria-keyshortcuts', 'Control+S');
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('tooltip')).toHaveTextContent('Star this entryCtrl S');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('tooltip')).not.toBeInTheDocument();
  });

  test('is large enough to hit', async () => {
    await render(<IconButton icon={Star} label="Star" />);
    const { width, height } = page.getByRole('button').element().getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  });
});
