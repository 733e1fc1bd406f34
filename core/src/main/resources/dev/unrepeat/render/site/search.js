// Searches the site in the browser. The index is loaded once somebody searches.
"use strict";
(() => {
  const form = document.getElementById("search");
  const box = form.querySelector("input");
  const found = document.getElementById("found");
  const all = document.getElementById("all");
  const MOST = 50;
  let index = null;
  let asked = false;

  form.hidden = false;
  box.placeholder = "Search (press /)";
  document.addEventListener("keydown", (event) => {
    const typing = /^(input|textarea|select)$/i.test(document.activeElement.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
    } else if (event.key === "Escape" && document.activeElement === box && found) {
      box.value = "";
      show();
    }
  });
  if (!found) {
    return;
  }
  window.siteIndex = (loaded) => {
    index = loaded;
    show();
  };

  function load() {
    if (!asked) {
      asked = true;
      const script = document.createElement("script");
      script.src = "search-index.js";
      script.onerror = () => say("The index of the search cannot be loaded. The list below is whole.", false);
      document.head.append(script);
    }
  }

  // As the index has words: letters and digits, accents folded; of Chinese and Japanese each letter.
  const ALONE = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
  const WORD = new RegExp(
    `[${ALONE}][\\p{Mn}\\p{Mc}]*|(?:(?![${ALONE}])[\\p{L}\\p{N}])(?:(?![${ALONE}])[\\p{L}\\p{N}\\p{Mn}\\p{Mc}])*`, "gu");

  function words(text) {
    const written = text.toLowerCase().match(WORD) || [];
    const special = { "ß": "ss", "ø": "o", "ł": "l", "æ": "ae" };
    return written
      .map((word) => word.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").replace(/[ßøłæ]/g, (c) => special[c]))
      .filter((word) => word);
  }

  function singular(word) {
    if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word;
    }
    if (word.length > 4 && word.endsWith("ies")) {
      return word.slice(0, -3) + "y";
    }
    if (word.length > 5 && /(sses|shes|ches|xes)$/.test(word)) {
      return word.slice(0, -2);
    }
    return word.endsWith("is") ? word : word.slice(0, -1);
  }

  // Pages with a word that begins so, each with what it says there; a whole word counts twice.
  function pages(start) {
    const list = index.words;
    const scores = new Map();
    for (const part of new Set([start, singular(start)])) {
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (list[middle] < part) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      for (let i = low; i < list.length && list[i].startsWith(part); i++) {
        const places = index.where[i].split(" ");
        const rare = Math.log(1 + index.pages.length / places.length);
        let page = 0;
        for (const place of places) {
          const [step, weight] = place.split(".");
          page += parseInt(step, 36);
          const score = weight * rare * (list[i] === part ? 2 : 1);
          scores.set(page, Math.max(scores.get(page) || 0, score));
        }
      }
    }
    return scores;
  }

  function find(terms) {
    let sum = null;
    for (const term of terms) {
      const those = pages(term);
      if (sum === null) {
        sum = those;
      } else {
        sum = new Map([...sum].filter(([page]) => those.has(page)).map(([page, score]) => [page, score + those.get(page)]));
      }
    }
    return [...(sum || [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([page]) => page);
  }

  function element(name, text, more) {
    const made = document.createElement(name);
    made.textContent = text;
    return Object.assign(made, more || {});
  }

  function say(text, only) {
    const line = element("p", text, { className: "dim" });
    found.replaceChildren(line);
    found.hidden = false;
    all.hidden = only;
  }

  function show() {
    const terms = words(box.value).slice(0, 12);
    if (terms.length === 0) {
      found.hidden = true;
      all.hidden = false;
      return;
    }
    if (index === null) {
      load();
      return;
    }
    const those = find(terms);
    say(those.length === 0
      ? "Nothing was found. Try fewer words, or the beginning of one."
      : those.length + " found" + (those.length > MOST ? ", the best " + MOST + " shown." : "."), true);
    const list = element("ol", "", { className: "entries" });
    for (const page of those.slice(0, MOST)) {
      const [path, title, day, severity, lead] = index.pages[page];
      const item = element("li", "");
      const when = element("p", day, { className: "when" });
      if (severity) {
        when.append(" ", element("span", severity, { className: "severity" }));
      }
      const heading = element("h3", "");
      heading.append(element("a", title, { href: path }));
      item.append(when, heading, element("p", lead));
      list.append(item);
    }
    found.append(list);
  }

  box.addEventListener("focus", load);
  box.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
    const first = found.querySelector("a");
    if (first) {
      first.focus();
    }
  });
  const before = new URLSearchParams(location.search).get("q");
  if (before) {
    box.value = before;
    show();
  }
})();
