package portsim.cli.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete command lines. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a script that lets a shell complete command lines of portsim.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.FINE_MEANS, ExitCode.USAGE_MEANS},
    footerHeading = "%nExamples:%n",
    footer = {
      "  portsim completion bash > ~/.local/share/bash-completion/completions/portsim",
      "  portsim completion zsh > ~/.portsim-completion; source ~/.portsim-completion",
      "  portsim completion fish > ~/.config/fish/completions/portsim.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  /** The shells whose ways to complete are known. */
  enum Shell {
    BASH,
    ZSH,
    FISH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.BASH;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("this is no command of portsim");
    }
    CommandLine root = spec.root().commandLine();
    String script =
        switch (shell) {
          case BASH, ZSH -> AutoComplete.bash(root.getCommandName(), root);
          case FISH -> new FishCompletion(root.getCommandSpec()).script();
        };
    console.out().print(script);
    return ExitCode.FINE;
  }
}
