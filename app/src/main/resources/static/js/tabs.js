/// On a phone the tabs of the bar and of a page stand in one row that scrolls: the present one is brought into sight.
for (const here of document.querySelectorAll(":is(.local, .bar-nav) > [aria-current='page']")) {
  const row = here.parentElement;
  const off = here.getBoundingClientRect().right - row.getBoundingClientRect().right;
  if (off > 0 && row.scrollLeft === 0) row.scrollLeft = off + row.clientWidth / 3;
}
