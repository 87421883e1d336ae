import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import { expect, vi } from 'vitest';

export { render } from 'vitest-browser-react';

/** The focus, once it has settled on what `selector` finds or on that element. */
export const focused = (what: () => Element | null): Promise<void> =>
  vi.waitFor(() => expect(document.activeElement).toBe(what()));
