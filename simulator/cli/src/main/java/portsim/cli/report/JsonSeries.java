package portsim.cli.report;

import java.util.function.IntToLongFunction;
import portsim.record.Gauge;
import portsim.record.HostSeries;
import portsim.record.Numbers;
import portsim.record.Series;
import tools.jackson.core.JsonGenerator;

/** A series as JSON: a column each, all of the same length. */
record JsonSeries(JsonGenerator json) {
  void write(Series series) {
    int points = series.size();
    json.writeObjectPropertyStart("series");
    json.writeArrayPropertyStart("time");
    for (int point = 0; point < points; point++) {
      json.writeNumber(Numbers.seconds(series.timeNanos(point)));
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("hosts");
    series.hosts().forEach((name, host) -> write(name, host, points));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void write(String name, HostSeries host, int points) {
    json.writeObjectPropertyStart(name);
    write("established", host.established(), points);
    write("timeWait", host.timeWait(), points);
    write("free", host.free(), points);
    write("attempts", host::attempts, points);
    write("failures", host::failures, points);
    json.writeEndObject();
  }

  private void write(String key, Gauge gauge, int points) {
    write(key, gauge::last, points);
    write(key + "Min", gauge::min, points);
    write(key + "Max", gauge::max, points);
  }

  private void write(String key, IntToLongFunction column, int points) {
    json.writeArrayPropertyStart(key);
    for (int point = 0; point < points; point++) {
      json.writeNumber(column.applyAsLong(point));
    }
    json.writeEndArray();
  }
}
