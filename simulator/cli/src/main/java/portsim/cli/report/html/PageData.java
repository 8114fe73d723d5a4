package portsim.cli.report.html;

import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;
import portsim.cli.report.netstat.NetstatFormat;
import portsim.record.HostSeries;
import portsim.record.Series;
import portsim.record.journal.Holder;
import portsim.record.journal.JournalMachine;
import portsim.record.journal.PortSpace;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Server;
import portsim.scenario.Workload;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the scripts of the page know, as JSON that can stand in a page. All times are whole
 * nanoseconds.
 */
final class PageData {
  private final JsonGenerator json;

  private PageData(JsonGenerator json) {
    this.json = json;
  }

  /**
   * The data of all variants.
   *
   * @param journals one for each of them
   */
  static String text(List<PageVariant> variants, List<PackedJournal> journals) {
    String text =
        json(
            json -> {
              PageData data = new PageData(json);
              json.writeStartObject();
              data.array("causes", PackedJournal.CAUSES, each -> json.writeString(each.phrase()));
              json.writeArrayPropertyStart("variants");
              for (int i = 0; i < variants.size(); i++) {
                data.write(variants.get(i), journals.get(i));
              }
              json.writeEndArray();
              json.writeEndObject();
            });
    return inPage(text);
  }

  private static String json(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      content.accept(json);
    }
    return text.toString();
  }

  /** Nothing in it can end the element that it stands in, or a line of a script. */
  private static String inPage(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private void write(PageVariant variant, PackedJournal journal) {
    Scenario scenario = variant.result().scenario();
    json.writeStartObject();
    json.writeStringProperty("name", variant.result().name());
    json.writeNumberProperty("end", variant.result().run().endNanos());
    json.writeNumberProperty("complete", journal.untilNanos());
    array(
        "outages",
        variant.result().run().ports().outages().first(),
        outage -> pair(outage.fromNanos(), outage.untilNanos()));
    array("machines", variant.journal().machines(), machine -> write(machine, scenario));
    array(
        "holders",
        variant.journal().holders(),
        holder -> write(holder, variant.journal().machines().get(holder.machine()), scenario));
    json.writeStringProperty("journal", journal.text());
    json.writeStringProperty("series", series(variant.result().run().series()));
    json.writeStringProperty("explanations", explanations(variant));
    json.writeEndObject();
  }

  private <T> void array(String name, List<T> all, Consumer<T> write) {
    json.writeArrayPropertyStart(name);
    all.forEach(write);
    json.writeEndArray();
  }

  private void pair(long one, long other) {
    json.writeStartArray();
    json.writeNumber(one);
    json.writeNumber(other);
    json.writeEndArray();
  }

  private void write(JournalMachine machine, Scenario scenario) {
    Host host = Objects.requireNonNull(scenario.hosts().get(machine.host()));
    json.writeStartObject();
    json.writeStringProperty("host", machine.host());
    json.writeStringProperty("name", machine.name());
    json.writeStringProperty("netstat", NetstatFormat.of(host.profile()).toString());
    array("spaces", machine.spaces(), this::write);
    List<Server> own =
        scenario.servers().values().stream().filter(server -> server.isOn(host)).toList();
    array("servers", own, server -> write(server, host));
    json.writeEndObject();
  }

  private void write(Server server, Host host) {
    boolean isListed = server.on().equals(host.name());
    String any = server.isIpv6() ? "::" : "0.0.0.0";
    json.writeStartObject();
    json.writeStringProperty("address", isListed ? any : server.ip());
    json.writeNumberProperty("port", server.port());
    json.writeBooleanProperty("isListed", isListed);
    json.writeBooleanProperty("isUp", server.listener().up());
    json.writeEndObject();
  }

  private void write(PortSpace space) {
    json.writeStartObject();
    json.writeNumberProperty("from", space.fromNanos());
    json.writeNumberProperty("first", space.first());
    json.writeNumberProperty("last", space.last());
    array("reserved", space.reserved(), span -> pair(span.first(), span.last()));
    array("listening", space.listening(), json::writeNumber);
    json.writeEndObject();
  }

  private void write(Holder holder, JournalMachine machine, Scenario scenario) {
    Host host = Objects.requireNonNull(scenario.hosts().get(machine.host()));
    Server server = Objects.requireNonNull(scenario.servers().get(holder.server()));
    Workload workload = scenario.workloads().get(holder.workload());
    json.writeStartObject();
    json.writeNumberProperty("machine", holder.machine());
    json.writeStringProperty("workload", holder.workload());
    json.writeStringProperty("process", holder.process());
    json.writeStringProperty("server", holder.server());
    json.writeStringProperty("local", holder.localAddress());
    json.writeStringProperty("remote", holder.remoteAddress());
    json.writeNumberProperty("remotePort", holder.remotePort());
    json.writeBooleanProperty("pooled", holder.isPooled());
    json.writeBooleanProperty("isLocal", server.isOn(host));
    json.writeNumberProperty("rtt", host.rtt().toNanos());
    json.writeNumberProperty(
        "otherCloses", workload == null ? 0 : workload.otherCloses().toNanos());
    json.writeEndObject();
  }

  private static String series(Series series) {
    return Packed.inBase64(
        json(
            json -> {
              PageData data = new PageData(json);
              json.writeStartObject();
              data.column("time", series::timeNanos, series.size());
              json.writeObjectPropertyStart("hosts");
              series.hosts().forEach((name, host) -> data.write(name, host, series.size()));
              json.writeEndObject();
              json.writeEndObject();
            }));
  }

  private void write(String name, HostSeries host, int points) {
    json.writeObjectPropertyStart(name);
    column("established", host.established()::last, points);
    column("timeWait", host.timeWait()::last, points);
    column("free", host.free()::last, points);
    column("attempts", host::attempts, points);
    column("failures", host::failures, points);
    json.writeEndObject();
  }

  private void column(String name, IntToLongFunction values, int points) {
    json.writeArrayPropertyStart(name);
    for (int point = 0; point < points; point++) {
      json.writeNumber(values.applyAsLong(point));
    }
    json.writeEndArray();
  }

  private static String explanations(PageVariant variant) {
    return Packed.inBase64(
        json(
            json -> {
              json.writeStartArray();
              for (List<String> chain : variant.explanations()) {
                json.writeStartArray();
                chain.forEach(json::writeString);
                json.writeEndArray();
              }
              json.writeEndArray();
            }));
  }
}
