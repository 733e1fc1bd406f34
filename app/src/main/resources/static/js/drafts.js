/// What was typed and is not saved yet, kept in this browser until the server has acknowledged it.
/// A draft of a part holds each field as typed and as it was seen, so that it can still be merged after days.
const PREFIX = "unrepeat.draft:";

export function keep(incident, name, draft) {
  try {
    localStorage.setItem(PREFIX + incident + ":" + name, JSON.stringify(draft));
    return true;
  } catch {
    return false; // A private window or a full store: saving goes on, only a reload would lose the last second.
  }
}

export function drop(incident, name) {
  try { localStorage.removeItem(PREFIX + incident + ":" + name); } catch { /* as above */ }
}

export function find(incident, name) {
  try { return JSON.parse(localStorage.getItem(PREFIX + incident + ":" + name)); } catch { return null; }
}

/// The names of all drafts of an incident.
export function names(incident) {
  const start = PREFIX + incident + ":";
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
  } catch {
    return [];
  }
}
