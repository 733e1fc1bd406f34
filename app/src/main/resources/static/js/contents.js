/// Marks in the table of contents the section that is being read.
const links = new Map();
for (const link of document.querySelectorAll("nav.contents a[href^='#']")) {
  const heading = document.getElementById(link.hash.slice(1));
  if (heading) links.set(heading, link);
}

if (links.size > 0) {
  const choose = () => {
    let current = null;
    for (const heading of links.keys()) if (heading.getBoundingClientRect().top < 160) current = heading;
    for (const [heading, link] of links) {
      if (heading === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; choose(); });
  }, { passive: true });
  choose();
}
