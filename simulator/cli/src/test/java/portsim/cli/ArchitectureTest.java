package portsim.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may know whom in the command line: commands read, run and report; readers and reports are
 * functions of text, know nothing of each other, and leave files and streams to the commands.
 */
class ArchitectureTest {
  private static final JavaClasses CLI =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("portsim.cli");

  @Test
  void theCommandLineIsHere() {
    assertThat(CLI).hasSizeGreaterThan(20);
  }

  static Stream<Arguments> arrows() {
    return Stream.of(
        Arguments.of(
            "portsim.cli.reading..",
            List.of(
                "portsim.scenario..",
                "portsim.advice..",
                "portsim.network..",
                "portsim.replay..",
                // baselines
                "portsim.verdict..",
                "portsim.record.."),
            List.of("tools.jackson..", "org.snakeyaml..")),
        Arguments.of(
            "portsim.cli.report..",
            List.of(
                "portsim.record..",
                "portsim.verdict..",
                "portsim.advice..",
                "portsim.statistics..", // intervals
                "portsim.replay..",
                "portsim.scenario..",
                // intervals
                "portsim.statistics..",
                // values that a scenario is made of
                "portsim.network..",
                "portsim.client..",
                "portsim.workload.."),
            List.of(
                "tools.jackson.core..",
                "com.github.freva..",
                "javax.xml.stream..",
                "javax.imageio..")),
        Arguments.of(
            "portsim.cli.reference..",
            List.of("portsim.cli.reading..", "portsim.scenario.."),
            List.of("tools.jackson.core..")),
        Arguments.of(
            "portsim.cli.command..",
            List.of(
                "portsim.cli.reading..",
                "portsim.cli.reference..",
                "portsim.cli.report..",
                "portsim.run..",
                "portsim.replay..",
                "portsim.verdict..",
                "portsim.advice..",
                "portsim.scenario..",
                "portsim.record..",
                "portsim.network.."),
            List.of("picocli..", "me.tongfei..", "com.github.freva..")),
        Arguments.of("portsim.cli", List.of("portsim.cli.command.."), List.of("picocli..")));
  }

  @ParameterizedTest(name = "{0} knows {1}")
  @MethodSource("arrows")
  void aPackageKnowsOnly(String name, List<String> known, List<String> libraries) {
    List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify.."));
    allowed.add(""); // arrays of primitive types
    allowed.add(name);
    allowed.addAll(known);
    allowed.addAll(libraries);

    classes()
        .that()
        .resideInAPackage(name)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(new String[0]))
        .allowEmptyShould(true)
        .check(CLI);
  }

  @Test
  void everyClassHasItsPlace() {
    classes()
        .should()
        .resideInAnyPackage(
            "portsim.cli",
            "portsim.cli.reading..",
            "portsim.cli.reference..",
            "portsim.cli.report..",
            "portsim.cli.command..")
        .check(CLI);
  }

  @Test
  void onlyCommandsUseStreamsAndExit() {
    outsideCommandsNobody(
        describe(
            "is System's stream or exit",
            access ->
                access.getTargetOwner().isEquivalentTo(System.class)
                    && access.getName().matches("in|out|err|setIn|setOut|setErr|console|exit")));
  }

  @Test
  void onlyCommandsWriteFiles() {
    outsideCommandsNobody(
        describe(
            "writes a file",
            access ->
                access.getTargetOwner().isEquivalentTo(Files.class)
                    && access
                        .getName()
                        .matches(
                            "(write|create|delete|set).*|copy|move|newOutputStream|new.*Writer")));
    noClasses()
        .that()
        .resideInAnyPackage("portsim.cli.reading..", "portsim.cli.report..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File|FileOutputStream|FileWriter|RandomAccessFile)")
        .because("where output goes is decided in one place")
        .allowEmptyShould(true)
        .check(CLI);
  }

  @Test
  void onlyReadingParses() {
    noClasses()
        .that()
        .resideOutsideOfPackage("portsim.cli.reading..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("tools\\.jackson\\.core\\.JsonParser|tools\\.jackson\\.dataformat\\..*")
        .because("the reader knows every value's line and column, and refuses duplicates")
        .allowEmptyShould(true)
        .check(CLI);
  }

  private static void outsideCommandsNobody(DescribedPredicate<JavaAccess<?>> forbidden) {
    noClasses()
        .that()
        .resideInAnyPackage("portsim.cli.reading..", "portsim.cli.report..")
        .should()
        .accessTargetWhere(forbidden)
        .because("where output goes is decided in one place")
        .allowEmptyShould(true)
        .check(CLI);
  }
}
