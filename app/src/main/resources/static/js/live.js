/// Others in the same postmortem: their names, and what they change, as server-sent events tell it. A part is shown anew
/// unless one is writing in it; then a quiet mark says so, and the texts come together when it is saved.
import { dirty, writing } from "./writing.js";
import { enhance } from "./rows.js";

const page = document.querySelector("#writing");
const presence = document.querySelector(".presence");
const PATIENCE = 20000;
let source = null;
let version = Number(page?.dataset.version ?? 0);
let pending = 0;

/// The part that a line of the history is about: `A3` of `A3 done when`, `people` of `owner`.
function partOf(subject) {
  const numbered = /^([FLA]\d+) /.exec(subject);
  if (numbered) return numbered[1];
  if (/^(owner|facilitator|reporter|authors|reviewers|attendees)$/.test(subject)) return "people";
  if (/^trigger( event)?$/.test(subject)) return "trigger";
  if (/^(responder|link|gate) /.test(subject)) return subject.slice(0, subject.lastIndexOf(": "));
  return /^(section|own section|front matter) |^opening$/.test(subject) ? subject : null;
}

const find = (name) => page.querySelector(`.part[data-part="${CSS.escape(name)}"]`);
const load = async (address) => {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  return response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
};

async function changed(change) {
  version = Math.max(version, change.version);
  if (page.dataset.anew) { page.dispatchEvent(new CustomEvent("anew")); return; } // A page that shows itself anew.
  const names = new Set(change.subjects.map(partOf).filter(Boolean));
  let rows = change.subjects.some((subject) => subject.startsWith("order of "));
  for (const name of names) {
    const part = find(name);
    if (!part) { rows = true; continue; }
    if (Number(part.dataset.version) >= change.version) continue;
    if (writing(part)) {
      part.classList.add("waiting");
      part.dataset.by = change.by;
      if (!change.mine) part.querySelector(".mark").textContent = dirty(part)
        ? `${change.by} changed this too; both come together when yours is saved`
        : `${change.by} changed this; it is shown when you leave the field`;
    } else if (!(await refresh(part, change.mine ? "" : change.by))) {
      rows = true;
    }
  }
  if (rows) later();
}

/// Shows a part as it is now; false when it is not there any more.
async function refresh(part, by) {
  const answer = await load(`${page.dataset.action}/part?part=${encodeURIComponent(part.dataset.part)}`).catch(() => undefined);
  if (answer === undefined) return true; // The next news or the next loading brings it.
  const fresh = answer?.querySelector(".part");
  if (!fresh) return false;
  if (writing(part)) { part.classList.add("waiting"); return true; }
  const open = [...part.querySelectorAll("details")].map((details) => details.open);
  part.replaceWith(fresh);
  [...fresh.querySelectorAll("details")].forEach((details, i) => { details.open = open[i] ?? false; });
  enhance(fresh.parentElement.parentElement);
  if (by) fresh.querySelector(".mark").textContent = `Changed by ${by}`;
  return true;
}

/// Rows came, went or moved: panels with other rows than before are shown anew, once for many news.
function later() {
  clearTimeout(pending);
  pending = setTimeout(async () => {
    const answer = await load(location.pathname).catch(() => null);
    for (const fresh of answer?.querySelectorAll("#writing .panel") ?? []) {
      const panel = document.getElementById(fresh.id);
      if (!panel || rowsOf(panel) === rowsOf(fresh)) continue;
      if (panel.contains(document.activeElement) || [...panel.querySelectorAll(".part")].some(dirty)) {
        panel.dataset.stale = "true";
        continue;
      }
      panel.replaceWith(fresh);
      enhance(fresh);
    }
  }, 300);
}

const rowsOf = (panel) => [...panel.querySelectorAll(".part")].map((part) => part.dataset.part).join("\n");

function people(names) {
  presence.hidden = names.length === 0;
  presence.replaceChildren();
  if (names.length === 0) return;
  presence.append("Also here:");
  for (const name of names) {
    const chip = document.createElement("span");
    chip.className = "chip";
    chip.textContent = name;
    presence.append(chip);
  }
}

function listen() {
  if (source) return;
  source = new EventSource(`${page.dataset.live}?since=${version}`);
  source.addEventListener("people", (event) => people(JSON.parse(event.data).names));
  source.addEventListener("change", (event) => changed(JSON.parse(event.data)));
  source.addEventListener("reload", () => location.reload()); // Words that are not saved come back from their drafts.
  source.addEventListener("error", () => again(source));
}

/// A browser gives up when a balancer or a database that is away is answered instead; then it is asked anew.
function again(failed) {
  if (failed.readyState !== EventSource.CLOSED || failed !== source) return;
  source = null;
  setTimeout(() => { if (!document.hidden) listen(); }, 2000 + Math.random() * 3000);
}

function rest() {
  source?.close();
  source = null;
}

if (page && "EventSource" in window) {
  // A hidden tab holds no line open; when it is looked at again it is told what it missed.
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", () => { if (!document.hidden) listen(); });
  page.addEventListener("focusout", (event) => {
    const part = event.target.closest(".part");
    if (!part || part.contains(event.relatedTarget)) return;
    setTimeout(() => {
      if (part.isConnected && part.classList.contains("waiting") && !writing(part)) refresh(part, part.dataset.by ?? "");
      if (part.closest("[data-stale]")) { delete part.closest("[data-stale]").dataset.stale; later(); }
    }, 50);
  });
}
