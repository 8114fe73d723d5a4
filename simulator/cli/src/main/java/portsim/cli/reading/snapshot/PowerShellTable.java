package portsim.cli.reading.snapshot;

import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.Endpoint;
import portsim.advice.diagnosis.snapshot.SnapshotFormat;
import portsim.advice.diagnosis.snapshot.SocketState;

/** {@code Get-NetTCPConnection} as it shows on the screen. */
record PowerShellTable() implements ToolOutput {
  @Override
  public SnapshotFormat format() {
    return SnapshotFormat.POWERSHELL_CSV;
  }

  @Override
  public @Nullable Reading read(Row row) {
    if (!row.isNumber(1) || !row.isNumber(3) || row.isNumber(0)) {
      return null;
    }
    Endpoint local = Endpoints.of(row.word(0), row.word(1));
    Endpoint remote = Endpoints.of(row.word(2), row.word(3));
    SocketState state = StateWords.of(row.word(4));
    if (local == null || remote == null || state == null) {
      return null;
    }
    String pid = row.word(row.count() - 1);
    boolean owned = row.count() > 5 && Row.isNumber(pid) && !pid.equals("0");
    return SocketFields.reading(
        local, remote, state, row.word(4), owned ? "pid " + pid : null, null);
  }
}
