package portsim.cli.reading.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.advice.diagnosis.snapshot.MachineSettings;

class SettingLinesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          settings-sysctl.txt | ip_local_port_range=1024-65535 somaxconn=4096 tcp_fin_timeout=15 tcp_max_tw_buckets=262144 tcp_tw_reuse=1
          settings-sysctl-macos.txt | net.inet.ip.portrange.first=49152 net.inet.ip.portrange.last=65535 net.inet.tcp.msl=15000
          # 49152 + 16384 - 1 and 1025 + 60000 - 1
          settings-netsh.txt | dynamicport=49152-65535 dynamicport-udp=1025-61024
          # 10000 + 55535 - 1
          settings-netsh-german.txt | dynamicport=10000-65534
          settings-netsh-japanese.txt | dynamicport=49152-65535
          # 0xfffe and 0x1e
          settings.reg | MaxUserPort=65534 ReservedPorts=1433-1434, 8080-8090 TcpTimedWaitDelay=30
          # 0x4e20 and 0x3c
          settings-reg-query.txt | MaxUserPort=20000 ReservedPorts=1433-1434, 8080-8090 TcpTimedWaitDelay=60
          # 20000 + 40000 - 1
          settings-get-nettcpsetting.txt | InitialRto=3000 dynamicport=20000-59999
          """)
  void findsTheSettingsOf(String file, String settings) throws IOException {
    assertThat(text(SnapshotCorpus.reader(file).settings())).isEqualTo(settings);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          net.ipv4.ip_local_port_range = many
          net.ipv4.tcp_tw_reuse = 99999999999999999999
          net.ipv4.unknown_name = 5
          MaxUserPort = ; rm -rf
          tcp: 5
          """)
  void findsNoneIn(String line) throws IOException {
    byte[] bytes = line.getBytes(java.nio.charset.StandardCharsets.UTF_8);

    assertThat(text(SnapshotCorpus.reader(bytes).settings())).isEmpty();
  }

  @Test
  void readsAFolderLikeProcSys(@TempDir Path root) throws IOException {
    Files.createDirectories(root.resolve("net/ipv4"));
    Files.createDirectories(root.resolve("net/core"));
    Files.writeString(root.resolve("net/ipv4/ip_local_port_range"), "32768\t60999\n");
    Files.writeString(root.resolve("net/ipv4/tcp_fin_timeout"), "60\n");
    Files.writeString(root.resolve("net/core/somaxconn"), "4096\n");

    assertThat(text(ProcSys.read(root)))
        .isEqualTo("ip_local_port_range=32768-60999 somaxconn=4096 tcp_fin_timeout=60");
  }

  private static String text(MachineSettings settings) {
    return settings.values().entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(" "));
  }
}
