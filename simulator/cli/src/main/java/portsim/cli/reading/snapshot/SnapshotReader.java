package portsim.cli.reading.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.MachineSettings;
import portsim.advice.diagnosis.snapshot.MachineSnapshot;
import portsim.advice.diagnosis.snapshot.SkippedLines;
import portsim.advice.diagnosis.snapshot.SnapshotFormat;
import portsim.advice.diagnosis.snapshot.SocketLine;
import portsim.cli.reading.Printable;

/**
 * Reads what the tools of a machine printed, whichever they are: line by line, so that any number
 * of formats can stand in one file, with whatever else was on the screen between.
 */
public final class SnapshotReader {
  private static final int SHOWN_MAX = 120;

  private final MachineSnapshot.Builder builder;
  private final @Nullable Anonymiser anonymiser;
  private final BiConsumer<SnapshotFormat, SocketLine> copy;
  private final List<ToolOutput> tools = ToolOutput.all();
  private final List<SettingSyntax> syntaxes = SettingSyntax.all();
  private final KnownSettings settings = new KnownSettings();
  private ToolOutput tool = tools.get(0);
  private boolean recognised;
  private SnapshotFormat lastFormat = tool.format();
  private @Nullable SocketLine last;
  private @Nullable Cut cut;
  private long number;

  /** A line that may go on in the next. */
  private record Cut(long number, String line, String reason) {}

  /**
   * A reader of one snapshot, which may be in several files.
   *
   * @param earlier the snapshot to compare it with; null if there is none
   * @param anonymiser what replaces addresses and names; null to keep them
   * @param copy is given every socket, as replaced
   */
  public SnapshotReader(
      @Nullable MachineSnapshot earlier,
      @Nullable Anonymiser anonymiser,
      BiConsumer<SnapshotFormat, SocketLine> copy) {
    builder = new MachineSnapshot.Builder(earlier);
    this.anonymiser = anonymiser;
    this.copy = copy;
  }

  /** Reads a file to its end; returns why it is none that can be read, or an empty text. */
  public String read(InputStream in) throws IOException {
    LineSource lines = new LineSource(in);
    if (!lines.refusal().isEmpty()) {
      return lines.refusal();
    }
    number = 0;
    for (String line = lines.next(); line != null; line = lines.next()) {
      number++;
      builder.line();
      read(withoutQuote(line));
    }
    skipCut();
    flush();
    return "";
  }

  /** Whether anything told of sockets. */
  public boolean hasRecognised() {
    return recognised;
  }

  public MachineSnapshot snapshot() {
    return builder.build();
  }

  public MachineSettings settings() {
    return settings.found();
  }

  /** A line as it was before a mail quoted it. */
  private static String withoutQuote(String line) {
    int at = 0;
    while (line.startsWith("> ", at)) {
      at += 2;
    }
    return line.substring(at);
  }

  private void read(String line) {
    if (line.isBlank()) {
      skipCut();
      return;
    }
    Reading reading = reading(line);
    if (cut != null && (reading == null || reading instanceof Reading.Owner)) {
      Reading joined = joined(cut.line(), line);
      if (joined != null) {
        cut = null;
        take(joined, line);
        return;
      }
    }
    skipCut();
    if (reading == null) {
      syntaxes.forEach(each -> each.read(line, settings));
    } else {
      take(reading, line);
    }
  }

  private @Nullable Reading reading(String line) {
    Row row = new Row(line);
    Reading reading = tool.read(row);
    if (reading != null) {
      return reading;
    }
    for (ToolOutput each : tools) {
      reading = each == tool ? null : each.read(row);
      if (reading != null) {
        tool = each;
        return reading;
      }
    }
    return null;
  }

  /**
   * The socket that a cut line and the next one make together: cut between words, or within one.
   */
  private @Nullable Reading joined(String begin, String rest) {
    for (String space : List.of(" ", "")) {
      Reading reading = tool.read(new Row(begin.stripTrailing() + space + rest.stripLeading()));
      if (reading instanceof Reading.Socket) {
        return reading;
      }
    }
    return null;
  }

  private void take(Reading reading, String line) {
    if (reading instanceof Reading.Socket socket) {
      flush();
      last = socket.socket();
      lastFormat = tool.format();
      recognise();
    } else if (reading instanceof Reading.Owner owner) {
      own(owner.process());
    } else if (reading instanceof Reading.Summary summary) {
      recognise();
      builder.summary(summary.summary());
    } else if (reading instanceof Reading.Broken broken) {
      cut = new Cut(number, line, broken.reason());
    } else {
      flush();
    }
  }

  /** The process of the socket in the line before, of which the number may be known already. */
  private void own(String process) {
    if (last != null) {
      String pid = last.process() == null ? "" : " (" + last.process() + ")";
      last = last.ownedBy(process + pid);
      flush();
    }
  }

  private void flush() {
    if (last == null) {
      return;
    }
    SocketLine line = anonymiser == null ? printable(last) : anonymiser.replaced(last);
    last = null;
    builder.add(line);
    copy.accept(lastFormat, line);
  }

  /** A process can have any name, one that steers a terminal, too. */
  private static SocketLine printable(SocketLine line) {
    return line.process() == null ? line : line.ownedBy(Printable.text(line.process()));
  }

  private void recognise() {
    recognised = true;
    builder.format(tool.format());
  }

  private void skipCut() {
    if (cut != null) {
      String line = cut.line().strip();
      String shown = line.length() > SHOWN_MAX ? line.substring(0, SHOWN_MAX) + "..." : line;
      String text = anonymiser == null ? Printable.text(shown) : "";
      builder.skip(new SkippedLines.Line(cut.number(), text, Printable.text(cut.reason())));
      cut = null;
    }
  }
}
