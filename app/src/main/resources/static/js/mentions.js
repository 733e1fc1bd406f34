/// Names of people while somebody types @ into a comment, or a name into a field for people. Focus stays in the field; the arrows
/// move the choice, Enter or Tab takes it, Esc leaves the text as it is, until another @. Without this, the address is typed by
/// hand. In a field for people nobody is chosen beforehand: a name that no account has may stay as it is typed.
const NAMES = "owner facilitator reporter authors reviewers attendees".split(" ").map((name) => `[data-people] [name="${name}"]`).join();
const BEGUN = /(?:^|[\s(])@([^\s@]{0,60})$/;
const PAUSE = 150;
const PATIENCE = 10000;
let timer = 0;
let asking = null;
let field = null;
let list = null;
let said = null;
let left = -1; // where the @ stands that Esc has left as it is

const options = () => (list ? [...list.querySelectorAll("[role=option]")] : []);
const chosen = () => list?.querySelector("[aria-selected=true]");
const naming = () => field.matches(NAMES);
const start = () => field.selectionStart - begun()[1].length - (naming() ? 0 : 1);
const begun = () => field.value.slice(0, field.selectionStart).match(naming() ? /(?:^|\n)[ \t]*([^\s<@][^\n<]{0,59})$/ : BEGUN);
const address = () => (naming() ? field.closest("[data-people]").dataset.people : field.dataset.mentions);

function close() {
  clearTimeout(timer);
  asking?.abort();
  asking = null;
  list?.remove();
  list = null;
  if (said) said.textContent = "";
  field?.removeAttribute("aria-activedescendant");
  field?.removeAttribute("aria-controls");
}

function choose(option) {
  chosen()?.setAttribute("aria-selected", "false");
  option.setAttribute("aria-selected", "true");
  option.scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", option.id);
}

function take(option) {
  const person = naming() ? `${option.firstElementChild.textContent} <${option.dataset.typed.slice(1)}>` : `${option.dataset.typed} `;
  field.setRangeText(person, start(), field.selectionStart, "end");
  close();
  field.focus();
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function show(html) {
  list?.remove();
  list = document.createElement("div");
  list.className = "mentions";
  list.id = "mention-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "People");
  list.innerHTML = html;
  const all = options();
  if (all.length === 0) { close(); return; }
  all.forEach((option, at) => { option.id = `mention-${at}`; });
  field.after(list);
  field.setAttribute("aria-controls", list.id);
  if (!said) {
    said = document.createElement("p");
    said.className = "unseen";
    said.setAttribute("role", "status");
  }
  list.after(said);
  said.textContent = all.length === 1 && !naming() ? "One person; Enter names them." : `${all.length === 1 ? "One person" : `${all.length} people`}; arrows choose, Enter names.`;
  list.addEventListener("pointerdown", (event) => {
    const under = event.target.closest("[role=option]");
    if (!under) return;
    event.preventDefault();
    take(under);
  });
  if (!naming()) choose(all[0]);
}

async function ask(typed) {
  asking?.abort();
  const mine = asking = new AbortController();
  try {
    const answer = await fetch(`${address()}?only=list&q=${encodeURIComponent(typed)}`,
      { signal: AbortSignal.any([mine.signal, AbortSignal.timeout(PATIENCE)]) });
    if (!answer.ok || answer.redirected) throw new Error(`answered ${answer.status}`);
    const html = await answer.text();
    if (mine === asking) show(html);
  } catch {
    if (mine === asking) close(); // the address can be typed by hand
  }
}

document.addEventListener("input", (event) => {
  if (!event.target.matches?.(`textarea[data-mentions], ${NAMES}`)) return;
  if (field !== event.target) close();
  field = event.target;
  field.setAttribute("aria-autocomplete", "list");
  const found = begun();
  clearTimeout(timer);
  if (!found || start() !== left) left = -1;
  if (found && left < 0) timer = setTimeout(() => ask(found[1]), PAUSE); else close();
});
document.addEventListener("focusout", (event) => { if (event.target === field) close(); });
document.addEventListener("keydown", (event) => {
  if (!list || event.target !== field || event.isComposing) return;
  const all = options();
  const at = all.indexOf(chosen());
  switch (event.key) {
    case "ArrowDown": choose(all[(at + 1) % all.length]); break;
    case "ArrowUp": choose(all[(Math.max(at, 0) - 1 + all.length) % all.length]); break;
    case "Enter": case "Tab":
      if (event.ctrlKey || event.shiftKey || !begun() || at < 0) { close(); return; }
      take(chosen());
      break;
    case "Escape": left = begun() ? start() : -1; close(); break;
    default: return;
  }
  event.preventDefault();
  event.stopPropagation();
}, true);
