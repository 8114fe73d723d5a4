package portsim.cli.reading.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.Endpoint;
import portsim.advice.diagnosis.snapshot.SnapshotFormat;
import portsim.advice.diagnosis.snapshot.SocketState;

/** {@code Get-NetTCPConnection | ConvertTo-Csv}, with whatever columns and separator. */
final class PowerShellCsv implements ToolOutput {
  private static final String SEPARATORS = ",;\t";
  private static final int CELLS_MAX = 64;

  private List<String> columns = List.of();
  private char separator;

  @Override
  public SnapshotFormat format() {
    return SnapshotFormat.POWERSHELL_CSV;
  }

  @Override
  public @Nullable Reading read(Row row) {
    String line = row.line().strip();
    if (line.startsWith("#TYPE")) {
      return Reading.OTHER;
    }
    if (line.contains("LocalPort") && isHead(line)) {
      return Reading.OTHER;
    }
    if (columns.isEmpty() || line.indexOf(separator) < 0) {
      return null;
    }
    List<String> cells = cells(line, separator);
    if (cells.size() != columns.size()) {
      return line.startsWith("\"") ? new Reading.Broken("has not all columns") : null;
    }
    return socket(cells);
  }

  private boolean isHead(String line) {
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char each = SEPARATORS.charAt(i);
      List<String> cells = cells(line, each);
      if (cells.contains("LocalPort") && cells.size() > 1) {
        columns = cells;
        separator = each;
        return true;
      }
    }
    return false;
  }

  private Reading socket(List<String> cells) {
    Endpoint local = Endpoints.of(cell("LocalAddress", cells), cell("LocalPort", cells));
    Endpoint remote = Endpoints.of(cell("RemoteAddress", cells), cell("RemotePort", cells));
    if (local == null || remote == null) {
      return new Reading.Broken("has no address and port where they should be");
    }
    String word = cell("State", cells);
    String pid = cell("OwningProcess", cells);
    String process = Row.isNumber(pid) && !pid.equals("0") ? "pid " + pid : null;
    return SocketFields.reading(local, remote, state(word), word, process, null);
  }

  static @Nullable SocketState state(String word) {
    return Row.isNumber(word) && word.length() < 4
        ? StateWords.ofWindows(Integer.parseInt(word))
        : StateWords.of(word);
  }

  private String cell(String column, List<String> cells) {
    int at = columns.indexOf(column);
    return at < 0 ? "" : cells.get(at);
  }

  /** The cells of a line, without their quotes. */
  private static List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length() && cells.size() < CELLS_MAX; i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
