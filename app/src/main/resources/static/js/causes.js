/// The causes as an outline: Enter adds the next condition, Tab and Shift+Tab hang it elsewhere, a drag does both, Ctrl+Z takes
/// back. Each change is saved at once and the drawing follows. Without this script each row has buttons for the same.
import { dirty, save, writing } from "./writing.js";
import { enhance } from "./rows.js";

const page = document.querySelector("#writing.causes");
const PATIENCE = 20000;
const ASIDE = ["drawing", "answers", "trigger", "open", "factors"];
let dragged = null;
let waiting = 0;
let escaped = null;
let entered = null;

const rowOf = (node) => node?.closest?.("li.cause") ?? null;
const statement = (row) => row?.querySelector("textarea[name=statement]") ?? null;
const levelOf = (row) => Number(/in-(\d+)/.exec(row.className)?.[1] ?? 0);
const typing = () => [...page.querySelectorAll(".part")].filter(dirty);

/// Waits until what was typed is saved, so that nothing is lost when rows are shown anew.
async function settle() {
  for (let tries = 0; tries < 60 && typing().length > 0; tries += 1) {
    for (const part of typing()) save(part);
    await new Promise((later) => setTimeout(later, 100));
    if ([...page.querySelectorAll(".part.failed")].length > 0) return false;
  }
  return typing().length === 0;
}

const parse = async (response) => new DOMParser().parseFromString(await response.text(), "text/html");

/// Says why something was refused, where screen readers hear it.
function say(words) {
  page.querySelector("#cause-said")?.remove();
  if (!words) return;
  const said = document.createElement("p");
  said.id = "cause-said";
  said.className = "notice";
  said.dataset.tone = "warn";
  said.setAttribute("role", "alert");
  said.textContent = words;
  page.querySelector("#w-causes .body").prepend(said);
}

