/**
 * Every question a window may put to the desktop's main process. The list is apart from the schemas (channels.ts) so
 * that the preload script stays a few lines and carries no library.
 */
export const CHANNELS = [
  'markerRead',
  'markerWrite',
  'markerRemove',
  'filesPick',
  'filesPickFolder',
  'filesRead',
  'saveStart',
  'saveChunk',
  'saveFinish',
  'saveAbort',
  'pagePdf',
  'clipboardWrite',
  'clipboardClearIf',
  'linkOpen',
  'menuSet',
  'windowReload',
  'windowReadyToClose',
  'windowStayOpen',
  'idleSeconds',
  'captureShortcutRead',
  'captureShortcutSet',
  'captureShortcutRecord',
  'captureHide',
  'captureShowJournal',
] as const;

export type ChannelName = (typeof CHANNELS)[number];

/** The one channel on which the main process speaks first; it carries a HostEvent. */
export const EVENT_CHANNEL = 'hostEvent';
