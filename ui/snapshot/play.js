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

  // What elements were made from. fill makes the elements in one those of a list of [from, make, what is in it], and
  // leaves alone what stays.
  const origin = new WeakMap();
  function fill(parent, list) {
    let o = parent.firstElementChild;
    const drop = end => {
      while (o !== end) {
        const gone = o;
        o = o.nextElementSibling;
        gone.remove();
      }
    };
    for (const [from, make, inner] of list) {
      let e = o;
      while (e && origin.get(e) !== from) e = e.nextElementSibling;
      if (e) drop(e);
      else {
        e = parent.insertBefore(make(), o);
        origin.set(e, from);
      }
      if (inner) fill(e, inner);
      o = e.nextElementSibling;
    }
    drop(null);
  }

  // Of the two pictures that are switched by width, the one that is seen; for paper both. Each keeps its name.
  const holder = document.createElement("template");
  function paint(n, both) {
    const boxes = ["wide", "narrow"].map(get).filter(box => box && (both || box.offsetWidth));
    for (const box of boxes) {
      const svg = box.querySelector("svg"), [first, ...rest] = pictures[box.id][n];
      const make = number => {
        holder.innerHTML = "<svg>" + line(number).replaceAll("\u001f", svg.id) + "</svg>";
        return holder.content.firstChild.firstChild;
      };
      const all = [], open = [all];
      for (const number of rest) {
        const text = line(number), inner = text.startsWith("<g ") ? [] : null;
        if (text.startsWith("</")) open.pop();
        else open.at(-1).push([number, () => make(number), inner]);
        if (inner) open.push(inner);
      }
      for (const { name, value } of make(first).attributes) {
        if (svg.getAttribute(name) !== value) svg.setAttribute(name, value);
      }
      fill(svg, all);
    }
  }

  function show(n) {
    const day = days[n].querySelector("strong").textContent, said = days[n].querySelector("span").textContent;
    slider.value = n;
    slider.setAttribute("aria-valuetext", day + ". " + said);
    paint(n);
    get("day").textContent = day;
    sentence.textContent = said;
    fill(get("now"), Array.from(days[n].querySelectorAll("a"), a => [a.hash, () => {
      const source = get(a.hash.slice(1)).cloneNode(true);
      source.removeAttribute("id");
      return source;
    }]));
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
