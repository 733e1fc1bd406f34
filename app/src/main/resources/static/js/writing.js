/// Saves each part of a postmortem as one goes: a second after the last key, at once with Ctrl+Enter or when the part
/// is left. Without this script each part has its button "Save".
import * as drafts from "./drafts.js";

const IDLE = 1000;
const LONGEST = 8000;
const PATIENCE = 20000;
const SEEN = "seen:";

const page = document.querySelector(".writing");
const incident = page?.dataset.incident ?? "";
const states = new WeakMap();

/// What is known of a part beside its words.
function state(part) {
  if (!states.has(part)) states.set(part, { dirty: false, saving: false, tries: 0, since: 0, timer: 0 });
  return states.get(part);
}

const form = (part) => part.querySelector("form.write");
const fields = (part) => [...form(part).elements].filter((field) => field.name && field.type !== "hidden");
const seen = (part, name) => form(part).elements[SEEN + name];
const values = (part) => Object.fromEntries(fields(part).map((field) => [field.name, field.value]));
const mark = (part, words) => { const place = part.querySelector(".mark"); if (place.textContent !== words) place.textContent = words; };

export const dirty = (part) => state(part).dirty || state(part).saving;
export const writing = (part) => dirty(part) || form(part).contains(document.activeElement);

function touched(part) {
  const it = state(part);
  if (!it.dirty) it.since = Date.now();
  it.dirty = true;
  part.classList.add("typing");
  const kept = drafts.keep(incident, part.dataset.part, {
    typed: values(part),
    seen: Object.fromEntries(fields(part).map((field) => [field.name, seen(part, field.name)?.value ?? ""])),
  });
  mark(part, kept ? "Not saved yet" : "Not saved yet, and this browser keeps no drafts");
  schedule(part, Math.min(IDLE, Math.max(0, it.since + LONGEST - Date.now())));
}

function schedule(part, delay) {
  const it = state(part);
  clearTimeout(it.timer);
  it.timer = setTimeout(() => save(part), delay);
}

