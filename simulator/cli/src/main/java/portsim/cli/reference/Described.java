package portsim.cli.reference;

import java.util.List;
import java.util.Locale;
import portsim.scenario.language.Declaration;

/** What an editor shows of a key. */
final class Described {
  private Described() {}

  static JsonObject by(Declaration key) {
    StringBuilder text = new StringBuilder(sentence(key.about()));
    if (!key.standard().isEmpty()) {
      text.append(" Default: ").append(key.standard()).append('.');
    }
    if (!key.source().isEmpty()) {
      text.append(" Source: ").append(key.source()).append('.');
    }
    JsonObject described = new JsonObject().with("description", text.toString());
    if (!key.standard().isEmpty()) {
      described.with("default", JsonView.of(key.standard()));
    }
    return described.with("examples", List.of(Example.of(key)));
  }

  /** A phrase as a sentence: with a capital letter and a full stop. */
  static String sentence(String phrase) {
    String begun = phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }
}
