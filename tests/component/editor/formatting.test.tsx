import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { code, doc, heading, link, p, quote, text, typed, write } from './support.tsx';

const toolbar = page.getByRole('toolbar', { name: 'Formatting' });
const button = (name: string) => toolbar.getByRole('button', { name, exact: true });
const selectAll = '{Control>}a{/Control}';

describe('the formatting toolbar', () => {
  test('comes with chosen words and goes with them', async () => {
    await typed('words');
    expect(toolbar.query()).toBeNull();
    await userEvent.keyboard(selectAll);
    await expect.element(toolbar).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(toolbar).not.toBeInTheDocument();
  });

  test.each([
    ['Bold', p(text('words', 'bold'))],
    ['Italic', p(text('words', 'italic'))],
    ['Strikethrough', p(text('words', 'strike'))],
    ['Code', p(text('words', 'code'))],
    ['Heading', heading(1, 'words')],
    ['Quote', quote(p('words'))],
  ])('%s with the pointer, on and off, the focus staying in the text', async (name, block) => {
    const { blocks, box } = await typed(`words${selectAll}`);
    await expect.element(button(name)).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(button(name));
    await vi.waitFor(() => expect(blocks()).toEqual([block]));
    expect(document.activeElement).toBe(box.element());
    await expect.element(button(name)).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(button(name));
    await vi.waitFor(() => expect(blocks()).toEqual([p('words')]));
  });

  test('is reached, walked and left with the keyboard alone', async () => {
    const { blocks, box } = await typed(`words${selectAll}{Alt>}{F10}{/Alt}`);
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Bold').element()));
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(document.activeElement).toBe(button('Italic').element());
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    expect(blocks()).toEqual([p(text('words', 'bold', 'italic'))]);
    await vi.waitFor(async () => {
      await userEvent.keyboard('{Escape}');
      expect(document.activeElement).toBe(box.element());
    });
    await userEvent.keyboard('x');
    expect(blocks()).toEqual([p(text('x', 'bold', 'italic'))]);
  });

  test('comes at a bare caret when it is asked for, and formats what is typed next', async () => {
    const { blocks, box } = await typed('a {Alt>}{F10}{/Alt}');
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Bold').element()));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(async () => {
      await userEvent.keyboard('{Escape}');
      expect(document.activeElement).toBe(box.element());
    });
    await expect.element(toolbar).not.toBeInTheDocument();
    await userEvent.keyboard('b');
    expect(blocks()).toEqual([p('a ', text('b', 'bold'))]);
  });

  test('goes when the focus goes elsewhere', async () => {
    await typed(`words${selectAll}`);
    await expect.element(toolbar).toBeVisible();
    const other = document.createElement('button');
    document.body.append(other);
    other.focus();
    await expect.element(toolbar).not.toBeInTheDocument();
    other.remove();
  });

  test('stays away from code blocks and from text that is only read', async () => {
    await write(doc(code('x')));
    await userEvent.keyboard(selectAll);
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    expect(toolbar.query()).toBeNull();
  });

  test.each([
    [360, 400],
    [1000, 300],
  ])('stays in a window of %i by %i', async (width, height) => {
    await page.viewport(width, height);
    await typed(`a word${selectAll}`);
    await expect.element(toolbar).toBeVisible();
    await vi.waitFor(() => {
      const box = toolbar.element().getBoundingClientRect();
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(height);
    });
  });
});

const address = page.getByRole('textbox', { name: 'Address' });
const linkKeys = '{Control>}{Shift>}k{/Shift}{/Control}';

