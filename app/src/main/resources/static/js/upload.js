/// Evidence by drop, with a bar for large files. The form stays what it is: same address, same fields, same answer page.
/// Markup: form[data-upload] with .drop, input[type=file], .progress (hidden: progress, [data-say], button[data-stop]).
const words = (bytes) => {
  const units = ["B", "kB", "MB", "GB"];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${(bytes / 1000 ** power).toFixed(power > 1 ? 1 : 0)} ${units[power]}`;
};

function enhance(form) {
  const drop = form.querySelector(".drop");
  const input = drop.querySelector("input[type=file]");
  const names = drop.querySelector("[data-names]");
  const box = form.querySelector(".progress");
  const bar = box.querySelector("progress");
  const say = box.querySelector("[data-say]");
  const stop = box.querySelector("[data-stop]");

  const list = () => {
    const files = [...input.files];
    const total = files.reduce((sum, file) => sum + file.size, 0);
    const shown = files.slice(0, 3).map((file) => file.name).join(", ");
    const rest = files.length > 3 ? ` and ${files.length - 3} more` : "";
    names.textContent = files.length === 0 ? "" : `${shown}${rest}, ${words(total)}`;
  };
  input.addEventListener("change", list);

  for (const kind of ["dragenter", "dragover"]) {
    drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); });
  }
  drop.addEventListener("dragleave", (event) => {
    if (!drop.contains(event.relatedTarget)) drop.classList.remove("over");
  });
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    list();
  });

  form.addEventListener("submit", (event) => {
    if (input.files.length === 0) return;
    event.preventDefault();
    const request = new XMLHttpRequest();
    const buttons = form.querySelectorAll("button[type=submit]");
    const free = (sentence) => {
      say.textContent = sentence;
      bar.value = 0;
      stop.hidden = true;
      for (const button of buttons) button.disabled = false;
    };
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      bar.max = total;
      bar.value = loaded;
      const done = loaded === total;
      if (done) bar.removeAttribute("value");
      say.textContent = done ? "Sent. Reading the evidence…" : `${words(loaded)} of ${words(total)} sent`;
    });
    request.addEventListener("load", () => {
      if (request.status < 400) { location.assign(request.responseURL); return; }
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      const sentence = page.querySelector("[data-refusal], main h1")?.textContent.trim();
      free(sentence || `The server answered ${request.status}; nothing was stored.`);
    });
    request.addEventListener("error", () => free("The connection broke; nothing was stored. Send it again."));
    request.addEventListener("abort", () => free("Stopped; nothing was stored."));
    stop.onclick = () => request.abort();
    for (const button of buttons) button.disabled = true;
    stop.hidden = false;
    say.textContent = "Sending…";
    box.hidden = false;
    request.open(form.method, form.action);
    request.send(new FormData(form, event.submitter));
  });
}

const enhanced = new WeakSet();
function find(within) {
  for (const form of within.querySelectorAll("form[data-upload]")) {
    if (enhanced.has(form)) continue;
    enhanced.add(form);
    enhance(form);
  }
}
find(document);
document.addEventListener("htmx:load", (event) => find(event.target));
