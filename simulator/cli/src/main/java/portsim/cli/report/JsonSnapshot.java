package portsim.cli.report;

import portsim.record.Numbers;
import portsim.record.Snapshot;
import portsim.record.TcpSocket;
import tools.jackson.core.JsonGenerator;

/** The sockets of machines at an instant as JSON. */
record JsonSnapshot(JsonGenerator json) {
  void write(Snapshot snapshot) {
    json.writeObjectPropertyStart("netstat");
    json.writeName("at");
    json.writeNumber(Numbers.seconds(snapshot.atNanos()));
    json.writeObjectPropertyStart("machines");
    for (Snapshot.Machine machine : snapshot.machines()) {
      json.writeArrayPropertyStart(machine.name());
      machine.sockets().forEach(this::write);
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void write(TcpSocket socket) {
    json.writeStartObject();
    if (!socket.process().isEmpty()) {
      json.writeStringProperty("process", socket.process());
    }
    json.writeStringProperty("localAddress", socket.localAddress());
    json.writeNumberProperty("localPort", socket.localPort());
    if (socket.state() == TcpSocket.State.LISTEN) {
      json.writeNumberProperty("waiting", socket.waiting());
    } else {
      json.writeStringProperty("remoteAddress", socket.remoteAddress());
      json.writeNumberProperty("remotePort", socket.remotePort());
    }
    json.writeStringProperty("state", socket.state().name());
    json.writeEndObject();
  }
}
