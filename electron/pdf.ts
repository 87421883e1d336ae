import type { BrowserWindow } from 'electron';
import type { HostResult } from '../shared/host/host.ts';
import { LIMITS } from '../shared/host/limits.ts';

/** The page of the window as it is printed, as a tagged PDF on A4. Its headings are the outline. */
export async function pagePdf(window: BrowserWindow): Promise<HostResult<Uint8Array<ArrayBuffer>>> {
  try {
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    if (pdf.byteLength <= LIMITS.file) return { ok: true, value: new Uint8Array(pdf) };
  } catch {
    // What Chromium throws here names nothing that a person could mend.
  }
  return {
    ok: false,
    error: { code: 'failed', message: 'The PDF could not be made. Save it in another form, or print it to a file.' },
  };
}
