import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CaptureDialog } from '../../../renderer/features/capture/capture-dialog.tsx';
import { type CaptureControls, useCapture } from '../../../renderer/features/capture/use-capture.ts';
import { aClosedJournal, leads, unlocked } from '../vault/support.ts';
import { aHost, aStubClient, inWindow } from './support.tsx';

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('Keeping and putting away in one moment keep it once, and what is typed meanwhile is kept as well', async () => {
  const made = await aClosedJournal([]);
  let controls: CaptureControls | undefined;
  function Capturing() {
    const capture = useCapture(made.name);
    controls = capture;
    return <CaptureDialog open capture={capture} locked onClose={() => {}} onKept={() => {}} />;
  }
  const host = aHost();
  // Long enough for something else to be typed while the first is on its way.
  const slow = { ...host, marker: { ...host.marker, read: () => wait(300).then(() => host.marker.read()) } };
  await inWindow(aStubClient({}), <Capturing />, false, slow);
  const capture = (): CaptureControls => {
    if (controls === undefined) throw new Error('Nothing is drawn');
    return controls;
  };
  await userEvent.fill(page.getByRole('textbox', { name: 'Entry' }), 'The first thought');
  const kept = [capture().keep(), capture().flush()];
  await wait(50);
  capture().change({ text: 'Another one' });
  await wait(50);
  kept.push(capture().flush());
  expect((await Promise.all(kept)).every(({ ok }) => ok)).toBe(true);
  await vi.waitFor(() => expect(capture().typed.text).toBe(''));
  const { api } = await unlocked(made);
  await vi.waitFor(async () => expect((await leads(api)).toSorted()).toEqual(['Another one', 'The first thought']));
  await api.close();
});
