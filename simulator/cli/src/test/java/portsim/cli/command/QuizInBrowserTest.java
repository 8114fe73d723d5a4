package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The questions of a page in a real browser: first they are asked, then the rest is shown. */
class QuizInBrowserTest {
  private static final String LESSON = BundledScenarios.path("course/2-time-wait.yaml");

  private static final String COUNT = "calls.failed, unit: calls";

  /** 100 calls in 20 s are 5 a second. */
  private static final String RATE = "calls.completed, unit: calls/s, tolerance: 1%";

  @TempDir private static Path folder;
  private static Path page;
  private static Browser browser;

  @BeforeAll
  static void openPage() throws Exception {
    browser = Browser.start(folder.resolve("profile"));
    page = page(LESSON);
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path page(String scenario, String... more) {
    Path file = folder.resolve("quiz" + more.length + ".html");
    List<String> words = new ArrayList<>(List.of("run", scenario, "--html", "" + file));
    words.addAll(List.of(more));
    CommandRun.of(words.toArray(new String[0])).fine();
    return file;
  }

  @AfterEach
  void nothingIsComplainedOf() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showsNothingButTheQuestionsUntilAllAreAnswered() {
    browser.open(page);
    assertThat(isShown("#ports")).isFalse();
    assertThat(isShown(".verdict")).isFalse();
    assertThat(isShown("#transport")).isFalse();
    assertThat(browser.text("#quiz"))
        .contains("Does a call fail?")
        .doesNotContain("60 s, in which");

    browser.run("document.querySelector('input[type=radio]').focus()");
    browser.press(Keys.SPACE);
    browser.press(Keys.ENTER);
    assertThat(told(0)).startsWith("✗ No: the answer is “yes, most of them do”.");
    browser.press("ten" + Keys.ENTER);
    assertThat(told(1)).isEqualTo("Please give a time in seconds, or never.");
    browser.press(Keys.chord(Keys.CONTROL, "a") + "10" + Keys.ENTER);
    assertThat(told(1)).isEqualTo("✓ Right.");
    browser.press("101" + Keys.ENTER);
    assertThat(told(2)).isEqualTo("✓ Right, near enough: 100 calls.");
    assertThat(isShown("#ports")).isFalse();
    browser.press("7" + Keys.ENTER);
    assertThat(told(3)).isEqualTo("✗ Too high by 7: the answer is 0 calls.");

    assertThat(browser.text("#quiz-score")).isEqualTo("2 of 4 right. The result is shown below.");
    assertThat(isShown("#ports")).isTrue();
    assertThat(isShown(".verdict")).isTrue();
    assertThat(browser.number("return document.querySelector('#levels-chart').clientWidth"))
        .isEqualTo(
            browser.number("return document.querySelector('#levels-chart .uplot').clientWidth"));
  }

  @Test
  void showsTheResultToWhoHasEnough() {
    browser.open(page);
    browser.click("#quiz-end");
    assertThat(isShown("#ports")).isTrue();
    assertThat(browser.text("#quiz-score")).startsWith("0 of 4 right.");
    assertThat(told(1)).isEqualTo("The answer is 10s.");
  }

  /** What is explained is the file, not what it is with other values. */
  @Test
  void asksNothingWhereValuesAreSetBesideTheFile() {
    browser.open(page(LESSON, "--set", "workloads.calls.arrivals=2/s"));
    assertThat(isShown("#ports")).isTrue();
    assertThat(browser.number("return document.querySelectorAll('#quiz').length")).isZero();
  }

  /** The page marks by a script of its own, and the terminal by the core. */
  @Test
  void marksAsTheTerminalDoes() throws Exception {
    List<String> typed =
        List.of(
            "10",
            "9.5s",
            "10s 400ms",
            "0.2m",
            "1h",
            "never",
            "100",
            "99",
            "1,000",
            "5",
            "5.2/s",
            "300/m");
    StringBuilder scenario = new StringBuilder(Scenarios.EXHAUSTED + "questions:\n");
    for (int i = 0; i < typed.size(); i++) {
      String of = i < 6 ? "ports.firstExhaustion, tolerance: 5%" : i < 9 ? COUNT : RATE;
      scenario.append("  q").append(i).append(": { text: What?, explanation: So., path: ");
      scenario.append(of).append(" }\n");
    }
    String file = Scenarios.file(folder, "marked.yaml", scenario.toString());
    browser.open(page(file, "--color", "never"));
    browser.run("document.querySelector('#quiz input').focus()");
    for (String each : typed) {
      browser.press(Keys.chord(Keys.CONTROL, "a") + each + Keys.ENTER);
    }
    String shown = CommandRun.At.input(String.join("\n", typed)).run("run", file, "--quiz").fine();
    List<String> inTerminal =
        shown.lines().filter(line -> line.matches("   [✓✗] .*")).map(String::strip).toList();
    assertThat(inTerminal).hasSameSizeAs(typed);
    for (int i = 0; i < typed.size(); i++) {
      assertThat(told(i)).as(typed.get(i)).isEqualTo(inTerminal.get(i));
    }
  }

  private static boolean isShown(String selector) {
    return browser.find(selector).isDisplayed();
  }

  private static String told(int question) {
    String told = "return document.querySelectorAll('.told')[arguments[0]].textContent";
    return (String) browser.run(told, question);
  }
}
