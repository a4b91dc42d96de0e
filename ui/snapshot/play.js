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
  const drawn = p => p.lines.map(line).join("\n").replaceAll("\u001f", p.id);

  // Of the two pictures that are switched by width, the one that is seen; for paper both.
  function paint(n, both) {
    const seen = ["wide", "narrow"].filter(which => get(which) && (both || get(which).offsetWidth));
    for (const which of seen) get(which).innerHTML = drawn(pictures[which][n]);
  }

  function show(n) {
    const day = days[n].querySelector("strong").textContent, said = days[n].querySelector("span").textContent;
    slider.value = n;
    slider.setAttribute("aria-valuetext", day + ". " + said);
    paint(n);
    get("day").textContent = day;
    sentence.textContent = said;
    get("now").replaceChildren(...Array.from(days[n].querySelectorAll("a"), a => {
      const source = get(a.hash.slice(1)).cloneNode(true);
      source.removeAttribute("id");
      return source;
    }));
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
