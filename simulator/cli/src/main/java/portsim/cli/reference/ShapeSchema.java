package portsim.cli.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.scenario.language.Declaration;
import portsim.scenario.language.Shape;

/**
 * The schema of a shape. Forms and cases are told apart by if and then, not by anyOf: so that an
 * editor complains about the form that was meant, not about all of them.
 */
final class ShapeSchema implements Shape.Visitor<JsonObject> {
  private static final String NAME_PATTERN = "[^.]+";

  /** The schemas of named shapes by their names. */
  private final Map<String, JsonObject> definitions;

  /** Whether this is a change: nothing is required, and nothing (null) is allowed everywhere. */
  private final boolean inPatch;

  private ShapeSchema(Map<String, JsonObject> definitions, boolean inPatch) {
    this.definitions = definitions;
    this.inPatch = inPatch;
  }

  /** The schema of a shape; the named shapes in it are added to the definitions. */
  static JsonObject of(Shape shape, Map<String, JsonObject> definitions) {
    return shape.accept(new ShapeSchema(definitions, false));
  }

  @Override
  public JsonObject text(Shape.Text text) {
    return scalar(text);
  }

  @Override
  public JsonObject whole(Shape.Whole whole) {
    return scalar(whole);
  }

  @Override
  public JsonObject decimal(Shape.Decimal decimal) {
    return scalar(decimal);
  }

  @Override
  public JsonObject time(Shape.Time time) {
    return scalar(time);
  }

  @Override
  public JsonObject choice(Shape.Choice choice) {
    return scalar(choice);
  }

  private JsonObject scalar(Shape shape) {
    ScalarSchema scalar = new ScalarSchema();
    scalar.add(shape);
    return scalar.schema(inPatch);
  }

  @Override
  public JsonObject listOf(Shape.ListOf list) {
    return oneOf(new Shape.OneOf(List.of(list)));
  }

  @Override
  public JsonObject mapOf(Shape.MapOf map) {
    JsonObject schema = new JsonObject().with("type", objectType());
    if (map.countMin() > 0 && !inPatch) {
      schema.with("minProperties", map.countMin());
    }
    JsonObject names = new JsonObject().with("pattern", "^(?:" + map.key().pattern() + ")$");
    schema.with("propertyNames", names.with("errorMessage", map.key().what()));
    return schema.with("additionalProperties", map.value().accept(this));
  }

  @Override
  public JsonObject keys(Shape.Keys keys) {
    JsonObject properties = new JsonObject();
    JsonObject patterns = new JsonObject();
    for (Declaration key : keys.keys()) {
      if (key.name().contains(Declaration.NAME)) {
        patterns.with(pattern(key.name()), property(key));
      } else {
        properties.with(key.name(), property(key));
      }
    }
    JsonObject schema = new JsonObject().with("type", objectType());
    schema.withSome("required", required(keys)).with("properties", properties);
    if (!patterns.isEmpty()) {
      schema.with("patternProperties", patterns);
    }
    return schema.with("additionalProperties", false);
  }

  private static String pattern(String template) {
    String escaped = template.replace(".", "\\.");
    return "^" + escaped.replace(Declaration.NAME, NAME_PATTERN) + "$";
  }

  private List<String> required(Shape.Keys keys) {
    return inPatch
        ? List.of()
        : keys.keys().stream().filter(Declaration::required).map(Declaration::name).toList();
  }

  private JsonObject property(Declaration key) {
    return Described.by(key).withAll(key.shape().accept(this));
  }

  @Override
  public JsonObject cases(Shape.Cases cases) {
    List<Shape.Keys> all = new ArrayList<>(List.of(cases.absent()));
    all.addAll(cases.cases().values());
    Union union = Union.of(all);
    if (inPatch) {
      return keys(union.merged());
    }
    List<JsonObject> branches = new ArrayList<>();
    cases
        .cases()
        .forEach((value, keys) -> branches.add(branch(whenIs(cases.key(), value), keys, union)));
    JsonObject absent = new JsonObject().with("not", whenHas(cases.key()));
    branches.add(branch(absent, cases.absent(), union));
    return new JsonObject()
        .with("type", objectType())
        .with("properties", properties(union))
        .with("allOf", branches);
  }

  @Override
  public JsonObject oneOf(Shape.OneOf oneOf) {
    ScalarSchema scalar = new ScalarSchema();
    List<Shape.Keys> maps = new ArrayList<>();
    List<Shape> items = new ArrayList<>();
    for (Shape form : oneOf.forms()) {
      if (form instanceof Shape.Keys keys) {
        maps.add(keys);
      } else if (form instanceof Shape.ListOf list) {
        items.add(list.item());
        scalar.add(list.item());
      } else {
        scalar.add(form);
      }
    }
    JsonObject schema = scalar.schema(inPatch);
    schema = items.isEmpty() ? schema : listOr(items.get(0), schema);
    return maps.isEmpty() ? schema : mapOr(maps, schema);
  }

