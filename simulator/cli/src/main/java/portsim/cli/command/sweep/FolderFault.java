package portsim.cli.command.sweep;

import java.io.IOException;

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

  public String hint() {
    return hint;
  }
}
