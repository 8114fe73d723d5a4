package portsim.cli.report;

import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import portsim.record.FleetTotals;
import portsim.record.MachineTotals;
import portsim.record.Numbers;
import portsim.record.Outages;
import tools.jackson.core.JsonGenerator;

/** The machines of a fleet, as a property of their host; times are seconds. */
record JsonFleet(JsonGenerator json) {
  void write(@Nullable FleetTotals fleet) {
    if (fleet == null) {
      return;
    }
    json.writeObjectPropertyStart("fleet");
    json.writeNumberProperty("machines", fleet.machines().size());
    json.writeNumberProperty("exhausted", fleet.exhausted());
    MachineTotals first = fleet.firstExhausted();
    if (first == null) {
      json.writeNullProperty("firstExhausted");
    } else {
      json.writeStringProperty("firstExhausted", first.name());
    }
    spread("attempted", fleet, MachineTotals::attempted);
    spread("completed", fleet, MachineTotals::completed);
    spread("failed", fleet, MachineTotals::failed);
    json.writeArrayPropertyStart("each");
    fleet.machines().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void spread(String key, FleetTotals fleet, ToLongFunction<MachineTotals> number) {
    FleetTotals.Spread spread = fleet.spread(number);
    json.writeObjectPropertyStart(key);
    json.writeNumberProperty("least", spread.least());
    json.writeNumberProperty("median", spread.median());
    json.writeNumberProperty("greatest", spread.greatest());
    json.writeEndObject();
  }

  private void write(MachineTotals machine) {
    json.writeStartObject();
    json.writeStringProperty("name", machine.name());
    json.writeNumberProperty("attempted", machine.attempted());
    json.writeNumberProperty("completed", machine.completed());
    json.writeNumberProperty("failed", machine.failed());
    json.writeNumberProperty("inProgress", machine.inProgress());
    json.writeName("firstExhaustion");
    if (machine.firstExhaustionNanos() == Outages.NEVER) {
      json.writeNull();
    } else {
      json.writeNumber(Numbers.seconds(machine.firstExhaustionNanos()));
    }
    json.writeName("exhaustedFor");
    json.writeNumber(Numbers.seconds(machine.outages().totalNanos()));
    json.writeEndObject();
  }
}
