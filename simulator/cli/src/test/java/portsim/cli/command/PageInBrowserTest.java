package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import portsim.cli.ProjectFolder;

/** {@code portsim run --html} in a real browser: what a reader sees and does. */
class PageInBrowserTest {
  private static final String POOLING_OFF =
      ProjectFolder.path("scenarios/sql-server/pooling-off.yaml").toString();

  @TempDir private static Path folder;
  private static Path page;
  private static Browser browser;

  @BeforeAll
  static void openPage() throws Exception {
    browser = Browser.start(folder.resolve("profile"));
    page = page(POOLING_OFF, "page.html");
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path page(String scenario, String name, String... more) {
    Path file = folder.resolve(name);
    String[] first = {"run", scenario, "--html", file.toString()};
    String[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    CommandRun.of(all).fine();
    return file;
  }

  @AfterEach
  void nothingIsComplainedOfOrFetched() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).allMatch(url -> url.startsWith("file:") || isInside(url));
  }

  private static boolean isInside(String url) {
    return url.startsWith("about:") || url.startsWith("data:");
  }

  /** 20 ports a second are taken; at 150 s there are 3,000 in TIME_WAIT, the 3,001st is in use. */
  @Test
  void showsThePortsOfAnInstant() {
    browser.open(page, "#at=150");
    assertThat(counts()).containsExactly("975", "0", "1", "0", "3,000", "0", "0", "0");
    assertThat(browser.text("#now")).isEqualTo("2:30.000");
  }

  private static List<String> counts() {
    return List.of(browser.text("#legend").replaceAll("[^0-9,]+", " ").strip().split(" ", -1));
  }

  /** The scrubber has 10,000 steps: a third of the way is 200 s of 600 s. */
  @Test
  void scrubsToAnyInstantAndBack() {
    browser.open(page);
    scrubTo(3333);
    assertThat(browser.text("#now")).isEqualTo("3:19.980");
    assertThat(counts()).contains("3,976");
    assertThat(browser.text("#situation")).isEqualTo("No free port, until 240.05 s");
    scrubTo(0);
    assertThat(counts()).containsExactly("3,975", "0", "1", "0", "0", "0", "0", "0");
    assertThat(browser.text("#situation")).isEqualTo("2 outages in this run");
  }

  private static void scrubTo(int step) {
    browser.run(
        "const s = document.getElementById('scrubber'); s.value = arguments[0];"
            + " s.dispatchEvent(new Event('input'));",
        step);
  }

  @Test
  void playsAndPauses() {
    browser.open(page);
    browser.click("#play");
    assertThat(browser.text("#play")).isEqualTo("Pause");
    browser.waitFor("return document.getElementById('scrubber').value > 100");
    browser.click("#play");
    String stopped = browser.text("#now");
    Browser.sleep(100);
    assertThat(browser.text("#now")).isEqualTo(stopped);
    assertThat(browser.text("#play")).isEqualTo("Play");
  }

  @Test
  void jumpsToFailuresAndOutagesAndStepsFromChangeToChange() {
    browser.open(page);
    browser.click("#first-failure");
    assertThat(browser.text("#now")).isEqualTo("3:18.800");
    browser.click("#outage-next");
    assertThat(browser.text("#now")).isEqualTo("7:18.850");
    browser.click("#outage-before");
    assertThat(browser.text("#now")).isEqualTo("3:18.800");
    browser.click("#on");
    assertThat(browser.text("#now")).as("the first port comes back").isEqualTo("4:00.010");
  }

  @Test
  void goesAboutWithKeysAlone() {
    browser.open(page, "#at=150");
    browser.run("document.getElementById('map').focus()");
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    assertThat(browser.text("#cell h3")).isEqualTo("Port 1027: TIME_WAIT");
    browser.press(Keys.END);
    assertThat(browser.text("#cell h3")).isEqualTo("Port 5000: free");
    browser.press("f");
    assertThat(browser.text("#now")).isEqualTo("3:18.800");
    browser.press("o");
    assertThat(browser.text("#now")).isEqualTo("7:18.850");
    browser.press(",");
    assertThat(browser.text("#now")).isNotEqualTo("7:18.850");
    browser.press(" ");
    assertThat(browser.text("#play")).isEqualTo("Pause");
  }

