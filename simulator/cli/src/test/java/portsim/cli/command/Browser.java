package portsim.cli.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, for the tests of pages. */
final class Browser implements AutoCloseable {
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVERS =
      List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts one; where there is none, the tests are skipped, and say so. */
  static Browser start(Path profile) throws IOException {
    Optional<String> binary = first(BROWSERS);
    Optional<String> driver = first(DRIVERS);
    Assumptions.assumeTrue(
        binary.isPresent() && driver.isPresent(),
        "pages are not tested: there is no Chromium with its driver, which are the packages"
            + " chromium and chromium-driver of Debian");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(binary.orElseThrow());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,900",
        "--user-data-dir=" + profile.toAbsolutePath());
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    File executable = new File(driver.orElseThrow());
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(executable).build();
    Browser browser = new Browser(new ChromeDriver(service, options));
    browser.driver.get("about:blank");
    browser.requests(); // of the browser's own first page
    return browser;
  }

  private static Optional<String> first(List<String> files) {
    return files.stream().filter(file -> new File(file).canExecute()).findFirst();
  }

  /** Opens a page of a file, and waits until it is ready. */
  void open(Path page) {
    open(page, "");
  }

  void open(Path page, String fragment) {
    driver.get("about:blank");
    driver.get(page.toUri() + fragment);
    waitFor("return document.documentElement.dataset.ready === 'yes'");
  }

  /** Runs a script, and tells what it returns. */
  Object run(String script, Object... arguments) {
    return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
  }

  double number(String script) {
    return ((Number) run(script)).doubleValue();
  }

  void waitFor(String script) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(run(script))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("in vain: " + script);
      }
      sleep(20);
    }
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** The text of an element, whether it is in sight or not. */
  String text(String selector) {
    return (String) run("return document.querySelector(arguments[0]).textContent", selector);
  }

  void click(String selector) {
    WebElement element = find(selector);
    run("arguments[0].scrollIntoView({ block: 'center' })", element);
    element.click();
  }

  /** Moves the pointer over an element, so far from its middle. */
  void hover(String selector, int right, int down) {
    new Actions(driver).moveToElement(find(selector), right, down).perform();
  }

  /** Presses keys where the focus is. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Lets pages be as the system wishes: {@code light} or {@code dark}. */
  void prefer(String scheme) {
    Map<String, Object> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /** Gives the page so many pixels, of a screen with one pixel for each. */
  void resize(int width, int height) {
    Map<String, Object> size = Map.of("width", width, "height", height);
    Map<String, Object> screen = Map.of("deviceScaleFactor", 1, "mobile", false);
    Map<String, Object> all = new LinkedHashMap<>(size);
    all.putAll(screen);
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", all);
  }

  /** What the console says, errors and warnings. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** What has been asked of anything since this was asked last: addresses that begin so. */
  List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("Network.requestWillBeSent\""))
        .flatMap(Browser::url)
        .toList();
  }

  private static Stream<String> url(String message) {
    String before = "\"request\":{";
    int request = message.indexOf(before);
    int url = message.indexOf("\"url\":\"", request) + "\"url\":\"".length();
    return request < 0 ? Stream.of() : Stream.of(message.substring(url, message.indexOf('"', url)));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
