package portsim.cli.reference;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import portsim.scenario.binding.ScenarioBinder;
import portsim.scenario.binding.SideFiles;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;

/**
 * A scenario file as schema and binder judge it.
 *
 * @param complaints what the schema refuses
 * @param problems what the binder refuses
 */
record Judged(String name, Node tree, List<String> complaints, List<String> problems) {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(ScenarioSchema.text(), InputFormat.JSON);

  /** Whether a trace is there and sound is no matter of the schema. */
  private static final SideFiles ANY_TRACE =
      (file, problems) -> new SideFiles.SideFile(file, "at\n0\n");

  static Judged of(String name, Node tree) {
    List<String> complaints =
        SCHEMA.validate(json(tree), InputFormat.JSON).stream().map(Error::toString).toList();
    Problems problems = new Problems();
    ScenarioBinder.bind(name, tree, List.of(), ANY_TRACE, problems);
    List<String> messages =
        problems.sorted().stream()
            .filter(problem -> problem.severity() == Problem.Severity.ERROR)
            .map(Problem::message)
            .toList();
    return new Judged(name, tree, complaints, messages);
  }

  private static String json(Node tree) {
    return JsonView.of(tree) instanceof JsonObject object ? object.text() : "[]";
  }

  boolean bothAccept() {
    return complaints.isEmpty() && problems.isEmpty();
  }

  boolean bothRefuse() {
    return !complaints.isEmpty() && !problems.isEmpty();
  }

  /** What its problems are that a schema cannot find. */
  List<Difference> differences() {
    return problems.stream().flatMap(each -> Difference.of(each).stream()).distinct().toList();
  }

  @Override
  public String toString() {
    return name + "\nschema: " + complaints + "\nbinder: " + problems + "\n" + json(tree);
  }
}
