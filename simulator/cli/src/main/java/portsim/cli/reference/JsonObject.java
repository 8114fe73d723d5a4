package portsim.cli.reference;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** A JSON object that is being put together; its keys keep their order. */
final class JsonObject {
  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  /** Sets a key to a text, a number, a truth value, an object, or a list of those. */
  JsonObject with(String key, @Nullable Object value) {
    members.put(key, value);
    return this;
  }

  /** Sets a key unless there is nothing to set. */
  JsonObject withSome(String key, List<?> values) {
    return values.isEmpty() ? this : with(key, values);
  }

  /** Sets all keys of another object. */
  JsonObject withAll(JsonObject other) {
    members.putAll(other.members);
    return this;
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  /** The object as text, indented, with a line break at its end. */
  String text() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
      write(this, json);
    }
    return text + "\n";
  }

  private static void write(@Nullable Object value, JsonGenerator json) {
    if (value instanceof JsonObject object) {
      json.writeStartObject();
      object.members.forEach(
          (key, member) -> {
            json.writeName(key);
            write(member, json);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> items) {
      json.writeStartArray();
      items.forEach(item -> write(item, json));
      json.writeEndArray();
    } else {
      writeScalar(value, json);
    }
  }

  private static void writeScalar(@Nullable Object value, JsonGenerator json) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else {
      json.writeString(value.toString());
    }
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
