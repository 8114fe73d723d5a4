package portsim.scenario.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import portsim.scenario.language.Declaration;
import portsim.scenario.language.Shape;

class ScenarioLanguageTest {
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<Shape> shapes = new ArrayList<>();

  ScenarioLanguageTest() {
    visit(ScenarioLanguage.file());
  }

  @Test
  void everyKeySaysWhatItIsAndGivesAnExample() {
    assertThat(declarations).hasSizeGreaterThan(100);
    assertThat(declarations)
        .allSatisfy(
            key -> {
              assertThat(key.about()).as(key.name()).isNotBlank();
              assertThat(key.example()).as(key.name()).isNotBlank();
            });
  }

  @Test
  void aRequiredKeyHasNoStandard() {
    assertThat(declarations)
        .filteredOn(Declaration::required)
        .isNotEmpty()
        .allSatisfy(key -> assertThat(key.standard()).as(key.name()).isEmpty());
  }

  @Test
  void patternsAreInTheSyntaxThatJavaAndEcmaScriptShare() {
    List<String> patterns =
        shapes.stream()
            .filter(Shape.Text.class::isInstance)
            .map(shape -> ((Shape.Text) shape).pattern())
            .distinct()
            .toList();

    assertThat(patterns).hasSizeGreaterThan(10);
    assertThat(patterns)
        .allSatisfy(
            pattern -> {
              assertThat(Pattern.compile(pattern).pattern()).isEqualTo(pattern);
              // inline flags, possessive quantifiers, \p, \Q, \A, \z and class operators are Java's
              assertThat(pattern).doesNotContainPattern("\\(\\?[a-z]|[*+?}]\\+|\\\\[pPQEAzZGh]|&&");
            });
  }

  private void visit(Shape shape) {
    shapes.add(shape);
    if (shape instanceof Shape.Keys keys) {
      declarations.addAll(keys.keys());
      keys.keys().forEach(key -> visit(key.shape()));
    } else if (shape instanceof Shape.Cases cases) {
      cases.cases().values().forEach(this::visit);
      visit(cases.absent());
    } else if (shape instanceof Shape.OneOf oneOf) {
      oneOf.forms().forEach(this::visit);
    } else if (shape instanceof Shape.ListOf list) {
      visit(list.item());
    } else if (shape instanceof Shape.MapOf map) {
      visit(map.key());
      visit(map.value());
    } else if (shape instanceof Shape.Named named) {
      visit(named.shape());
    } else if (shape instanceof Shape.Patch patch) {
      visit(patch.changed());
    }
  }
}
