package portsim.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small scenarios in files. */
final class Scenarios {
  /** 100 ports and 10 calls a second: none is left after 10 s. */
  static final String EXHAUSTED =
      """
      title: Calls
      duration: 20s
      hosts:
        client: { profile: custom, ports: 50000-50099, timeWait: 60s, unique: port }
      servers:
        service: { address: "192.0.2.1:80" }
      workloads:
        calls: { from: client, to: service, arrivals: 10/s }
      expect:
        calls.attempted: 200
        ports.firstExhaustion: 10s
      variants:
        pooled:
          workloads: { calls: { connections: { pool: sqlclient } } }
          expect: { ports.firstExhaustion: never }
      """;

  /** That no call fails is expected in vain: half of them do. */
  static final String DISAPPOINTING =
      EXHAUSTED.replace("ports.firstExhaustion: 10s", "calls.failed: 0");

  /** A key is misspelt. */
  static final String INVALID = EXHAUSTED.replace("arrivals", "arivals");

  private Scenarios() {}

  /** Writes a file, and returns its path as a user would give it. */
  static String file(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }
}
