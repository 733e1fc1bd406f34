/// Ties chart and rows together: the row under the pointer, in focus or chosen by key lights its mark, and the chart shows it.
const marks = new Map();
function find() {
  marks.clear();
  for (const mark of document.querySelectorAll(".chart .mark")) marks.set(mark.getAttribute("href").slice(1), mark);
}
find();
document.addEventListener("htmx:load", find);

let lit = null;
function light(row, show) {
  lit?.classList.remove("lit");
  lit = row ? (marks.get(row.id) ?? null) : null;
  if (!lit) return;
  lit.classList.add("lit");
  const scroll = lit.closest(".chart-scroll");
  if (!show || !scroll) return;
  const box = lit.getBoundingClientRect();
  const frame = scroll.getBoundingClientRect();
  const lanes = scroll.querySelector(".chart-lanes").getBoundingClientRect().width;
  if (box.left < frame.left + lanes || box.right > frame.right) {
    scroll.scrollLeft += box.left - frame.left - lanes - (frame.width - lanes) / 2;
  }
}

document.addEventListener("pointerover", (event) => light(event.target.closest?.(".event"), false));
document.addEventListener("focusin", (event) => light(event.target.closest(".event"), true));
document.addEventListener("chosen", (event) => light(event.target, true));
