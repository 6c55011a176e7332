// Tells the shell that the host no longer knows our session, so that it can ask to log in again above
// the page, without losing what was typed there.
type Listener = () => void;
const listeners = new Set<Listener>();

export function tell_lost_session(): void {
  for (const listener of listeners) listener();
}

// Returns what ends the listening.
export function on_lost_session(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
