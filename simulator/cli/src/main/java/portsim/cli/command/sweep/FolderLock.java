package portsim.cli.command.sweep;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a folder for one process; it is released however that ends. */
record FolderLock(FileChannel channel) implements Closeable {
  static final String NAME = "lock";

  /**
   * Takes a folder, and makes it where it is not there.
   *
   * @throws FolderFault where it cannot be, or another has it
   */
  static FolderLock take(Path folder) throws FolderFault {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isFree(channel, /* shared= */ false)) {
        channel.close();
        throw busy(folder);
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw FolderFault.of(folder, e);
    }
  }

  /** Makes sure that nobody is at work in a folder. */
  static void refuseBusy(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (Files.exists(file)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        if (!isFree(channel, /* shared= */ true)) {
          throw busy(folder);
        }
      }
    }
  }

  private static boolean isFree(FileChannel channel, boolean shared) throws IOException {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, shared) != null;
    } catch (OverlappingFileLockException e) {
      return false; // by this very process
    }
  }

  private static FolderFault busy(Path folder) {
    return new FolderFault(
        folder + ": another process is at work in it", "wait for it, or name another folder");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
