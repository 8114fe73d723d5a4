package portsim.cli.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markup in which texts of scenarios stay texts. */
class HtmlTest {
  @ParameterizedTest
  @CsvSource({
    "<script>, &lt;script&gt;",
    "a & b, a &amp; b",
    "'\"hi\"', &quot;hi&quot;",
    "it's, it&#39;s"
  })
  void escapesWhatWouldBeMarkup(String text, String escaped) {
    assertThat(new Html().text(text).toString()).isEqualTo(escaped);
    assertThat(new Html().open("b", "title", text).toString())
        .isEqualTo("<b title=\"" + escaped + "\">");
  }

  @Test
  void keepsTheSignsOfAllLanguagesButNothingThatTurnsOrControls() {
    assertThat(new Html().text("Größe 数 🙂\nab\u202Ec\u0007d").toString())
        .isEqualTo("Größe 数 🙂\nab c d");
  }

  @Test
  void allowsNoOtherScriptThanItsOwn() {
    String page = new HtmlShell("1").page("<b>", "", new Html().text("x"), new Html());
    assertThat(page)
        .startsWith(HtmlShell.beginning())
        .contains("default-src 'none'", "script-src 'sha256-", "style-src 'sha256-")
        .contains("<title>&lt;b&gt; – portsim</title>", "<h1>&lt;b&gt;</h1>")
        .doesNotContain("unsafe", "http://", "https://");
  }
}