/// Posts a change and shows the page as it is now; gives the row that was moved, or the one that is new. (A response does not
/// tell the fragment it was led to.)
async function send(address, fields) {
  const known = new Set([...page.querySelectorAll("li.cause[id]")].map((row) => row.id));
  const token = document.querySelector("input[name=_csrf]")?.value ?? "";
  let response;
  try {
    response = await fetch(address, { method: "POST", body: new URLSearchParams({ _csrf: token, ...fields }), signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    say("Not saved: the server does not answer. Try again.");
    return null;
  }
  const answer = await parse(response);
  if (!response.ok || !answer.getElementById("w-causes")) {
    say(answer.querySelector("main [data-refusal]")?.textContent ?? "Not saved. Load the page again.");
    return null;
  }
  say("");
  show(answer);
  if (fields.factor) return document.getElementById("why-" + fields.factor);
  return [...page.querySelectorAll("li.cause[id]")].find((row) => !known.has(row.id)) ?? null;
}

function swap(answer, id) {
  const old = document.getElementById(id);
  const fresh = answer.getElementById(id);
  if (!old || !fresh) return;
  const scrolled = [...old.querySelectorAll(".scroll-x")].map((box) => box.scrollLeft);
  const open = [...old.querySelectorAll("details")].map((details) => details.open);
  old.replaceWith(fresh);
  [...fresh.querySelectorAll(".scroll-x")].forEach((box, i) => { box.scrollLeft = scrolled[i] ?? 0; });
  const folds = [...fresh.querySelectorAll("details")];
  if (folds.length === open.length) folds.forEach((details, i) => { details.open = open[i]; });
}

function show(answer) {
  for (const id of ASIDE) {
    if (!document.getElementById(id)?.contains(document.activeElement)) swap(answer, id);
  }
  const gates = document.getElementById("w-gates");
  if (gates && ![...gates.querySelectorAll(".part")].some(writing) && !gates.contains(document.activeElement)) {
    swap(answer, "w-gates");
    enhance(document.getElementById("w-gates"));
  }
  const causes = document.getElementById("w-causes");
  const answering = [...causes.querySelectorAll("form.answer textarea")].some((field) => field.value);
  if (answering || causes.querySelector(".part.typing, .fresh")) {
    // One is writing here: only what is said about each row changes.
    for (const row of causes.querySelectorAll("li.cause[id]")) {
      const head = answer.getElementById(row.id)?.querySelector(".cause-head");
      if (head) row.querySelector(".cause-head")?.replaceWith(head);
    }
    return;
  }
  const row = rowOf(document.activeElement)?.id;
  const { id, name, value, selectionStart: at } = document.activeElement ?? {};
  swap(answer, "w-causes");
  if (row && name) {
    const named = `[name="${CSS.escape(name)}"]`;
    const field = document.querySelector(`#${CSS.escape(row)} :is(form.write ${named}, form.step button${named}[value="${CSS.escape(value)}"])`);
    field?.focus();
    if (typeof at === "number") field?.setSelectionRange?.(at, at);
  } else if (id) {
    document.getElementById(id)?.focus();
  }
  grips();
}

function refresh() {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    const here = new URL(location.href);
    here.searchParams.set("view", page.dataset.view); // What fits may change meanwhile; the view does not.
    const response = await fetch(here, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
    if (response?.ok) show(await parse(response));
  }, 200);
}

const order = page ? page.dataset.causes + "/order" : "";
const place = (row) => ({ factor: row.dataset.factor, below: row.dataset.below, view: page.dataset.view });

async function step(row, word) {
  if (!(await settle())) return;
  const moved = await send(order, { ...place(row), step: word });
  (statement(moved) ?? statement(document.getElementById(row.id)))?.focus();
}

/// An empty row below the one at hand, for the next answer to the same why.
function fresh(row, below, after, level) {
  page.querySelector("li.fresh")?.remove();
  const item = document.createElement("li");
  item.className = `cause fresh in-${level}`;
  item.dataset.below = below;
  item.dataset.after = after;
  const field = document.createElement("textarea");
  field.rows = 1;
  field.name = "statement";
  field.setAttribute("aria-label", below ? `${below} was there because` : "The incident could happen because");
  item.append(field);
  row.after(item);
  field.focus();
}

/// Where the rows below a row end.
function lastBelow(row) {
  let last = row;
  while (last.nextElementSibling?.matches("li.cause") && levelOf(last.nextElementSibling) > levelOf(row)) last = last.nextElementSibling;
  return last;
}

async function add(item, another) {
  const words = statement(item).value.trim();
  if (!words || item.dataset.sent) { if (!words) item.remove(); return; }
  item.dataset.sent = "yes";
  if (!(await settle())) { delete item.dataset.sent; return; }
  const { below, after } = item.dataset;
  item.classList.remove("fresh");
  const row = await send(page.dataset.causes + "/factors", { statement: words, below, after, view: page.dataset.view });
  if (!row) { item.classList.add("fresh"); delete item.dataset.sent; statement(item)?.focus(); return; }
  if (another) fresh(row, row.dataset.below, row.dataset.factor, levelOf(row));
}

/// A new row is hung elsewhere before it is saved.
function shift(item, out) {
  const above = item.previousElementSibling;
  const words = statement(item).value;
  if (!out && above?.dataset.factor && levelOf(above) >= levelOf(item)) {
    let parent = above;
    while (levelOf(parent) > levelOf(item)) parent = parent.previousElementSibling;
    fresh(above, parent.dataset.factor, "", levelOf(item) + 1);
  } else if (out && item.dataset.below) {
    const parent = document.getElementById("why-" + item.dataset.below);
    if (!parent) return;
    item.dataset.sent = "elsewhere"; // It goes on as another row; as the last below the parent it would be its own place.
    item.remove();
    fresh(lastBelow(parent), parent.dataset.below, parent.dataset.factor, levelOf(parent));
  } else {
    return;
  }
  statement(page.querySelector("li.fresh")).value = words;
}

const plainEnter = (event) => event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.isComposing;

function key(event) {
  const row = rowOf(event.target);
  if ((event.ctrlKey || event.metaKey) && event.key === "z" && !event.target.matches("textarea, input, select")) {
    const form = page.querySelector("form.undo");
    if (form) { event.preventDefault(); form.requestSubmit(); }
    return;
  }
  const form = event.target.closest?.("form.answer");
  if (form && event.target.matches("textarea") && plainEnter(event)) {
    event.preventDefault();
    entered = form;
    if (event.target.value.trim()) form.requestSubmit();
    return;
  }
  if (!row || !event.target.matches("textarea[name=statement]") || form) return;
  const isFresh = row.classList.contains("fresh");
  if (event.key === "Escape") {
    escaped = event.target;
    if (isFresh) { const above = statement(row.previousElementSibling); row.remove(); above?.focus(); event.stopPropagation(); }
    return;
  }
  if (plainEnter(event)) {
    event.preventDefault();
    if (isFresh) add(row, true);
    else fresh(lastBelow(row), row.dataset.below, row.dataset.factor, levelOf(row));
  } else if (event.key === "Tab" && escaped !== event.target && !event.altKey && !event.ctrlKey) {
    event.preventDefault();
    if (isFresh) shift(row, event.shiftKey);
    else step(row, event.shiftKey ? "out" : "in");
  } else if (event.altKey && !isFresh && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    event.preventDefault();
    step(row, event.key === "ArrowUp" ? "up" : "down");
  }
}

function grips() {
  for (const form of page.querySelectorAll(".cause form.step")) {
    if (form.querySelector(".grip")) continue;
    const handle = document.createElement("span");
    handle.className = "button quiet small grip";
    handle.title = "Drag to another why";
    handle.setAttribute("aria-hidden", "true"); // The arrows beside it do the same by key.
    handle.textContent = "⠿";
    handle.draggable = true;
    handle.addEventListener("dragstart", (event) => {
      dragged = rowOf(form);
      dragged.classList.add("dragged");
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.dataset.factor);
      event.dataTransfer.setDragImage(dragged, 0, 0);
    });
    handle.addEventListener("dragend", () => { dragged?.classList.remove("dragged"); dragged = null; unmark(); });
    form.prepend(handle);
  }
}

