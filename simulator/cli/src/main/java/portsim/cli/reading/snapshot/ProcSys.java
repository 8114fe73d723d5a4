package portsim.cli.reading.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import portsim.advice.diagnosis.snapshot.MachineSettings;
import portsim.network.profile.Linux;
import portsim.network.profile.Setting;

/** The folder {@code /proc/sys} of Linux, or a copy of it. */
public final class ProcSys {
  private static final List<String> FOLDERS = List.of("net/ipv4", "net/core");
  private static final int LENGTH_MAX = 4096;

  private ProcSys() {}

  /** The settings that are in a folder. */
  public static MachineSettings read(Path root) throws IOException {
    KnownSettings settings = new KnownSettings();
    for (Setting setting : new Linux().settings()) {
      for (String folder : FOLDERS) {
        Path file = root.resolve(folder).resolve(setting.name());
        if (Files.isReadable(file)) {
          settings.take(setting.name(), text(file));
        }
      }
    }
    return settings.found();
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LENGTH_MAX), StandardCharsets.US_ASCII);
    }
  }
}
