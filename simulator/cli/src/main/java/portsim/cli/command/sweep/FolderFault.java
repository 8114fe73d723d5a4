package portsim.cli.command.sweep;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Why a folder cannot be used, in a sentence, and what to do. */
public final class FolderFault extends IOException {
  private static final long serialVersionUID = 1L;

  private final String hint;

  public FolderFault(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  public FolderFault(String message, String hint, IOException cause) {
    super(message, cause);
    this.hint = hint;
  }

  /** Tells what went wrong with a folder, unless it is told already. */
  static FolderFault of(Path folder, IOException e) {
    if (e instanceof FolderFault told) {
      return told;
    }
    if (e instanceof AccessDeniedException) {
      String hint = "a folder that you may write in";
      return new FolderFault(folder + ": permission to write is denied", hint, e);
    }
    boolean isFile = e instanceof NotDirectoryException || Files.isRegularFile(folder);
    return isFile
        ? new FolderFault(folder + ": is a file", "name a folder", e)
        : new FolderFault(
            folder + ": cannot be written: " + reason(e), "finished points are kept", e);
  }

  /** What went wrong; the names of some exceptions tell more than their messages. */
  public static String reason(IOException e) {
    boolean isNameAlone = e instanceof FileSystemException named && named.getReason() == null;
    return isNameAlone ? e.getClass().getSimpleName() + ": " + e.getMessage() : "" + e.getMessage();
  }

  public String hint() {
    return hint;
  }
}