describe('a link', () => {
  test.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['http://example.org', 'http://example.org'],
    ['example.org/path', 'https://example.org/path'],
    ['localhost:4747', 'https://localhost:4747'],
    ['mailto:ana@example.org', 'mailto:ana@example.org'],
    ['ana@example.org', 'mailto:ana@example.org'],
  ])('to %s is set on the chosen words', async (typedAddress, href) => {
    const { blocks, box } = await typed(`words${selectAll}${linkKeys}`);
    await userEvent.fill(address, typedAddress);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(blocks()).toEqual([p(text('words', link(href)))]));
    await vi.waitFor(() => expect(document.activeElement).toBe(box.element()));
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\tscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'https://',
    'two words',
    '',
  ])('to %j is refused with the reason, and nothing changes', async (typedAddress) => {
    const { blocks, screen } = await typed(`words${selectAll}${linkKeys}`);
    await userEvent.fill(address, typedAddress);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(address).toHaveAttribute('aria-invalid', 'true');
    expect(blocks()).toEqual([p('words')]);
    await userEvent.keyboard('{Escape}');
    await screen.unmount();
  });

  test('is made from the toolbar, changed, and removed', async () => {
    const { blocks, box } = await typed(`words${selectAll}`);
    const back = () => vi.waitFor(() => expect(document.activeElement).toBe(box.element()));
    await userEvent.click(button('Link'));
    await userEvent.fill(address, 'a.org');
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Link' }));
    await vi.waitFor(() => expect(blocks()).toEqual([p(text('words', link('https://a.org')))]));
    await back();
    await userEvent.dblClick(box.getByText('words'));
    await userEvent.keyboard(linkKeys);
    await expect.element(address).toHaveValue('https://a.org');
    await userEvent.fill(address, 'b.org');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(blocks()).toEqual([p(text('words', link('https://b.org')))]));
    await back();
    await userEvent.dblClick(box.getByText('words'));
    await userEvent.keyboard(linkKeys);
    await userEvent.click(page.getByRole('button', { name: 'Remove link' }));
    await vi.waitFor(() => expect(blocks()).toEqual([p('words')]));
  });

  test('without chosen words writes the address', async () => {
    const { blocks } = await typed('see /link{Enter}');
    await userEvent.fill(address, 'example.org');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(blocks()).toEqual([p('see ', text('example.org', link('https://example.org')))]));
    await userEvent.keyboard(' for more');
    await vi.waitFor(() =>
      expect(blocks()).toEqual([p('see ', text('example.org', link('https://example.org')), ' for more')]),
    );
  });

  test('does not go into a block of code, and says so', async () => {
    const { onNotice } = await typed(`\`\`\` x${linkKeys}`);
    expect(onNotice).toHaveBeenCalledExactlyOnceWith('A block of code cannot hold a link.');
    expect(address.query()).toBeNull();
  });
});

const linked = doc(p('see ', text('the runbook', link('https://example.org/runbook')), ' first'));

describe('following a link', () => {
  test('a click only places the caret; the whole address is said on hover', async () => {
    const { screen, onOpenLink, blocks } = await write(linked);
    const anchor = screen.getByText('the runbook');
    await expect.element(anchor).toHaveAttribute('title', 'https://example.org/runbook');
    await userEvent.click(anchor);
    await userEvent.keyboard('{Home}x');
    expect(blocks()[0]).toEqual(p('xsee ', text('the runbook', link('https://example.org/runbook')), ' first'));
    expect(onOpenLink).not.toHaveBeenCalled();
  });

  test('Mod and a click ask, and the page stays where it is', async () => {
    const { screen, onOpenLink } = await write(linked);
    const open = vi.spyOn(window, 'open');
    const before = location.href;
    await userEvent.click(screen.getByText('the runbook'), { modifiers: ['Control'] });
    expect(onOpenLink).toHaveBeenCalledExactlyOnceWith('https://example.org/runbook');
    await userEvent.click(screen.getByText('the runbook'), { button: 'middle' });
    expect(onOpenLink).toHaveBeenCalledOnce();
    expect(open).not.toHaveBeenCalled();
    expect(location.href).toBe(before);
  });

  test('the toolbar asks too', async () => {
    const { screen, onOpenLink } = await write(linked);
    await userEvent.dblClick(screen.getByText('the runbook'));
    await userEvent.click(button('Open link'));
    expect(onOpenLink).toHaveBeenCalledExactlyOnceWith('https://example.org/runbook');
  });

  test('an address that may not be followed is in the document, but not in the page', async () => {
    const { screen, onOpenLink, handle } = await write(doc(p(text('odd', link('javascript:alert(1)')))));
    await expect.element(screen.getByText('odd')).not.toHaveAttribute('href');
    await userEvent.click(screen.getByText('odd'), { modifiers: ['Control'] });
    expect(onOpenLink).not.toHaveBeenCalled();
    expect(handle.getDocument()).toEqual(doc(p(text('odd', link('javascript:alert(1)')))));
  });
});
