"use strict";
// A choice is a speaker (a bar or a name) or one of their quotes (a link to #quote-N): it lights their words in the
// text and dims the rest. Escape, or the same again, lets go. All that changes is classes; the style does the rest.

const page = document.documentElement;
const all = (selector) => [...document.querySelectorAll(selector)];
const marked = all("[data-speaker], [data-quote]");
const places = all("[id^='quote-']");
const buttons = all("[aria-pressed]");
const told = document.querySelector("[role='status']");
const steps = document.querySelector(".steps");
const panel = document.querySelector(".speakers");
let speaker = "";  // the number of the one that is chosen
let place = null;  // where the chosen quote starts in the text
let awaited = "";  // the place in the page whose choice was made by a click, while the address is on its way to it

function choose(chosenSpeaker, chosenPlace = null) {
  speaker = chosenSpeaker;
  place = chosenPlace;
  page.classList.toggle("choosing", speaker !== "");
  for (const each of marked) {
    each.classList.toggle("chosen", speaker !== "" && each.dataset.speaker === speaker);
    each.classList.toggle("here", place !== null && each.dataset.quote === place.dataset.quote);
  }
  for (const button of buttons) {
    button.setAttribute("aria-pressed", String(button.dataset.choose === speaker));
  }
  steps.hidden = speaker === "";
  told.textContent = speaker === "" ? "" : `${nameOf(speaker)}: ${whichOf(placesOf(speaker))}`;
}

function nameOf(number) {
  return document.querySelector(`[data-choose="${number}"] bdi`).textContent;
}

function placesOf(number) {
  return places.filter((each) => each.dataset.speaker === number);
}

function whichOf(theirs) {
  if (place) return `quote ${theirs.indexOf(place) + 1} of ${theirs.length}`;
  return theirs.length === 1 ? "1 quote" : `${theirs.length} quotes`;
}

function isInSight(element, box = {top: 0, bottom: window.innerHeight}) {
  const own = element.getBoundingClientRect();
  return own.top >= box.top && own.top < box.bottom;
}

function letGo() {
  const from = buttons.find((button) => button.dataset.choose === speaker);
  const isLost = steps.contains(document.activeElement);
  choose("");
  if (isLost) from.focus({preventScroll: true});
}

function showInPanel() {
  const entry = panel.querySelector(".chosen");
  if (panel.scrollHeight > panel.clientHeight && !isInSight(entry, panel.getBoundingClientRect())) {
    panel.scrollTop += entry.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  }
}

function follow(hash) {
  const found = places.find((each) => `#${each.id}` === hash);
  if (!found) return;
  choose(found.dataset.speaker, found);
  showInPanel();
}

for (const button of all("[data-choose]")) {
  button.addEventListener("click", () => {
    if (button.dataset.choose === "" || button.dataset.choose === speaker) return letGo();
    choose(button.dataset.choose);
    showInPanel();
    const theirs = placesOf(speaker);
    if (!theirs.some((each) => isInSight(each))) theirs[0].scrollIntoView();
  });
}

for (const button of all("[data-step]")) {
  button.addEventListener("click", () => {
    const theirs = placesOf(speaker);
    const step = Number(button.dataset.step);
    const next = place ? theirs.indexOf(place) + step : step > 0 ? 0 : -1;
    choose(speaker, theirs.at(next % theirs.length));
    place.scrollIntoView();
  });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#quote-']");
  if (!link) return;
  awaited = link.hash === location.hash ? "" : link.hash;
  follow(link.hash);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") letGo();
});
window.addEventListener("hashchange", () => {
  if (location.hash !== awaited) follow(location.hash);  // else what was let go since then would be chosen again
  awaited = "";
});
page.classList.add("scripted");
follow(location.hash);
