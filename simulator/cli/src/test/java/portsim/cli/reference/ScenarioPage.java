package portsim.cli.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import portsim.cli.Markdown;
import portsim.network.profile.Profiles;
import portsim.scenario.binding.ScenarioLanguage;
import portsim.scenario.language.Declaration;
import portsim.scenario.language.Shape;

/** The reference of the scenario language: every key, and the settings of each system. */
final class ScenarioPage {
  private static final String INTRODUCTION =
      """
      A scenario is one map, in YAML 1.2 or JSON. `portsim validate FILE` says what is wrong with
      one. The [schema](scenario.schema.json) lets an editor complete and check it; the first line
      of each bundled scenario names it:

      ```yaml
      # yaml-language-server: $schema=../../docs/reference/scenario.schema.json
      ```

      This page and the schema are generated from the declarations that the program reads files
      with.

      - **Time**: a number with `ns`, `us`, `ms`, `s`, `m` (minutes), `h` or `d`, joined if wanted:
        `10ms`, `1h30m`, `3m18.8s`. Only `0` needs no unit.
      - **Rate**: `20/s`, `16.5/s`, `500/m`.
      - **Number**: `_` may group the digits of whole ones: `1_000`.
      - **Name** of a host, server, workload or variant: a letter a-z, then letters, digits and
        `-`; not `base`.
      - Values are read from their text as written: `10.10` stays `10.10`. What begins with `>`,
        `<`, `!` or `[` needs quotes in YAML.\
      """;

  private final Markdown page = new Markdown();

  private ScenarioPage() {}

  static String text() {
    ScenarioPage written = new ScenarioPage();
    written.write();
    return written.page.toString();
  }

  private void write() {
    page.heading(1, "The scenario language").paragraph(INTRODUCTION);
    page.table("operating system", "its settings");
    Profiles.named().forEach(profile -> ProfileSection.overview(profile, page));
    page.heading(2, "The file");
    keys("", ScenarioLanguage.file().keys());
    ScenarioLanguage.file().keys().forEach(key -> section(2, key.name(), key));
    Profiles.named().forEach(profile -> ProfileSection.write(profile, page));
    differences();
  }

  private static String required(Declaration key) {
    return key.required() ? "Required." : "";
  }

  /** A section of its own for a key whose value is a map. */
  private void section(int level, String title, Declaration key) {
    if (hasSection(key)) {
      page.heading(level, title);
      page.paragraph(Described.sentence(key.about()) + " " + required(key));
      key.shape().accept(new Section(title, key));
    }
  }

  private static boolean hasSection(Declaration key) {
    return !key.name().equals("settings") && key.shape().accept(new HasKeys());
  }

  private void keys(String title, List<Declaration> keys) {
    page.table("key", "value", "default", "meaning", "example");
    for (Declaration key : keys) {
      page.row(
          List.of(
              Markdown.code(key.name()),
              value(title, key),
              key.required() ? "**required**" : Markdown.code(key.standard()),
              meaning(key),
              Markdown.code(key.example())));
    }
  }

  private static String value(String title, Declaration key) {
    if (key.name().equals("settings")) {
      return "a map, see the settings of each system below";
    }
    String below = below(title, key);
    return hasSection(key)
        ? "see [" + below + "](" + Markdown.anchor(below) + ")"
        : Words.of(key.shape());
  }

  private static String below(String title, Declaration key) {
    return title.isEmpty() ? key.name() : title + ": " + key.name();
  }

  private static String meaning(Declaration key) {
    String source = key.source().isEmpty() ? "" : " Source: " + key.source() + ".";
    return Described.sentence(key.about()) + source;
  }

  private void differences() {
    page.heading(2, "What an editor cannot know");
    page.paragraph(
        "The schema accepts what follows, and `portsim validate` refuses it. In all other files of"
            + " the test's corpus the two agree.");
    page.table("refused by portsim alone", "");
    for (Difference difference : Difference.values()) {
      String kind = difference.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      page.row(List.of(kind, difference.about()));
    }
  }

  /** Describes a key whose value is a map. */
  private final class Section implements Shape.Visitor<Void> {
    private final String title;
    private final Declaration key;

    Section(String title, Declaration key) {
      this.title = title;
      this.key = key;
    }

    private Void plain(Shape shape) {
      page.paragraph("It is " + Words.of(shape) + ".");
      return null;
    }

