package dev.unrepeat.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that names a file of settings, the same for all commands that read them.
final class ConfigOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "File of settings, with lines such as mail.host = smtp.example.com. The environment goes"
              + " before it, options before both. Default: what UNREPEAT_CONFIG names, else"
              + " unrepeat.conf in the data folder")
  private @Nullable Path file;

  /// All that is set, with the file that is named or found.
  ///
  /// @param data the folder that an option names
  ServerSettings in(ServerSettings environment, Optional<Path> data) {
    return environment.with(Optional.ofNullable(file), data);
  }
}
