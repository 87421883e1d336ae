/** All that is ever said outside the window: never a name, never a word of the journal. */
const TITLE = 'Leeway';
const BODY = 'There is something new in Insights.';

/** Asks the platform whether notices may be shown. */
export async function mayNotify(): Promise<boolean> {
  if (typeof Notification === 'undefined') return false;
  return (await Notification.requestPermission()) === 'granted';
}

/** Whether the platform shows them. */
export const isAllowed = (): boolean => typeof Notification !== 'undefined' && Notification.permission === 'granted';

/** Says that there is something new, where the platform lets it; pressed, it shows the window and calls back. */
export function notify(onPressed: () => void): void {
  if (!isAllowed()) return;
  const notice = new Notification(TITLE, { body: BODY, tag: 'insights' });
  notice.addEventListener('click', () => {
    window.focus();
    onPressed();
  });
}