  /** Port 1025 was taken at 0 s, for 10 ms; then it is in TIME_WAIT for 240 s. */
  @Test
  void tellsOfTheCellPointedAtWhoHasItAndWhenItComesBack() {
    browser.open(page, "#at=150");
    browser.run("document.getElementById('map').scrollIntoView({ block: 'center' })");
    int left = (int) browser.number("return -document.getElementById('map').clientWidth / 2 + 3");
    int top = (int) browser.number("return -document.getElementById('map').clientHeight / 2 + 3");
    browser.hover("#map", left, top);
    assertThat(browser.text("#cell"))
        .contains("Port 1025: TIME_WAIT")
        .contains("10.10.10.10:1025 → 10.10.10.20:1433")
        .contains("orders")
        .contains("at 240.01 s, in 90.01 s");
  }

  @Test
  void showsOtherVariantsAtTheSameInstant() {
    browser.open(page, "#at=205");
    browser.run(
        "const v = document.getElementById('variant'); v.value = '1';"
            + " v.dispatchEvent(new Event('change'));");
    browser.waitFor("return document.getElementById('situation').textContent === 'No outage'");
    assertThat(browser.text("#now")).isEqualTo("3:25.000");
    assertThat(counts()).containsExactly("3,975", "0", "1", "0", "0", "0", "0", "0");
    assertThat(browser.text("#why-text")).isEqualTo("No attempt fails in this run.");
  }

  @Test
  void explainsWhyACallFailed() {
    browser.open(page);
    browser.click("#why-next");
    assertThat(browser.text("#now")).isEqualTo("3:18.850");
    assertThat(browser.text("#why-text"))
        .contains("orders on web, at 198.85 s: no free port.")
        .contains("3,976");
    assertThat(browser.text(".source .lit")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"dark, true", "light, false"})
  void isLightOrDarkAsTheSystemWishesAndTheButtonSays(String scheme, boolean isDark) {
    browser.prefer(scheme);
    browser.open(page);
    assertThat(isDarkNow()).isEqualTo(isDark);
    browser.click("#theme");
    assertThat(isDarkNow()).isEqualTo(!isDark);
    String pressed = browser.find("#theme").getDomAttribute("aria-pressed");
    assertThat(pressed).isEqualTo(String.valueOf(!isDark));
    browser.prefer("");
  }

  private static boolean isDarkNow() {
    String colour = (String) browser.run("return getComputedStyle(document.body).backgroundColor");
    return Integer.parseInt(colour.replaceAll("[^0-9]*([0-9]+).*", "$1")) < 128;
  }

  @Test
  void showsHostileTextAsText() throws Exception {
    String hostile = "</script><script>document.title='hit'</script><img src=x onerror=alert(1)>";
    String scenario =
        Files.readString(Path.of(POOLING_OFF))
            .replaceFirst("title: .*", "title: \"" + hostile + "\\\\u2028\"")
            .replaceFirst(
                "workloads:\n  orders:", "workloads:\n  orders:\n    process: \"" + hostile + "\"");
    String file = Scenarios.file(folder, "hostile.yaml", scenario);
    browser.open(page(file, "hostile.html", "--variant", "base"), "#at=150");
    assertThat(browser.text("h1")).contains(hostile);
    assertThat(browser.run("return document.title")).isEqualTo(hostile + " – portsim");
    browser.run("document.getElementById('map').focus()");
    assertThat(browser.text("#cell")).contains(hostile);
    assertThat(browser.number("return document.querySelectorAll('img').length")).isZero();
  }