export async function save(part) {
  const it = state(part);
  clearTimeout(it.timer);
  if (!it.dirty || it.saving || !part.isConnected) return;
  if (!form(part).checkValidity()) {
    mark(part, "Not saved while this is empty; Remove takes it away");
    return;
  }
  const sent = values(part);
  it.saving = true;
  it.dirty = false;
  it.since = Date.now();
  mark(part, "Saving…");
  let answer;
  try {
    const body = new URLSearchParams(new FormData(form(part)));
    body.set("answer", "part");
    const response = await fetch(form(part).action, { method: "POST", body, redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
    if (response.status >= 500) throw new Error(String(response.status));
    const text = response.type === "opaqueredirect" ? "" : await response.text();
    answer = { status: response.status, part: new DOMParser().parseFromString(text, "text/html").querySelector(".part"), sentence: "" };
  } catch {
    it.saving = false;
    it.dirty = true;
    it.tries += 1;
    part.classList.add("failed");
    mark(part, "Not saved: the server does not answer. Your words are kept in this browser; trying again.");
    schedule(part, Math.min(30000, 1000 * 2 ** it.tries));
    return;
  }
  it.saving = false;
  it.tries = 0;
  part.classList.remove("failed");
  if (answer.status === 200 && answer.part) acknowledged(part, answer.part, sent);
  else refused(part, answer);
}

/// The server has it: what it says is what the next change begins with.
function acknowledged(part, now, sent) {
  const merged = now.dataset.merged === "true";
  for (const field of fields(part)) {
    const said = now.querySelector(`[name="${CSS.escape(field.name)}"]`)?.value ?? field.value;
    if (field.value === sent[field.name]) {
      if (merged && said !== field.value) replaceText(field, said);
      seen(part, field.name).value = said;
    } else {
      // Typed on meanwhile: it began with what was sent, and what was merged in comes with the next answer.
      seen(part, field.name).value = sent[field.name];
    }
  }
  const name = part.dataset.part;
  part.dataset.part = now.dataset.part;
  part.dataset.version = now.dataset.version;
  for (const hidden of part.querySelectorAll("input[name=part]")) hidden.value = now.dataset.part;
  for (const place of [".found", ".smart", ".tools > .preview"]) swap(part, now, place);
  for (const place of part.querySelectorAll("form.write [data-refusal]")) place.remove();
  for (const field of fields(part)) {
    field.removeAttribute("aria-invalid");
    field.closest(".field")?.classList.remove("wrong");
  }
  part.classList.remove("waiting");
  if (name !== part.dataset.part || !state(part).dirty) drafts.drop(incident, name);
  if (state(part).dirty) { touched(part); return; }
  part.classList.remove("typing");
  mark(part, now.dataset.mark + (merged ? ", together with what somebody else wrote" : ""));
  part.dispatchEvent(new CustomEvent("part-saved", { bubbles: true }));
}

function swap(part, now, selector) {
  const old = part.querySelector(selector);
  const fresh = now.querySelector(selector);
  if (!fresh) { old?.remove(); return; }
  if (!old) { part.querySelector(".tools").prepend(document.importNode(fresh, true)); return; }
  const wasOpen = old.matches("[open]") || old.querySelector("details[open]") !== null;
  old.replaceWith(fresh);
  if (wasOpen) for (const details of [fresh, ...fresh.querySelectorAll("details")]) if (details.matches("details")) details.open = true;
}

/// Words of somebody else come in; the caret stays with the words it stood at.
function replaceText(field, text) {
  const old = field.value;
  const at = field.selectionStart;
  let same = 0;
  while (same < old.length && old[same] === text[same]) same += 1;
  field.value = text;
  if (at === null || document.activeElement !== field) return;
  const place = at <= same ? at : Math.max(same, at + text.length - old.length);
  field.setSelectionRange(place, place);
}

/// Both texts side by side, or the sentence that says what is wrong; the words stay in the form and in the draft.
function refused(part, answer) {
  state(part).dirty = false;
  part.classList.add("failed");
  if (answer.part) {
    const focused = document.activeElement?.name;
    const inside = form(part).contains(document.activeElement);
    const fresh = document.importNode(answer.part, true);
    for (const field of fields(part)) {
      const there = fresh.querySelector(`[name="${CSS.escape(field.name)}"]`);
      if (there) there.value = field.value;
    }
    part.replaceWith(fresh);
    fresh.classList.add("failed", "typing");
    mark(fresh, fresh.dataset.clashed ? "Not saved: choose above" : "Not saved: " + (fresh.dataset.refusal ?? ""));
    if (inside && focused) fresh.querySelector(`[name="${CSS.escape(focused)}"]`)?.focus();
    if (fresh.dataset.clashed) offer(fresh);
    return;
  }
  mark(part, answer.status === 403 || answer.status === 0
    ? "Not saved: you are signed out. Your words are kept in this browser; sign in and open this page again."
    : "Not saved. Your words are kept in this browser; load the page again.");
}

/// Beside their text a button that takes it over; typing on or Save keeps one's own.
function offer(part) {
  const theirs = document.createElement("button");
  theirs.type = "button";
  theirs.className = "button small";
  theirs.textContent = "Take theirs";
  theirs.addEventListener("click", () => {
    for (const field of fields(part)) field.value = seen(part, field.name)?.value ?? field.value;
    touched(part);
    save(part);
  });
  const yours = document.createElement("button");
  yours.type = "button";
  yours.className = "button small primary";
  yours.textContent = "Save mine";
  yours.addEventListener("click", () => { touched(part); save(part); });
  const row = document.createElement("div");
  row.className = "actions";
  row.append(yours, theirs);
  part.querySelector(".clash").append(row);
}

/// Puts back what was typed before the page was loaded again.
function restore() {
  for (const name of drafts.names(incident)) {
    const draft = drafts.find(incident, name);
    const adding = page.querySelector(`form.adding[data-draft="${CSS.escape(name)}"]`);
    const part = page.querySelector(`.part[data-part="${CSS.escape(name)}"]`);
    if (!draft) continue;
    if (adding) {
      for (const [field, value] of Object.entries(draft.typed)) if (adding.elements[field]) adding.elements[field].value = value;
      const fold = adding.closest("details");
      if (fold) fold.open = true;
    } else if (part) {
      if (dirty(part)) continue;
      for (const [field, value] of Object.entries(draft.typed)) {
        const place = form(part).elements[field];
        if (!place) continue;
        place.value = value;
        if (seen(part, field)) seen(part, field).value = draft.seen[field] ?? "";
      }
      touched(part);
    } else {
      gone(name, draft);
    }
  }
}

/// The part was taken away by somebody: the words are shown until the person has let them go.
function gone(name, draft) {
  if (page.querySelector(`[data-gone="${CSS.escape(name)}"]`)) return;
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.dataset.tone = "warn";
  notice.dataset.gone = name;
  const words = document.createElement("div");
  const sentence = document.createElement("p");
  sentence.textContent = `${name} was taken away before your words were saved. Copy what you want to keep.`;
  const text = document.createElement("pre");
  text.textContent = Object.values(draft.typed).filter(Boolean).join("\n\n");
  words.append(sentence, text);
  const let_go = document.createElement("button");
  let_go.type = "button";
  let_go.className = "button small";
  let_go.textContent = "Let it go";
  let_go.addEventListener("click", () => { drafts.drop(incident, name); notice.remove(); });
  notice.append(words, let_go);
  page.querySelector(".stack")?.prepend(notice);
}

if (page && incident) {
  document.documentElement.classList.add("autosaves");
  page.addEventListener("input", (event) => {
    const part = event.target.closest(".part");
    if (part && event.target.form === form(part)) { touched(part); return; }
    const adding = event.target.closest("form.adding");
    if (adding) drafts.keep(incident, adding.dataset.draft, { typed: Object.fromEntries([...adding.elements].filter((f) => f.name && f.type !== "hidden").map((f) => [f.name, f.value])) });
  });
  page.addEventListener("change", (event) => {
    const part = event.target.closest(".part");
    if (part && event.target.form === form(part) && event.target.matches("select")) { touched(part); save(part); }
  });
  page.addEventListener("focusout", (event) => {
    const part = event.target.closest(".part");
    if (part && !part.contains(event.relatedTarget)) save(part);
  });
  page.addEventListener("submit", (event) => {
    const part = event.target.closest(".part");
    if (part && event.target === form(part)) {
      event.preventDefault();
      touched(part);
      save(part);
    } else if (event.target.matches("form.adding")) {
      drafts.drop(incident, event.target.dataset.draft);
    }
  });
  page.addEventListener("keydown", (event) => {
    const part = event.target.closest(".part");
    if (!part) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form === form(part)) {
      event.preventDefault();
      touched(part);
      save(part);
    }
    if (event.key === "Escape") event.target.blur();
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      const button = part.querySelector(`form.move button[value=${event.key === "ArrowUp" ? "up" : "down"}]`);
      if (!button) return;
      event.preventDefault();
      save(part);
      button.click();
    }
  });
  addEventListener("online", () => { for (const part of page.querySelectorAll(".part.failed")) if (state(part).dirty) save(part); });
  // Leaving the page: what waits is sent along; the draft stays until it is acknowledged.
  addEventListener("pagehide", () => {
    for (const part of page.querySelectorAll(".part.typing")) {
      if (!state(part).dirty || !form(part).checkValidity()) continue;
      const body = new URLSearchParams(new FormData(form(part)));
      body.set("answer", "part");
      fetch(form(part).action, { method: "POST", body, keepalive: true }).catch(() => {});
    }
  });
  restore();
}