    @Override
    public Void text(Shape.Text text) {
      return plain(text);
    }

    @Override
    public Void whole(Shape.Whole whole) {
      return plain(whole);
    }

    @Override
    public Void decimal(Shape.Decimal decimal) {
      return plain(decimal);
    }

    @Override
    public Void time(Shape.Time time) {
      return plain(time);
    }

    @Override
    public Void choice(Shape.Choice choice) {
      return plain(choice);
    }

    @Override
    public Void named(Shape.Named named) {
      return plain(named);
    }

    @Override
    public Void listOf(Shape.ListOf list) {
      page.paragraph("A list of maps:");
      return list.item().accept(this);
    }

    @Override
    public Void mapOf(Shape.MapOf map) {
      page.paragraph("A map by name, such as " + Markdown.code(key.example()) + ". Under a name:");
      return map.value().accept(this);
    }

    @Override
    public Void keys(Shape.Keys map) {
      if (map.keys().stream().anyMatch(each -> each.name().contains(Declaration.NAME))) {
        page.paragraph(
            "A map from paths of the result to conditions, such as "
                + Markdown.code(key.example())
                + ". [The result](result.md) lists the paths.");
      } else {
        ScenarioPage.this.keys(title, map.keys());
        map.keys().forEach(each -> section(3, below(title, each), each));
      }
      return null;
    }

    @Override
    public Void cases(Shape.Cases cases) {
      List<String> common = cases.absent().keys().stream().map(Declaration::name).toList();
      ScenarioPage.this.keys(title, cases.absent().keys());
      cases
          .cases()
          .forEach(
              (name, map) -> {
                List<Declaration> more = new ArrayList<>(map.keys());
                more.removeIf(each -> common.contains(each.name()));
                if (!more.isEmpty()) {
                  boolean settings =
                      map.keys().stream().anyMatch(each -> each.name().equals("settings"));
                  String no = settings ? "" : ", and no `settings`";
                  page.paragraph("With `" + cases.key() + ": " + name + "` also" + no + ":");
                  ScenarioPage.this.keys(title, more);
                }
              });
      return null;
    }

    @Override
    public Void oneOf(Shape.OneOf oneOf) {
      List<Shape> plain =
          oneOf.forms().stream().filter(form -> !(form instanceof Shape.Keys)).toList();
      String standard = key.required() ? "" : "; the default is " + Markdown.code(key.standard());
      page.paragraph("Exactly one of these forms" + standard + ".");
      page.table("form", "value", "default", "meaning", "example");
      plain.forEach(form -> page.row(List.of("itself", Words.of(form), "", "", "")));
      for (Shape form : oneOf.forms()) {
        if (form instanceof Shape.Keys keys) {
          rows(keys.keys());
        }
      }
      oneOf.forms().forEach(this::sections);
      return null;
    }

    /** The options of a form that are maps with keys of their own. */
    private void sections(Shape form) {
      if (form instanceof Shape.Keys keys) {
        keys.keys().stream()
            .filter(each -> each.shape() instanceof Shape.Keys)
            .forEach(each -> section(3, below(title, each), each));
      }
    }

    private void rows(List<Declaration> form) {
      for (int i = 0; i < form.size(); i++) {
        Declaration each = form.get(i);
        String member = Markdown.code(form.get(0).name() + ":");
        String name = i == 0 ? "**" + member + "**" : member + " … " + Markdown.code(each.name());
        String standard =
            each.required() ? (i == 0 ? "" : "**required**") : Markdown.code(each.standard());
        page.row(
            List.of(
                name,
                each.shape() instanceof Shape.Keys ? value(title, each) : Words.of(each.shape()),
                standard,
                meaning(each),
                Markdown.code(each.example())));
      }
    }

    @Override
    public Void patch(Shape.Patch patch) {
      page.paragraph(
          """
          A change of the scenario (a JSON Merge Patch, RFC 7396): a map as the file itself, of
          which any part can be left out.

          - What it names is changed, all else stays; nothing (`null`) removes a key.
          - A value with forms, such as `arrivals`, is replaced as a whole when the change names
            another form, and merged when it does not.
          - A host, server or workload that is new must be complete.
          - `expect` is merged like all else: `null` takes an expectation back.
          - A variant has no variants of its own.\
          """);
      return null;
    }
  }
}