const unmark = () => { for (const row of page.querySelectorAll(".over-before, .over-into")) row.classList.remove("over-before", "over-into"); };

/// Over its upper third a row makes room before it; below that it takes the dragged one as an answer to its why.
const before = (event, row) => event.clientY - row.getBoundingClientRect().top < row.getBoundingClientRect().height / 3;

if (page) {
  grips();
  document.addEventListener("keydown", key);
  page.addEventListener("focusout", (event) => {
    escaped = null;
    const row = rowOf(event.target);
    if (row?.classList.contains("fresh") && row.isConnected && !row.contains(event.relatedTarget)) setTimeout(() => { if (row.isConnected) add(row, false); }, 50);
  });
  page.addEventListener("part-saved", refresh);
  page.addEventListener("rows-changed", refresh);
  page.addEventListener("anew", refresh);
  page.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("form.step, form.answer, form.undo")) return;
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(form));
    if (event.submitter?.name) fields[event.submitter.name] = event.submitter.value;
    const another = entered === form && !form.closest(".questions"); // By Enter the next one follows, as it does in each row.
    entered = null;
    if (!(await settle())) return;
    for (const field of form.querySelectorAll("textarea")) field.value = ""; // Its words are sent; were they refused, they come back.
    const row = await send(form.action, fields);
    if (!row && fields.statement) { const field = form.querySelector("textarea"); if (field) field.value = fields.statement; }
    if (row && another) fresh(lastBelow(row), row.dataset.below, row.dataset.factor, levelOf(row));
    else if (form.matches(".step")) row?.querySelector(`form.step button[value=${fields.step}]`)?.focus();
    else statement(row)?.focus();
  });
  page.addEventListener("dragover", (event) => {
    const row = rowOf(event.target);
    if (!dragged || !row?.dataset.factor || row === dragged) return;
    event.preventDefault();
    unmark();
    row.classList.add(before(event, row) ? "over-before" : "over-into");
  });
  page.addEventListener("drop", async (event) => {
    const row = rowOf(event.target);
    if (!dragged || !row?.dataset.factor || row === dragged) return;
    event.preventDefault();
    const from = dragged;
    const where = before(event, row) ? { to: row.dataset.below, before: row.dataset.factor } : { to: row.dataset.factor };
    unmark();
    if (await settle()) (await send(order, { ...place(from), ...where }))?.scrollIntoView({ block: "nearest" });
  });
}
