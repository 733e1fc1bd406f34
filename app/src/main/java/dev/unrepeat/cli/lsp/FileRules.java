package dev.unrepeat.cli.lsp;

import dev.unrepeat.lint.Finding;
import dev.unrepeat.model.Refused;
import java.util.List;
import java.util.Optional;

/// What the rules find in a file, by what its team has set for it.
public interface FileRules {
  /// @param path of the file; a name alone for a text that was never saved
  /// @throws Refused when the settings cannot be read
  List<Finding> find(String path, String text);

  /// The page of a rule that holds for a file, as Markdown.
  Optional<String> page(String path, String rule);
}
