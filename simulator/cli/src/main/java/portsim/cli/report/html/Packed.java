package portsim.cli.report.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Numbers as bytes, seven bits in each, the lowest first: a byte below 128 is the last of a number.
 * In the page they are deflated and in base 64.
 */
final class Packed {
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Adds a number, 0 or more. */
  void add(long number) {
    long rest = number;
    while (rest >= MORE) {
      bytes.write((int) (rest & (MORE - 1)) | MORE);
      rest >>>= BITS;
    }
    bytes.write((int) rest);
  }

  /** Adds a number with a sign: even ones are 0 or more, odd ones less. */
  void addSigned(long number) {
    add((number << 1) ^ (number >> 63));
  }

  String inBase64() {
    return inBase64(bytes.toByteArray());
  }

  /** A text, packed likewise. */
  static String inBase64(String text) {
    return inBase64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String inBase64(byte[] plain) {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, deflater)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return Base64.getEncoder().encodeToString(deflated.toByteArray());
  }
}
