/// The room of a review meeting: keys walk the timeline and write things down, clocks run, and what others do is shown
/// as the news tell it. The server holds everything; words that are not kept yet stay in this tab.
const room = document.querySelector("#room");
const PATIENCE = 20000;
let source = null;
let asked = 0;

const keysOn = () => {
  try { return localStorage.getItem("unrepeat.keys") !== "off"; } catch { return true; }
};
const typing = (target) => target.closest("input, textarea, select, [contenteditable=true]") !== null;
const say = (words) => { const state = room.querySelector(".room-state"); if (state) state.textContent = words; };
const fields = () => [...room.querySelectorAll(".jotter textarea")];
const draft = (field) => `room:${location.pathname}:${field.id}`;

function keep(field) {
  try {
    if (field.value) sessionStorage.setItem(draft(field), field.value); else sessionStorage.removeItem(draft(field));
  } catch { /* private window: the words live as long as the page */ }
}

/// Clocks count from the moment at which their part was shown.
let shown = performance.now();
function tick() {
  const gone = Math.floor((performance.now() - shown) / 1000);
  for (const clock of room.querySelectorAll(".left[data-runs=yes]")) {
    const left = Number(clock.dataset.left) - gone;
    const words = `${Math.floor(Math.abs(left) / 60)}:${String(Math.abs(left) % 60).padStart(2, "0")}`;
    clock.textContent = left < 0 ? `${words} over` : `${words} left`;
    clock.closest(".agenda > li")?.toggleAttribute("data-over", left < 0);
  }
}

function markHere() {
  const here = room.querySelector(".now-event")?.dataset.event;
  for (const note of room.querySelectorAll(".jot")) note.toggleAttribute("data-here", Boolean(here) && note.dataset.event === here);
  for (const hidden of room.querySelectorAll(".jotter [name=event]")) hidden.value = here ?? "";
}

/// What a part says, without the tokens of its forms and without its clocks, which differ each time.
const words = (part) => part.innerHTML.replace(/name="_csrf" value="[^"]*"/g, "").replace(/(class="left")[^>]*>[^<]*/g, "$1").replace(/ data-(over|here)="[^"]*"/g, "");
const same = (one) => one && [["data-step", one.dataset.step], ["value", one.getAttribute("value")], ["href", one.getAttribute("href")]].filter(([, value]) => value).map(([name, value]) => `[${name}="${CSS.escape(value)}"]:not(:disabled)`)[0];

/// Puts what the server says now in the place of each part that differs, but for one in which somebody is writing.
function show(page) {
  const fresh = new DOMParser().parseFromString(page, "text/html").querySelector("#room");
  if (!fresh) { location.reload(); return; }
  const clocks = fresh.querySelectorAll(".left");
  for (const part of room.querySelectorAll("[data-part]")) {
    const next = fresh.querySelector(`[data-part=${part.dataset.part}]`);
    if (!next || words(part) === words(next)) continue;
    const active = part.contains(document.activeElement) ? document.activeElement : null;
    if (active?.closest("textarea") || part.querySelector("details[open]")) continue;
    const again = same(active);
    part.replaceChildren(...next.childNodes);
    if (active) (part.querySelector(again ?? "button") ?? part.querySelector("button:not(:disabled), a"))?.focus();
  }
  [...room.querySelectorAll(".left")].forEach((clock, i) => { if (clocks[i]) Object.assign(clock.dataset, clocks[i].dataset); });
  room.dataset.state = fresh.dataset.state;
  shown = performance.now();
  markHere();
  tick();
}

async function refresh() {
  const mine = ++asked;
  try {
    const answer = await fetch(location.pathname, { signal: AbortSignal.timeout(PATIENCE) });
    const page = await answer.text();
    if (mine === asked && answer.ok) show(page);
  } catch { /* the next news or the next loading brings it */ }
}

async function send(form, button) {
  const body = new URLSearchParams(new FormData(form, button ?? null));
  const mine = ++asked;
  try {
    const answer = await fetch(button?.getAttribute("formaction") ?? form.getAttribute("action"), { method: "POST", body, signal: AbortSignal.timeout(PATIENCE) });
    const page = await answer.text();
    const refusal = new DOMParser().parseFromString(page, "text/html").querySelector("[data-refusal]")?.textContent.trim();
    if (!answer.ok) { say(refusal || "Not kept. Load the page and try again."); return false; }
    if (mine === asked) show(page);
    return true;
  } catch {
    say("Not kept: there is no line to the server. Your words are still in the field.");
    return false;
  }
}

async function jot(form) {
  const field = form.querySelector("textarea");
  const words = field.value;
  if (!words.trim()) { say("Write at least one word."); return; }
  field.readOnly = true;
  const kept = await send(form);
  field.readOnly = false;
  if (!kept) return;
  field.value = "";
  keep(field);
  say("Kept.");
  refresh();
}

function press(step) {
  const button = room.querySelector(`[data-step=${step}]:not(:disabled)`);
  if (button) send(button.form, button);
}

if (room) {
  room.querySelector(".room-keys")?.removeAttribute("hidden");
  for (const field of fields()) {
    try { field.value ||= sessionStorage.getItem(draft(field)) ?? ""; } catch { /* nothing was kept */ }
    field.addEventListener("input", () => keep(field));
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") field.blur();
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      jot(field.form);
    });
  }
  room.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.target.matches(".jotter")) jot(event.target);
    else {
      const details = event.target.closest("details");
      send(event.target, event.submitter).then((done) => { if (done && details) { details.open = false; document.activeElement?.blur(); refresh(); } });
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") || typing(event.target) || !keysOn()) return;
    const field = { n: "note", a: "proposal" }[event.key];
    if (field) {
      event.preventDefault();
      document.getElementById(field)?.focus();
    } else if (event.key === "j" || event.key === "ArrowRight") press("j");
    else if (event.key === "k" || event.key === "ArrowLeft") press("k");
  });
  const listen = () => {
    if (source) return;
    source = new EventSource(`${room.dataset.live}?since=${room.dataset.version}`);
    source.addEventListener("change", refresh);
    source.addEventListener("reload", refresh);
    source.addEventListener("open", refresh); // What was missed while the line was gone.
    source.addEventListener("error", () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      source = null; // A balancer answered instead; ask anew.
      setTimeout(() => { if (!document.hidden) listen(); }, 2000 + Math.random() * 3000);
    });
  };
  const rest = () => { source?.close(); source = null; };
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  if ("EventSource" in window && !document.hidden) listen();
  setInterval(tick, 1000);
  markHere();
}