  /** What the page lists is what --netstat-at prints, for machines of either kind. */
  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "windows-2003, 2s",
    "windows-2003, 2500ms",
    "windows-2003, 7s",
    "linux, 2050ms",
    "linux, 2s",
    "linux, 3s",
    "linux, 8s"
  })
  void listsTheSocketsAsNetstatDoes(String profile, String at) throws Exception {
    String scenario =
        """
        title: Sockets of all kinds
        duration: 10s
        hosts: { web: { profile: PROFILE, addresses: [10.10.10.10, "fe80::10"], rtt: 200ms } }
        servers:
          sql: { address: "10.10.10.20:1433" }
          own: { address: "10.10.10.10:80", on: web, process: inetinfo.exe }
          cache: { address: "[fe80::20]:11211" }
        workloads:
          orders: { from: web, to: sql, arrivals: 1/s, hold: 1500ms }
          shop: { from: web, to: own, arrivals: { at: [1s] }, hold: 1m }
          stock: { from: web, to: cache, arrivals: { at: [2s] }, hold: 1m }
          hung: { from: web, to: sql, arrivals: { at: [2s] }, closes: server, otherCloses: never }
          slow: { from: web, to: sql, arrivals: { at: [1s] }, hold: 500ms, otherCloses: 5s }
        """
            .replace("PROFILE", profile);
    String file = Scenarios.file(folder, profile + ".yaml", scenario);
    browser.open(page(file, profile + ".html"), "#at=" + seconds(at));
    String printed = CommandRun.of("run", file, "--netstat-at", at).fine();
    assertThat(browser.text("#netstat")).isEqualTo(printed);
  }

  private static String seconds(String at) {
    return at.endsWith("ms") ? at.replaceAll("([0-9])([0-9]+)ms", "$1.$2") : at.replace("s", "");
  }

  /**
   * The page's own work for a frame, as its processor time: 60 frames a second leave 16 ms for it,
   * 30 leave 33. A busy machine is given three times as much, so that only a real fault fails.
   */
  @ParameterizedTest(name = "{0} ports in {2} ms")
  @CsvSource({"windows, 49152-65535, 16", "custom, 1024-65535, 33"})
  void playsSmoothly(String profile, String ports, double frameMillis) throws Exception {
    String host =
        profile.equals("custom") ? CUSTOM.replace("PORTS", ports) : "{ profile: windows }";
    String scenario =
        """
        title: Many ports
        duration: 1m
        hosts: { web: HOST }
        servers: { sql: { address: "10.10.10.20:1433" } }
        workloads:
          orders: { from: web, to: sql, arrivals: { poisson: 300/s }, hold: { exponential: 50ms } }
        """
            .replace("HOST", host);
    String file = Scenarios.file(folder, profile + "-many.yaml", scenario);
    Path big = page(file, profile + "-many.html");
    browser.open(big);
    browser.run(
        """
        globalThis.took = [];
        const frame = globalThis.requestAnimationFrame;
        globalThis.requestAnimationFrame = (then) => frame.call(globalThis, (at) => {
          const begin = performance.now();
          then(at);
          globalThis.took.push(performance.now() - begin);
        });
        """);
    browser.click("#play");
    browser.waitFor("return globalThis.took.length > 60");
    browser.click("#play");
    double median = browser.number("return globalThis.took.sort((a, b) => a - b)[30]");
    assertThat(median).isLessThan(3 * frameMillis);
  }

  private static final String CUSTOM =
      "{ profile: custom, ports: PORTS, timeWait: 120s, unique: port, selection: random }";

  /** From the beginning of the navigation; four times as much as wanted, on a busy machine. */
  @Test
  void paintsSoon() {
    browser.open(page);
    String paint = "performance.getEntriesByName('first-contentful-paint')[0]";
    browser.waitFor("return " + paint + " !== undefined");
    assertThat(browser.number("return " + paint + ".startTime")).isLessThan(4_000);
  }

  @Test
  void namesEveryControlAndFitsAPhone() {
    browser.open(page);
    String nameless =
        """
        return [...document.querySelectorAll('button, select, input, #map, [role=img]')]
          .filter((each) => !each.hidden && !each.textContent.trim()
            && !each.getAttribute('aria-label') && !(each.labels && each.labels.length))
          .map((each) => each.outerHTML).join();
        """;
    assertThat(browser.run(nameless)).isEqualTo("");
    String leaps =
        """
        const levels = [...document.querySelectorAll('h1, h2, h3')].map((each) => +each.tagName[1]);
        return levels.some((each, at) => at > 0 && each > levels[at - 1] + 1);
        """;
    assertThat(browser.run(leaps)).isEqualTo(false);
    browser.resize(390, 844);
    browser.waitFor("return innerWidth === 390 && document.documentElement.scrollWidth <= 390");
    browser.resize(1280, 900);
  }
}
