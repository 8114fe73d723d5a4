package portsim.cli.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.function.LongPredicate;

/** A stream that tells how much was read of it, and ends when the user has enough. */
final class WatchedInput extends FilterInputStream {
  private final LongPredicate goesOn;
  private long done;

  /**
   * A watched stream.
   *
   * @param goesOn is given the number of bytes read, and says whether to read more
   */
  WatchedInput(InputStream in, LongPredicate goesOn) {
    super(in);
    this.goesOn = goesOn;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (!goesOn.test(done)) {
      throw new InterruptedIOException("interrupted");
    }
    int count = super.read(bytes, offset, length);
    done += Math.max(0, count);
    return count;
  }
}
