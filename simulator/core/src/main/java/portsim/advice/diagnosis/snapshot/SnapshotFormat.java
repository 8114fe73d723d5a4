package portsim.advice.diagnosis.snapshot;

/** The tools whose output tells of a machine's sockets. */
public enum SnapshotFormat {
  WINDOWS_NETSTAT("netstat of Windows", Platform.WINDOWS),
  POWERSHELL_CSV("Get-NetTCPConnection as CSV", Platform.WINDOWS),
  LINUX_NETSTAT("netstat of Linux", Platform.LINUX),
  SS("ss", Platform.LINUX),
  SS_SUMMARY("ss -s", Platform.LINUX),
  PROC_NET_TCP("/proc/net/tcp", Platform.LINUX),
  BSD_NETSTAT("netstat of macOS or BSD", Platform.BSD);

  private final String words;
  private final Platform platform;

  SnapshotFormat(String words, Platform platform) {
    this.words = words;
    this.platform = platform;
  }

  /** Kinds of operating systems as far as their tools' output tells them apart. */
  public enum Platform {
    WINDOWS,
    LINUX,
    BSD
  }

  /** What a person calls it. */
  public String words() {
    return words;
  }

  /** Where it is from. */
  public Platform platform() {
    return platform;
  }
}
