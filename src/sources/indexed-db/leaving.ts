/**
 * Calls back when the page may be seen for the last time: hidden, put away, frozen. (`unload` is neither reliable nor
 * harmless: it keeps pages out of the back/forward cache.) Returns what ends it.
 */
export function onLeave(callback: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') callback();
  };
  document.addEventListener('visibilitychange', hidden);
  document.addEventListener('freeze', callback);
  addEventListener('pagehide', callback);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    document.removeEventListener('freeze', callback);
    removeEventListener('pagehide', callback);
  };
}
