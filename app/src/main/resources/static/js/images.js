/// Pictures pasted, dropped or chosen while somebody writes: each is sent to [data-images] around the field, which answers
/// with the Markdown that shows it, or with a sentence why not. Without script, the page of the pictures does the same.
const TYPES = "image/png,image/jpeg,image/gif,image/webp";
const LARGEST = 5_000_000;
const PATIENCE = 60000;
const tools = document.createElement("div");
let field = null;

const written = (target) => target?.closest?.("[data-images] textarea:not(.lines)");
const pictures = (data) => [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));

tools.className = "image-tools";
tools.innerHTML = '<label class="button quiet small">Add a picture<input type="file" class="unseen" multiple></label><span role="status"></span>';
const input = tools.querySelector("input");
const said = tools.querySelector("[role=status]");
input.accept = TYPES;

function beside(target) {
  if (target === field) return;
  field = target;
  said.textContent = "";
  field.after(tools);
}

function insert(target, markdown) {
  const before = target.value.slice(0, target.selectionStart);
  const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  target.setRangeText(`${gap}${markdown}\n`, target.selectionStart, target.selectionEnd, "end");
  target.dispatchEvent(new Event("input", { bubbles: true }));
}

async function send(target, files) {
  beside(target);
  const address = new URL(target.closest("[data-images]").dataset.images, location.origin);
  for (const file of files) {
    said.textContent = `Sending ${file.name} …`;
    if (file.size > LARGEST) {
      said.textContent = `${file.name} is larger than 5 MB. Cut it to what matters or save it as JPEG.`;
      return;
    }
    const body = new FormData();
    body.append("files", file, file.name);
    try {
      const token = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}")["X-CSRF-TOKEN"] ?? "";
      const answer = await fetch(address, {
        method: "POST", body, headers: { "Accept": "text/plain", "X-CSRF-TOKEN": token }, redirect: "manual", signal: AbortSignal.timeout(PATIENCE),
      });
      const plain = answer.headers.get("Content-Type")?.startsWith("text/plain");
      const text = plain ? await answer.text() : "The server did not take the picture. Reload the page to sign in again, then add it once more.";
      if (answer.status !== 201) {
        said.textContent = text;
        return;
      }
      insert(target, text);
      said.textContent = "The picture stands in the text. Say between the square brackets what it shows.";
    } catch {
      said.textContent = `${file.name} did not reach the server. Add it again once the line is back.`;
      return;
    }
  }
}

document.addEventListener("focusin", (event) => {
  const target = written(event.target);
  if (target) beside(target);
});
document.addEventListener("paste", (event) => {
  const target = written(event.target);
  const files = pictures(event.clipboardData);
  // A table copied from elsewhere comes as text and as a picture of it; the text is what is wanted.
  if (!target || files.length === 0 || event.clipboardData.types.includes("text/plain")) return;
  event.preventDefault();
  send(target, files);
});
document.addEventListener("dragover", (event) => {
  if (written(event.target) && event.dataTransfer.types.includes("Files")) event.preventDefault();
});
document.addEventListener("drop", (event) => {
  const target = written(event.target);
  const files = [...(event.dataTransfer?.files ?? [])];
  if (!target || files.length === 0) return;
  event.preventDefault();
  send(target, files);
});
input.addEventListener("change", async () => {
  const files = [...input.files];
  input.value = "";
  if (field && files.length > 0) await send(field, files);
});
