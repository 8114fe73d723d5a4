package portsim.cli.command;

import java.io.PrintWriter;
import java.util.List;

/** How to get from a machine what a diagnosis needs. */
final class HowToCollect {
  private static final String SETTINGS =
      "sysctl -a, netsh int ipv4 show dynamicport tcp, reg query"
          + " HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters, or /proc/sys";

  private static final List<String> SNAPSHOTS =
      List.of(
          "  Linux:         ss -tanpo > FILE       (or netstat -tanpo, or cat /proc/net/tcp*)",
          "  Windows:       netstat -ano > FILE    (as administrator with -b for names)",
          "  PowerShell:    Get-NetTCPConnection | ConvertTo-Csv > FILE",
          "  macOS, BSD:    netstat -an > FILE");

  private HowToCollect() {}

  /** Tells which settings are of use. */
  static void tellSettings(PrintWriter err) {
    err.println("  hint: " + SETTINGS);
  }

  /** Tells it, for each platform. */
  static void tell(PrintWriter err) {
    err.println("  hint: such a file is made so on the machine that is short of ports:");
    SNAPSHOTS.forEach(err::println);
  }
}
