import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CaptureDialog } from '../../../renderer/features/capture/capture-dialog.tsx';
import { type CaptureControls, useCapture } from '../../../renderer/features/capture/use-capture.ts';
import { aClosedJournal, leads, unlocked } from '../vault/support.ts';
import { aStubClient, inWindow } from './support.tsx';

test('Keeping and putting away in one moment keep it once, and what is typed meanwhile is kept as well', async () => {
  const made = await aClosedJournal([]);
  let controls: CaptureControls | undefined;
  function Capturing() {
    const capture = useCapture(made.name);
    controls = capture;
    return <CaptureDialog open capture={capture} locked onClose={() => {}} onKept={() => {}} />;
  }
  await inWindow(aStubClient({}), <Capturing />);
  const capture = (): CaptureControls => {
    if (controls === undefined) throw new Error('Nothing is drawn');
    return controls;
  };
  await userEvent.fill(page.getByRole('textbox', { name: 'Entry' }), 'The first thought');
  const now = capture();
  const both = [now.keep(), now.flush()];
  await new Promise((resolve) => setTimeout(resolve));
  now.change({ text: 'Another one' });
  expect((await Promise.all(both)).every(({ ok }) => ok)).toBe(true);
  await capture().flush();
  await vi.waitFor(() => expect(capture().typed.text).toBe(''));
  const { api } = await unlocked(made);
  await vi.waitFor(async () => expect((await leads(api)).toSorted()).toEqual(['Another one', 'The first thought']));
  await api.close();
});
