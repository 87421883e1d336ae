// Puts the look that was chosen on the page before anything is painted. Written by renderer/client/appearance.ts.
(() => {
  try {
    const { theme, text } = JSON.parse(localStorage.getItem('leeway.appearance') ?? '{}');
    const root = document.documentElement.dataset;
    if (theme === 'light' || theme === 'dark') root.theme = theme;
    if (text === 'large' || text === 'larger') root.text = text;
  } catch {
    // Storage is closed to this page, or holds something else: the system's look is right then.
  }
})();
