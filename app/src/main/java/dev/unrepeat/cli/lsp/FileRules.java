package dev.unrepeat.cli.lsp;

import dev.unrepeat.lint.Finding;
import java.util.List;

/// What the rules find in a file, by what its team has set for it.
@FunctionalInterface
public interface FileRules {
  /// @param path of the file; a name alone for a text that was never saved
  List<Finding> find(String path, String text);
}
