package dev.unrepeat.cli;

import dev.unrepeat.cli.lsp.FileRules;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.RuleText;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.lint.LintChoice;
import dev.unrepeat.service.lint.LintProject;
import dev.unrepeat.service.lint.LintProjects;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The rules by the nearest `.unrepeat.yml`, which is read again after a while: it may be edited in
/// the same editor.
final class EditorRules implements FileRules {
  private static final Duration KEPT = Duration.ofSeconds(3);

  private final Clock clock;
  private LintProjects projects = projects();
  private Instant until = Instant.MIN;

  EditorRules(Clock clock) {
    this.clock = clock;
  }

  @Override
  public List<Finding> find(String path, String text) {
    Path file = file(path);
    LintProject project = project(file);
    return project.ignores(file)
        ? List.of()
        : project.linter(file).lint(LintedDocument.of(path, text));
  }

  @Override
  public Optional<String> page(String path, String rule) {
    return project(file(path))
        .texts()
        .filter(text -> text.id().equals(rule))
        .findFirst()
        .map(RuleText::page);
  }

  private static Path file(String path) {
    try {
      // An address on Windows names its drive behind a slash.
      return Path.of(path.replaceFirst("^/(?=[A-Za-z]:/)", "")).toAbsolutePath();
    } catch (InvalidPathException unusual) {
      return Path.of("untitled.md").toAbsolutePath();
    }
  }

  private synchronized LintProject project(Path file) {
    Instant now = clock.instant();
    if (!now.isBefore(until)) {
      projects = projects();
      until = now.plus(KEPT);
    }
    try {
      return projects.of(Optional.ofNullable(file.getParent()).orElse(file));
    } catch (IOException e) {
      throw new Refused(
          Refused.Reason.INVALID, "The settings cannot be read: " + e.getMessage() + ".");
    }
  }

  private static LintProjects projects() {
    return new LintProjects(Optional.empty(), LintChoice.ALL);
  }
}
