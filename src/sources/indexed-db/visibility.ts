/** Calls back whenever the page comes to sight again, or back from the back/forward cache. Returns what ends it. Nothing happens where there is no page. */
export function onReturn(callback: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const shown = (): void => {
    if (document.visibilityState === 'visible') callback();
  };
  document.addEventListener('visibilitychange', shown);
  addEventListener('pageshow', shown);
  return () => {
    document.removeEventListener('visibilitychange', shown);
    removeEventListener('pageshow', shown);
  };
}
