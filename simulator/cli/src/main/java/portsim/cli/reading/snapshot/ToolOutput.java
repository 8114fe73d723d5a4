package portsim.cli.reading.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.SnapshotFormat;

/** The output of a tool that shows sockets, read line by line. */
sealed interface ToolOutput
    permits WindowsNetstat,
        PowerShellCsv,
        PowerShellTable,
        LinuxNetstat,
        BsdNetstat,
        SsRows,
        SsSummary,
        ProcNetTcp {
  SnapshotFormat format();

  /** What a line says; null if it is none of this tool's. */
  @Nullable Reading read(Row row);

  /** One of each; some of them keep in mind what the lines before said. */
  static List<ToolOutput> all() {
    return List.of(
        new WindowsNetstat(),
        new LinuxNetstat(),
        new BsdNetstat(),
        new SsRows(),
        new ProcNetTcp(),
        new PowerShellCsv(),
        new PowerShellTable(),
        new SsSummary());
  }
}
