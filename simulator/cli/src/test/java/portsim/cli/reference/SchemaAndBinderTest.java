package portsim.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Schema and binder judge the same files: those that come with portsim, those of the golden errors,
 * one for each example of a key, and changes of all that are fine.
 */
class SchemaAndBinderTest {
  private static final int MUTATIONS = 1_500;

  private static List<Judged> examples;
  private static List<Judged> files;
  private static List<Judged> mutations;

  @BeforeAll
  static void judge() throws IOException {
    examples = Corpus.examples();
    files = Corpus.files();
    mutations =
        Corpus.mutations(MUTATIONS, Stream.concat(files.stream(), examples.stream()).toList());
  }

  @Test
  void bothAcceptTheExampleOfEachKey() {
    assertThat(examples).hasSizeGreaterThan(150).allMatch(Judged::bothAccept);
  }

  @Test
  void whatTheSchemaRefusesTheBinderRefuses() {
    assertThat(all()).allMatch(file -> file.complaints().isEmpty() || !file.problems().isEmpty());
  }

  @Test
  void whatTheBinderRefusesTheSchemaRefusesButForTheListedDifferences() {
    assertThat(all())
        .filteredOn(file -> file.complaints().isEmpty())
        .allSatisfy(
            file ->
                assertThat(file.problems())
                    .allSatisfy(problem -> assertThat(Difference.of(problem)).hasSize(1)));
  }

  @Test
  void eachListedDifferenceOccurs() {
    assertThat(Difference.values())
        .allSatisfy(
            difference ->
                assertThat(all())
                    .filteredOn(file -> file.complaints().isEmpty())
                    .anyMatch(file -> file.differences().equals(List.of(difference))));
  }

  @Test
  void theCorpusIsLargeAndOfBothKinds() {
    assertThat(files).hasSizeGreaterThan(180);
    assertThat(all()).hasSizeGreaterThan(1_500);
    assertThat(all()).filteredOn(Judged::bothAccept).hasSizeGreaterThan(300);
    assertThat(all()).filteredOn(Judged::bothRefuse).hasSizeGreaterThan(300);
  }

  private static List<Judged> all() {
    return Stream.of(examples, files, mutations).flatMap(List::stream).toList();
  }
}
