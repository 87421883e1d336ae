import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Button } from '../../../renderer/ui/button.tsx';
import { EntryRow } from '../../../renderer/ui/entry-row.tsx';
import { Menu, MenuItem, MenuTrigger } from '../../../renderer/ui/menu.tsx';
import { must } from '../../../shared/base/assert.ts';
import { parseLocalDate } from '../../../shared/base/local-date.ts';
import { render } from './support.ts';

/** Nobody is called so, and any field takes as much. */
const LONG = 'Maximiliane Alexandrowna von und zu Hohenlohe-Waldenburg-Schillingsfürst '.repeat(2).trim();
const SHORT = 'Ana';

const day = must(parseLocalDate('2026-05-07'), 'it is a day');

const heightOf = (text: string): number =>
  page.getByText(text, { exact: true }).element().getBoundingClientRect().height;

const row = (about: string) => (
  <div style={{ width: 320 }}>
    <EntryRow kind="oneOnOne" day={day} when="7 May" text="Hello" about={about} />
  </div>
);

test('A row of an entry cuts a long name with an ellipsis, and no kind', async () => {
  const view = await render(row(SHORT));
  const oneLine = heightOf('One-on-one');
  await view.rerender(row(LONG));
  expect(heightOf('One-on-one')).toBe(oneLine);
  const name = page.getByText(LONG).element();
  expect(getComputedStyle(name).textOverflow).toBe('ellipsis');
  expect(name.scrollWidth).toBeGreaterThan(name.clientWidth);
});

test('A menu has a long name on more lines, and a short one on one', async () => {
  await render(
    <MenuTrigger>
      <Button>More</Button>
      <Menu label="More">
        <MenuItem text="Open all evidence" />
        <MenuItem text={`Mute for ${LONG}`} />
      </Menu>
    </MenuTrigger>,
  );
  await page.getByRole('button', { name: 'More' }).click();
  const words = page.getByText(`Mute for ${LONG}`).element();
  await expect.element(page.getByText('Open all evidence')).toBeVisible();
  const box = page.getByRole('menu').element().getBoundingClientRect();
  expect(words.getBoundingClientRect().right).toBeLessThanOrEqual(box.right);
  expect(words.scrollWidth).toBeLessThanOrEqual(words.clientWidth);
  expect(heightOf(`Mute for ${LONG}`)).toBeGreaterThan(heightOf('Open all evidence'));
});
