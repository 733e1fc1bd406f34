/// Drags a row of the working page to another place, and changes lists in place. Without script the arrows move a row.
const page = document.querySelector("#writing");
let dragged = null;

/// Posts a form and shows the panel it stands in as it is now; words that are not saved yet come back from their drafts.
async function send(address, body, panel, form) {
  const response = await fetch(address, { method: "POST", body, signal: AbortSignal.timeout(20000) });
  const answer = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = answer.getElementById(panel.id);
  const refusal = answer.querySelector("main [data-refusal]");
  if (!response.ok && refusal && form) {
    // What was typed stays in the form, with the reason above it.
    form.querySelector("[data-refusal]")?.remove();
    const why = document.importNode(refusal, true);
    why.setAttribute("role", "alert");
    form.prepend(why);
    return null;
  }
  if (!response.ok || !fresh) {
    location.assign(location.pathname); // The page says why.
    return null;
  }
  const open = [...panel.querySelectorAll("details[open]")].map((details) => details.closest(".part")?.id).filter(Boolean);
  panel.replaceWith(fresh);
  for (const id of open) fresh.querySelector(`#${CSS.escape(id)} details.more`)?.setAttribute("open", "");
  enhance(fresh);
  page.dispatchEvent(new CustomEvent("rows-changed"));
  const place = new URL(response.url).hash.slice(1);
  return place ? document.getElementById(decodeURIComponent(place)) : null;
}

const siblings = (one, other) => other && one !== other && one.parentElement === other.parentElement;

function drop(target) {
  const before = dragged.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? target : target.nextElementSibling;
  const body = new URLSearchParams(new FormData(dragged.querySelector("form.move")));
  if (before) body.set("before", before.dataset.part);
  return send(page.dataset.action + "/order", body, dragged.closest(".panel"));
}

function grip(part) {
  if (part.querySelector(".grip") || !part.parentElement.matches(".rows-list")) return;
  const handle = document.createElement("span");
  handle.className = "button quiet small grip";
  handle.title = "Drag to another place";
  handle.setAttribute("aria-hidden", "true"); // The arrows beside it do the same by key.
  handle.textContent = "⠿";
  handle.draggable = true;
  handle.addEventListener("dragstart", (event) => {
    dragged = part;
    part.classList.add("dragged");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", part.dataset.part);
    event.dataTransfer.setDragImage(part, 0, 0);
  });
  handle.addEventListener("dragend", () => {
    part.classList.remove("dragged");
    dragged = null;
  });
  part.querySelector("form.move").prepend(handle);
}

export function enhance(within) {
  for (const part of within.querySelectorAll(".rows-list > .part")) grip(part);
}

if (page) {
  enhance(page);
  page.addEventListener("dragover", (event) => {
    const part = event.target.closest(".part");
    if (!dragged || !siblings(dragged, part)) return;
    event.preventDefault();
    for (const other of page.querySelectorAll(".part.over")) if (other !== part) other.classList.remove("over");
    part.classList.add("over");
  });
  page.addEventListener("drop", (event) => {
    const part = event.target.closest(".part");
    for (const other of page.querySelectorAll(".part.over")) other.classList.remove("over");
    if (!dragged || !siblings(dragged, part)) return;
    event.preventDefault();
    drop(part);
  });
  // Moving, adding and taking away change one panel, not the page. A row that is being written waits until it is saved.
  page.addEventListener("submit", async (event) => {
    const form = event.target;
    const panel = form.closest(".panel");
    if (!form.matches(".move, .remove, .adding") || !panel || panel.id === "w-own") return;
    if (panel.querySelector(".part.typing")) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    if (event.submitter?.name) body.set(event.submitter.name, event.submitter.value);
    const step = event.submitter?.value;
    const part = await send(form.action, body, panel, form);
    if (form.isConnected && form.querySelector("[data-refusal]")) return;
    if (form.matches(".move")) part?.querySelector(`form.move button[value=${step}]`)?.focus();
    else if (form.matches(".adding")) (part?.querySelector("textarea, input:not([type=hidden])") ?? null)?.focus();
    else document.getElementById(panel.id)?.focus();
  });
}
