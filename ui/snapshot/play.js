(() => {
  "use strict";
  const get = id => document.getElementById(id);
  const pictures = JSON.parse(get("pictures").textContent);
  const days = get("days").children, slider = get("slider"), button = get("play"), sentence = get("sentence");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let timer = 0;

  // A line in full: a word begins one cell of 8 behind the one before it.
  const lines = [];
  const line = n => lines[n] ??= pictures.lines[n].split("\u001e").reduce((done, rest) => {
    const [, x, look, word] = /<tspan x="(\d+)"([^>]*)>([^<]*)$/.exec(done.slice(done.lastIndexOf("<tspan")));
    return done + `</tspan> <tspan x="${+x + 8 * (word.length + 1)}"${look}>` + rest;
  });

  // Makes the elements in one like those in another, and leaves alone what stays.
  const stays = (o, n) => n.nodeName === "g" ? o.nodeName === "g" && o.id === n.id : o.isEqualNode(n);
  function become(seen, next) {
    let o = seen.firstElementChild;
    for (const n of [...next.children]) {
      let same = o;
      while (same && !stays(same, n)) same = same.nextElementSibling;
      if (!same) {
        seen.insertBefore(n, o);
        continue;
      }
      while (o !== same) {
        o = o.nextElementSibling;
        o.previousElementSibling.remove();
      }
      if (n.nodeName === "g") become(o, n);
      o = o.nextElementSibling;
    }
    while (o) {
      const gone = o;
      o = o.nextElementSibling;
      gone.remove();
    }
  }

  // Of the two pictures that are switched by width, the one that is seen; for paper both. Each keeps its name.
  const holder = document.createElement("template");
  function paint(n, both) {
    const boxes = ["wide", "narrow"].map(get).filter(box => box && (both || box.offsetWidth));
    for (const box of boxes) {
      const svg = box.querySelector("svg");
      holder.innerHTML = pictures[box.id][n].map(line).join("").replaceAll("\u001f", svg.id);
      const next = holder.content.firstChild;
      for (const a of next.attributes) if (svg.getAttribute(a.name) !== a.value) svg.setAttribute(a.name, a.value);
      become(svg, next);
    }
  }

  function show(n) {
    const day = days[n].querySelector("strong").textContent, said = days[n].querySelector("span").textContent;
    slider.value = n;
    slider.setAttribute("aria-valuetext", day + ". " + said);
    paint(n);
    get("day").textContent = day;
    sentence.textContent = said;
    const sources = document.createElement("ol");
    for (const a of days[n].querySelectorAll("a")) {
      sources.append(get(a.hash.slice(1)).cloneNode(true));
      sources.lastChild.removeAttribute("id");
    }
    become(get("now"), sources);
  }

  function stop() {
    clearInterval(timer);
    timer = 0;
    button.textContent = "Play";
    sentence.setAttribute("aria-live", "polite");
  }

  function next() {
    if (+slider.value < days.length - 1) show(+slider.value + 1);
    if (+slider.value === days.length - 1) stop();
  }

  button.addEventListener("click", () => {
    if (timer) return stop();
    if (+slider.value === days.length - 1) show(0);
    button.textContent = "Pause";
    sentence.setAttribute("aria-live", "off"); // a play would talk without an end
    timer = setInterval(next, calm.matches ? 2000 : 800);
  });
  slider.addEventListener("input", () => { stop(); show(+slider.value); });
  slider.addEventListener("keydown", e => {
    if (e.key !== " ") return;
    e.preventDefault();
    button.click();
  });
  addEventListener("resize", () => paint(+slider.value));
  addEventListener("beforeprint", () => paint(+slider.value, true));
  get("controls").hidden = get("behind").hidden = false;
  show(+slider.getAttribute("value"));
})();
