/// The small windows of a time: Escape or a click elsewhere shuts them. A link to an event inside a fold opens the fold.
/// Whoever opens a form to add something writes in it at once. The word on what was done is seen wherever the page opens.
const open = () => document.querySelectorAll("details.when[open]");

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const details of open()) {
    details.open = false;
    details.querySelector("summary").focus();
  }
});
document.addEventListener("click", (event) => {
  for (const details of open()) if (!details.contains(event.target)) details.open = false;
});

function unfold() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target && target.closest(".fold > details");
  if (fold && !fold.open) {
    fold.open = true;
    target.scrollIntoView({ block: "center" });
  }
}
addEventListener("hashchange", unfold);
unfold();

// Otherwise the letters were keys of the page, and "j" led them into the text of another row. A toggle does not bubble.
document.addEventListener("toggle", (event) => {
  const details = event.target;
  if (!details.open || !details.matches(".add, .adding, .why") || document.activeElement?.parentElement !== details) return;
  // What is chosen in a list beside them fits already as a rule.
  ["textarea", "input:not([type=hidden])", "select"].map((one) => details.querySelector(one)).find((one) => one)?.focus();
}, true);

// A change computes a page anew; what was open on it stays open, and the cursor stays in it.
const STOPS = "summary, input:not([type=hidden]), textarea, select, button";
let kept = [];
let left = null;
document.addEventListener("htmx:beforeSwap", () => {
  kept = [...document.querySelectorAll("details[data-kept][open]")].map((details) => details.id);
  const fold = document.activeElement?.closest("details[data-kept]");
  left = fold && { fold: fold.id, at: [...fold.querySelectorAll(STOPS)].indexOf(document.activeElement) };
});
document.addEventListener("htmx:afterSwap", () => {
  for (const id of kept) document.getElementById(id)?.setAttribute("open", "");
  // A group that came shut took no cursor, and a button has no id to find it by.
  if (left && document.activeElement === document.body) {
    document.getElementById(left.fold)?.querySelectorAll(STOPS)[left.at]?.focus({ preventScroll: true });
  }
});

// After a change the page opens at the row that was changed, often far below the word on it.
// It scrolls there smoothly, so that the place is out of sight only after a while.
const done = document.querySelector("main > .done");
if (done) {
  const watch = new IntersectionObserver(([seen]) => {
    if (seen.isIntersecting) return;
    watch.disconnect();
    done.style.minHeight = `${done.offsetHeight}px`; // its place stays, or the row would slip away
    done.classList.add("floats");
  });
  watch.observe(done);
  const lands = () => { watch.disconnect(); done.classList.remove("floats"); };
  for (const moved of ["wheel", "touchmove", "pointerdown", "keydown"]) addEventListener(moved, lands, { once: true, passive: true });
}
