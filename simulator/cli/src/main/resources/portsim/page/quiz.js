/** Predict, then see: the questions are marked here, and the rest of the page is shown after them. */
import { grouped } from "./format.js";

const QUIZ_TIME = /([0-9][0-9_]*(?:\.[0-9]+)?)\s*(ns|us|ms|s|m|h|d)\s*/y;
const QUIZ_RATE = /^([0-9][0-9_]*(?:\.[0-9]+)?)\s*\/\s*(ns|us|ms|s|m|h|d)$/;
const QUIZ_NUMBER = /^[0-9][0-9_]*(\.[0-9]+)?$/;
const QUIZ_SECONDS = { ns: 1e-9, us: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600, d: 86400 };

/** The seconds of a text such as 3m18.8s; null where it is none. @param {string} text */
function quizTime(text) {
  let seconds = 0;
  QUIZ_TIME.lastIndex = 0;
  while (QUIZ_TIME.lastIndex < text.length) {
    const part = QUIZ_TIME.exec(text);
    if (!part) return null;
    seconds += quizDigits(part[1]) * QUIZ_SECONDS[part[2]];
  }
  return text ? seconds : null;
}

function quizDigits(/** @type {string} */ text) {
  return Number(text.replaceAll("_", ""));
}

/**
 * What was typed, in the measure of the question: seconds for a time.
 * @param {string} typed @param {DOMStringMap} asked
 * @returns {number|"never"|null} null where it is no answer
 */
export function quizAnswer(typed, asked) {
  const group = /^[0-9]{1,3}(,[0-9]{3})+(?![0-9,])/.exec(typed.trim());
  const text = group ? typed.trim().replace(group[0], group[0].replaceAll(",", "")) : typed.trim();
  if (/^never$/i.test(text)) return asked.canBeNever === "true" ? "never" : null;
  if (asked.kind === "count") return /^[0-9][0-9_]*( [^0-9]*)?$/.test(text) ? quizDigits(text.split(" ")[0]) : null;
  const unit = Number(asked.unit);
  if (QUIZ_NUMBER.test(text)) return quizDigits(text) * (asked.kind === "time" ? unit : 1);
  if (asked.kind === "time") return quizTime(text);
  const rate = QUIZ_RATE.exec(text);
  return rate ? (quizDigits(rate[1]) / QUIZ_SECONDS[rate[2]]) * unit : null;
}

/** A difference in words. @param {number} off @param {DOMStringMap} asked */
function quizWords(off, asked) {
  if (asked.kind === "count") return grouped(off);
  const round = (/** @type {number} */ n, /** @type {number} */ to) => String(Math.round(n * to) / to);
  if (asked.kind === "rate") return `${round(off, 1e3)}/${asked.symbol}`;
  const inUnit = off / Number(asked.unit);
  const isShort = Math.abs(Number(round(inUnit, 1e3)) - inUnit) < 1e-9;
  return isShort ? round(inUnit, 1e3) + asked.symbol : `${round(off, 1e9)}s`;
}

/**
 * Marks a number, or never.
 * @param {number|"never"} given @param {DOMStringMap} asked
 * @returns {{isRight: boolean, remark: string}}
 */
export function quizMark(given, asked) {
  const wrong = (/** @type {string} */ why) => ({ isRight: false, remark: `${why}: the answer is ${asked.answer}.` });
  const right = { isRight: true, remark: "Right." };
  if (given === "never") return asked.truth === "never" ? right : wrong("No, it does happen");
  if (asked.truth === "never") return wrong("No, it does not happen");
  const off = given - Number(asked.truth);
  const digits = asked.kind === "rate" ? 5e-4 : 5e-10;
  if (Math.abs(off) <= digits) return right;
  if (Math.abs(off) <= Number(asked.margin) + 1e-9) {
    return { isRight: true, remark: `Right, near enough: ${asked.answer}.` };
  }
  return wrong(`Too ${off < 0 ? "low" : "high"} by ${quizWords(Math.abs(off), asked)}`);
}

/** @param {HTMLFormElement} form */
function quizChosen(form) {
  const chosen = form.querySelector("input:checked");
  if (!chosen) return null;
  const isRight = /** @type {HTMLElement} */ (chosen).dataset.right === "true";
  return { isRight, remark: isRight ? "Right." : `No: the answer is “${form.dataset.answer}”.` };
}

/** @param {HTMLFormElement} form what is typed there, marked; null where it is no answer */
function quizGiven(form) {
  if (form.dataset.kind === "choice") return quizChosen(form);
  const given = quizAnswer(form.querySelector("input").value, form.dataset);
  return given === null ? null : quizMark(given, form.dataset);
}

function startQuiz(/** @type {HTMLElement} */ quiz) {
  const forms = [...quiz.querySelectorAll("form")];
  let right = 0;

  const settle = (/** @type {HTMLFormElement} */ form, /** @type {string} */ look, /** @type {string} */ remark) => {
    const told = form.querySelector(".told");
    told.className = `told ${look}`;
    told.textContent = remark;
    form.querySelector(".why").textContent = form.dataset.why;
    form.dataset.answered = look;
    form.querySelectorAll("input").forEach((input) => (input.disabled = true));
    const next = forms.find((other) => !other.dataset.answered);
    if (next && !("done" in quiz.dataset)) next.querySelector("input").focus({ preventScroll: true });
    if (!next) reveal();
  };

  const skip = (/** @type {HTMLFormElement} */ form) => settle(form, "skipped", `The answer is ${form.dataset.answer}.`);

  const reveal = () => {
    if ("done" in quiz.dataset) return;
    quiz.dataset.done = "";
    const left = forms.filter((form) => !form.dataset.answered);
    left.forEach(skip);
    const score = quiz.querySelector("#quiz-score");
    score.textContent = `${right} of ${forms.length} right. The result is shown below.`;
    score.tabIndex = -1;
    score.focus({ preventScroll: true });
  };

  forms.forEach((form) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const marked = quizGiven(form);
      if (marked) {
        if (marked.isRight) right++;
        settle(form, marked.isRight ? "right" : "wrong", `${marked.isRight ? "✓" : "✗"} ${marked.remark}`);
      } else {
        const told = form.querySelector(".told");
        told.className = "told unread";
        told.textContent = form.dataset.kind === "choice" ? "Choose one." : `Please give ${form.dataset.wanted}.`;
      }
    });
    form.querySelector(".pass").addEventListener("click", () => skip(form));
  });
  quiz.querySelector("#quiz-end").addEventListener("click", reveal);
}

const quizSection = document.getElementById("quiz");
if (quizSection) startQuiz(quizSection);