  private JsonObject listOr(Shape item, JsonObject single) {
    JsonObject list =
        new JsonObject().with("items", item.accept(new ShapeSchema(definitions, false)));
    return new JsonObject()
        .with("if", new JsonObject().with("type", "array"))
        .with("then", list)
        .with("else", single);
  }

  private JsonObject mapOr(List<Shape.Keys> forms, JsonObject other) {
    Union union = Union.of(forms);
    Map<String, List<Shape.Keys>> byMember = new LinkedHashMap<>();
    for (Shape.Keys form : forms) {
      byMember.computeIfAbsent(member(form).name(), name -> new ArrayList<>()).add(form);
    }
    List<String> members = List.copyOf(byMember.keySet());
    List<JsonObject> branches = new ArrayList<>();
    byMember.values().forEach(named -> branches.addAll(branches(named, union)));
    JsonObject then = new JsonObject();
    if (inPatch) {
      then.with("propertyNames", names(union.names())).with("allOf", branches);
    } else {
      List<JsonObject> any = members.stream().map(ShapeSchema::whenHas).toList();
      then.with("if", new JsonObject().with("anyOf", any));
      then.with("then", new JsonObject().with("allOf", branches));
      then.with(
          "else", new JsonObject().with("minProperties", 1).with("propertyNames", names(members)));
    }
    return new JsonObject()
        .with("properties", properties(union))
        .with("if", new JsonObject().with("type", "object"))
        .with("then", then)
        .with("else", other);
  }

  /** The key that names a form. */
  private static Declaration member(Shape.Keys form) {
    return form.keys().get(0);
  }

  /** The forms that a key names: one, or one for each of the key's values. */
  private List<JsonObject> branches(List<Shape.Keys> named, Union union) {
    String member = member(named.get(0)).name();
    if (named.size() == 1) {
      return List.of(branch(whenHas(member), named.get(0), union));
    }
    List<JsonObject> branches = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (Shape.Keys form : named) {
      if (member(form).shape() instanceof Shape.Choice choice) {
        all.addAll(choice.names());
        choice.names().forEach(word -> branches.add(branch(whenIs(member, word), form, union)));
      }
    }
    JsonObject any = new JsonObject().with(member, scalar(new Shape.Choice(all)));
    branches.add(new JsonObject().with("properties", any));
    return branches;
  }

  private static JsonObject names(List<String> names) {
    return new JsonObject().with("enum", names);
  }

  /** The keys that differ between forms are described here, and checked in the branches. */
  private JsonObject properties(Union union) {
    JsonObject properties = new JsonObject();
    union
        .byName()
        .forEach(
            (name, keys) ->
                properties.with(
                    name, keys.size() == 1 ? property(keys.get(0)) : Described.by(keys.get(0))));
    return properties;
  }

  private JsonObject branch(JsonObject when, Shape.Keys keys, Union union) {
    JsonObject properties = new JsonObject();
    for (Declaration key : keys.keys()) {
      boolean isShared = union.isShared(key.name());
      properties.with(key.name(), isShared ? true : key.shape().accept(this));
    }
    JsonObject then = new JsonObject().withSome("required", required(keys));
    then.with("properties", properties).with("additionalProperties", false);
    return new JsonObject().with("if", when).with("then", then);
  }

  private static JsonObject whenHas(String key) {
    return new JsonObject().with("required", List.of(key));
  }

  private static JsonObject whenIs(String key, String value) {
    JsonObject constant = new JsonObject().with("const", value);
    return whenHas(key).with("properties", new JsonObject().with(key, constant));
  }

  @Override
  public JsonObject named(Shape.Named named) {
    String name = named.name().replace(' ', '-') + (inPatch ? "-or-nothing" : "");
    if (!definitions.containsKey(name)) {
      definitions.put(name, named.shape().accept(this));
    }
    JsonObject reference = new JsonObject().with("$ref", "#/definitions/" + name);
    return new JsonObject().with("allOf", List.of(reference));
  }

  @Override
  public JsonObject patch(Shape.Patch patch) {
    JsonObject changes = new ShapeSchema(definitions, true).keys(patch.changed());
    return changes.with("type", "object"); // a whole change cannot be nothing
  }

  private Object objectType() {
    return inPatch ? List.of("object", "null") : "object";
  }
}
