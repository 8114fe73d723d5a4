package portsim;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may know whom in the core, and what nobody there may use.
 *
 * <p>The data flow is the architecture: a scenario is run, the run leaves a record, the record is
 * judged, advice reads all of them. And the core gives the same result to the last bit on every JVM
 * and, compiled, in a browser; so what depends on the JVM, the machine, the time or the locale has
 * no place in it.
 */
class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("portsim");

  /** Each package with those it knows; a package below one of them belongs to it. */
  private static final Map<String, List<String>> ARROWS =
      Map.ofEntries(
          Map.entry("engine", List.of()),
          Map.entry("record", List.of()),
          Map.entry("statistics", List.of("engine")),
          Map.entry("network", List.of("engine")),
          Map.entry("network.port", List.of("engine")),
          Map.entry("network.profile", List.of("network")),
          Map.entry("workload", List.of("engine")),
          Map.entry("client", List.of("network", "engine")),
          Map.entry("scenario", List.of("client", "workload", "network", "record", "statistics")),
          Map.entry(
              "run", List.of("client", "workload", "network", "engine", "scenario", "record")),
          Map.entry("replay", List.of("network", "engine")),
          Map.entry("verdict", List.of("record", "scenario", "statistics")),
          Map.entry(
              "advice",
              List.of(
                  "verdict",
                  "run",
                  "scenario",
                  "record",
                  "statistics",
                  // values that a scenario is made of
                  "client",
                  "workload",
                  "network")));

  @Test
  void theCoreIsHere() {
    assertThat(CORE).hasSizeGreaterThan(100);
  }

  static Stream<Arguments> arrows() {
    return ARROWS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(arrow -> Arguments.of(arrow.getKey(), arrow.getValue()));
  }

  @ParameterizedTest(name = "{0} knows {1}")
  @MethodSource("arrows")
  void aPackageKnowsOnly(String name, List<String> known) {
    List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify.."));
    allowed.add(""); // arrays of primitive types
    allowed.add(below(name));
    known.forEach(other -> allowed.add(below(other)));

    classes()
        .that()
        .resideInAPackage(below(name))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(new String[0]))
        .allowEmptyShould(true)
        .check(CORE);
  }

  @Test
  void everyClassHasItsPlace() {
    classes()
        .should()
        .resideInAnyPackage(
            ARROWS.keySet().stream().map(ArchitectureTest::below).toArray(String[]::new))
        .check(CORE);
  }

  static Stream<Arguments> strangers() {
    return Stream.of(
        Arguments.of(
            "a run repeats itself: chance comes from the scenario's seed",
            "java\\.util\\.(Random|SplittableRandom|UUID)|java\\.util\\.random\\..*"),
        Arguments.of(
            "the engine's clock is the only one",
            "java\\.time\\.(Clock|InstantSource)|java\\.util\\.(Date|Calendar|Timer)"),
        Arguments.of(
            "their order differs between JVMs: LinkedHashMap, TreeMap and EnumMap have one",
            "java\\.util\\.(HashMap|HashSet|Hashtable|IdentityHashMap|WeakHashMap|Properties)"),
        Arguments.of(
            "a run is single-threaded, and a browser has no threads",
            "java\\.util\\.concurrent\\..*|java\\.lang\\.(Thread|ThreadLocal|ThreadGroup)"),
        Arguments.of(
            "a browser has none of it: reading and writing are the command line's",
            "java\\.(io|net|nio)\\..*|java\\.lang\\.(Process|ProcessBuilder|Runtime)"),
        Arguments.of(
            "a compiler to the browser sees no reflection",
            "java\\.lang\\.(reflect|ref)\\..*|java\\.util\\.ServiceLoader|java\\.lang\\.ClassLoader"),
        Arguments.of(
            "the locale formats, and it differs between machines",
            "java\\.text\\..*|java\\.util\\.(Formatter|Scanner)"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strangers")
  void noClassKnows(String reason, String names) {
    noClasses().should().dependOnClassesThat().haveNameMatching(names).because(reason).check(CORE);
  }

  static Stream<Arguments> temptations() {
    return Stream.of(
        Arguments.of(
            "Math leaves their last bit to the JVM, StrictMath to its version: the core has its"
                + " own",
            calls(Math.class, "random|log|log10|log1p|exp|expm1|pow|cbrt|hypot")
                .or(calls(Math.class, "a?(sin|cos|tan)h?|atan2"))
                .or(calls(StrictMath.class, "random|log|log10|log1p|exp|expm1|pow|cbrt|hypot"))
                .or(calls(StrictMath.class, "a?(sin|cos|tan)h?|atan2"))),
        Arguments.of(
            "the engine's clock is the only one; streams and exit are the command line's",
            calls(System.class, "(?!arraycopy).*")),
        Arguments.of("the engine's clock is the only one", target("java\\.time\\..*", "now")),
        Arguments.of(
            "its order differs between JVMs from the second element on",
            calls(Map.class, "ofEntries|copyOf")
                .or(calls(Set.class, "copyOf"))
                .or(calls(Map.class, "of").and(hasMoreParametersThan(2)))
                .or(calls(Set.class, "of").and(hasMoreParametersThan(1)))
                .or(calls(Set.class, "of").and(takes(Object[].class)))),
        Arguments.of(
            "it collects into a HashMap or a HashSet: name LinkedHashMap or TreeMap instead",
            calls(Collectors.class, "toSet|toUnmodifiableSet|toUnmodifiableMap")
                .or(calls(Collectors.class, "toMap").and(not(hasMoreParametersThan(3))))
                .or(calls(Collectors.class, "groupingBy").and(not(hasMoreParametersThan(2))))),
        Arguments.of(
            "the locale formats, and it differs between machines",
            calls(String.class, "format|formatted")),
        Arguments.of(
            "JDK 19 and later write some doubles shorter: results are written from integers",
            calls(Double.class, "toString")
                .or(calls(Float.class, "toString"))
                .or(calls(String.class, "valueOf").and(takes(double.class).or(takes(float.class))))
                .or(
                    calls(StringBuilder.class, "append|insert")
                        .and(takes(double.class).or(takes(float.class))))
                .or(calls(BigDecimal.class, "valueOf").and(takes(double.class)))),
        Arguments.of(
            "a compiler to the browser sees no reflection",
            calls(Class.class, "forName|newInstance|get.*(Method|Field|Constructor|Component).*")
                .or(calls(Class.class, "get(PermittedSubclasses|Resource.*|ClassLoader)"))),
        Arguments.of(
            "a run is single-threaded",
            calls(Object.class, "wait|notify|notifyAll")
                .or(target("java\\.util\\..*", "parallel|parallelStream"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("temptations")
  void noClassCalls(String reason, Predicate<AccessTarget> temptation) {
    DescribedPredicate<JavaAccess<?>> forbidden =
        describe("is not for the core", access -> temptation.test(access.getTarget()));

    noClasses().should().accessTargetWhere(forbidden).because(reason).check(CORE);
  }

  @Test
  void noMethodLocks() {
    noCodeUnits()
        .should()
        .haveModifier(JavaModifier.SYNCHRONIZED)
        .because("a run is single-threaded")
        .check(CORE);
  }

  private static String below(String name) {
    return "portsim." + name + "..";
  }

  private static Predicate<AccessTarget> calls(Class<?> owner, String names) {
    return target(Pattern.quote(owner.getName()), names);
  }

  private static Predicate<AccessTarget> target(String owners, String names) {
    Pattern ownerPattern = Pattern.compile(owners);
    Pattern namePattern = Pattern.compile(names);
    return target ->
        ownerPattern.matcher(target.getOwner().getName()).matches()
            && namePattern.matcher(target.getName()).matches();
  }

  private static Predicate<AccessTarget> not(Predicate<AccessTarget> predicate) {
    return predicate.negate();
  }

  private static Predicate<AccessTarget> hasMoreParametersThan(int count) {
    return target -> parameters(target).size() > count;
  }

  private static Predicate<AccessTarget> takes(Class<?> type) {
    return target ->
        parameters(target).stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
  }

  private static List<JavaClass> parameters(AccessTarget target) {
    return target instanceof CodeUnitAccessTarget codeUnit
        ? codeUnit.getRawParameterTypes()
        : List.of();
  }
}
