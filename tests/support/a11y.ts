import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect } from './launch.ts';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/**
 * What axe finds wrong with the page as it is, one line a rule and element. The days of the calendar and the marks of charts
 * may be small: the same stand in a list, at most one button away (WCAG 2.5.8, exception "equivalent").
 */
export async function faults(page: Page): Promise<string[]> {
  // In the page itself: the desktop's guards let no second page in.
  const axe = new AxeBuilder({ page }).withTags(WCAG_22_AA).setLegacyMode(true);
  // The library's own announcer keeps names of what has gone for a few seconds.
  const { violations } = await axe.exclude('[data-live-announcer]').analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(
        ({ html, target }) =>
          !(id === 'target-size' && (target.join(' ').includes('[data-day') || html.includes('data-mark'))),
      )
      .map(({ html, failureSummary = '' }) => `${id} (${help}) at ${html}: ${failureSummary}`),
  );
}

/** The same in light and in dark. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await faults(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
}

/** Where the focus is: undefined where it is lost, i.e. on nothing or on the whole page. */
const focused = (page: Page): Promise<{ readonly name: string; readonly visible: boolean } | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body || element === document.documentElement) return undefined;
    // oxlint-disable-next-line consistent-function-scoping -- it runs in the page, where nothing else of this file is
    const isSeen = (style: CSSStyleDeclaration): boolean =>
      (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none';
    // A ring may be around the box that a field stands in.
    const around = [element, element.parentElement, element.parentElement?.parentElement];
    const parts = around.flatMap((one) => (one == null ? [] : [one, [one, '::before'] as const]));
    const ring = parts.some((part) =>
      isSeen(part instanceof Element ? getComputedStyle(part) : getComputedStyle(...part)),
    );
    const caret = element.matches('input, textarea, [contenteditable="true"]');
    const name = element.getAttribute('aria-label') ?? element.textContent.slice(0, 40);
    return {
      name: `${element.tagName.toLowerCase()} "${name}"`,
      visible: element.matches(':focus-visible') && (ring || caret || element.matches('main, h1')),
    };
  });

/** A person with a keyboard and no pointer, who must always be able to see where they are. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses keys, one after the other, and looks where the focus is after each. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      await this.expectFocus(key);
    }
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    await this.expectFocus(`typing “${text}”`);
  }

  /** Goes through the page by Tab until the focus is on that. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    for (let steps = 0; steps < 80; steps++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.#page.keyboard.press(key);
      await this.expectFocus(key);
    }
    throw new Error(`The focus does not reach ${String(target)} by ${key}`);
  }

  /** The focus may move a moment after what caused it; then it must be somewhere, and seen. */
  async expectFocus(after: string): Promise<void> {
    await expect.poll(() => focused(this.#page), `the focus after ${after}`).toMatchObject({ visible: true });
  }
}
