package portsim.cli.report.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What all pages have in common: the head, the look in light and dark and on paper, and the rule
 * that nothing is fetched from anywhere. Only the styles and scripts that are put in here work.
 *
 * @param version of portsim
 * @param styles further files of styles, below {@code page/}
 * @param libraries files of scripts by others, which stay as they are
 * @param modules own files of scripts, each behind those that it imports
 */
public record HtmlShell(
    String version, List<String> styles, List<String> libraries, List<String> modules) {
  private static final String THEME = "theme.js";

  public HtmlShell {
    styles = List.copyOf(styles);
    libraries = List.copyOf(libraries);
    modules = List.copyOf(modules);
  }

  /** A page of text and tables. */
  public HtmlShell(String version) {
    this(version, List.of(), List.of(), List.of());
  }

  /** What each page of this version begins with, by which an older one is known. */
  public static String beginning() {
    return "<!doctype html>\n<html lang=\"en\" data-made-by=\"portsim\"";
  }

  /**
   * A whole page.
   *
   * @param title the page's name, and its heading
   * @param about a line below it; possibly empty
   * @param main what stands between header and footer
   * @param footer what stands in it before the version; possibly empty
   */
  public String page(String title, String about, Html main, Html footer) {
    String style = style();
    List<String> scripts = new ArrayList<>(libraries.stream().map(PageFiles::text).toList());
    String module = module();
    Html page = new Html().raw(beginning()).raw(">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"");
    page.raw(policy(style, scripts, module)).raw("\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    page.raw("<link rel=\"icon\" href=\"data:,\">\n");
    page.open("meta", "name", "generator", "content", "portsim " + version).raw("\n");
    page.line("title", title + " – portsim");
    page.raw("<style>").raw(style).raw("</style>\n</head>\n<body>\n");
    header(title, about, page);
    page.raw("<main id=\"main\">\n").raw(main.toString()).raw("</main>\n<footer>\n");
    page.raw(footer.toString()).line("p", "Made by portsim " + version + ".").raw("</footer>\n");
    scripts.forEach(script -> page.raw("<script>").raw(script).raw("</script>\n"));
    page.raw("<script type=\"module\">").raw(module).raw("</script>\n");
    return page.raw("</body>\n</html>\n").toString();
  }

  private static void header(String title, String about, Html page) {
    page.raw("<a class=\"skip\" href=\"#main\">To the content</a>\n<header>\n");
    page.raw("<div class=\"bar\"><span class=\"brand\">portsim</span>");
    page.raw("<button type=\"button\" id=\"theme\" aria-pressed=\"false\">Dark</button></div>\n");
    page.line("h1", title);
    if (!about.isBlank()) {
      page.line("p", about, "class", "about");
    }
    page.raw("</header>\n");
  }

  private String style() {
    StringBuilder style = new StringBuilder("\n");
    style.append(PageFiles.text("theme.css")).append(PageFiles.text("shell.css"));
    styles.forEach(name -> style.append(PageFiles.text(name)).append('\n'));
    return style.append(PageFiles.text("print.css")).toString();
  }

  private String module() {
    List<String> all = new ArrayList<>(List.of(THEME));
    all.addAll(modules);
    return "\n" + PageFiles.module(all);
  }

  /** Nothing may be fetched; of styles and scripts only those with these hashes work. */
  private static String policy(String style, List<String> scripts, String module) {
    StringBuilder policy = new StringBuilder("default-src 'none'; base-uri 'none'; ");
    policy.append("form-action 'none'; img-src data:; style-src ").append(hash(style));
    policy.append("; script-src");
    scripts.forEach(script -> policy.append(' ').append(hash(script)));
    return policy.append(' ').append(hash(module)).toString();
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
