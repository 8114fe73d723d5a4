package portsim.cli.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;

/** UTF-8, the only encoding that is read. */
final class Utf8 {
  private Utf8() {}

  /** The text of some bytes; null if they are not text, and then the problems say why. */
  static @Nullable SourceText decode(String name, byte[] bytes, Problems problems) {
    if (startsLikeUtf16(bytes)) {
      return refuse(Place.of(name), "is UTF-16 text", "save it as UTF-8", problems);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    SourceText source = new SourceText(name, out.flip().toString());
    int nul = source.text().indexOf('\0');
    if (nul >= 0) {
      Place place = new TextCursor(source).toChar(nul).place();
      return refuse(place, "this is a binary file: it has a NUL byte here", "", problems);
    }
    return result.isError() ? refuseByte(source, bytes[in.position()], problems) : source;
  }

  /** The text up to a bad byte ends where the bad byte is. */
  private static @Nullable SourceText refuseByte(SourceText before, byte bad, Problems problems) {
    Place place = new TextCursor(before).toChar(before.text().length()).place();
    String message = String.format(Locale.ROOT, "the byte 0x%02X here is not UTF-8", bad & 0xFF);
    return refuse(place, message, "save the file as UTF-8", problems);
  }

  private static @Nullable SourceText refuse(
      Place place, String message, String hint, Problems problems) {
    problems.error(place, message, hint);
    return null;
  }

  private static boolean startsLikeUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    return mark == 0xFFFE || mark == 0xFEFF;
  }
}
