package dev.unrepeat.service.lint;

import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Rule;
import dev.unrepeat.lint.RuleText;
import dev.unrepeat.lint.configuration.Configuration;
import dev.unrepeat.rubric.Rubric;
import dev.unrepeat.rubric.RubricFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules and the rubric by which a server judges: those that `.unrepeat.yml` and `rubric.yml`
/// in its data folder set, in the form in which `lint` and `score` read them. Read once, at start.
public final class WorkspaceRules {
  private static final Logger LOG = LoggerFactory.getLogger(WorkspaceRules.class);
  private static final String RUBRIC = "rubric.yml";

  private final Path folder;
  private final LintProject project;
  private final Rubric rubric;

  private WorkspaceRules(Path folder, LintProject project, Rubric rubric) {
    this.folder = folder;
    this.project = project;
    this.rubric = rubric;
  }

  /// What their settings ask for and cannot be asked here stands in the log.
  ///
  /// @throws dev.unrepeat.model.Refused when one of the files is broken
  public static WorkspaceRules in(Path data) throws IOException {
    Path folder = data.toAbsolutePath().normalize();
    Optional<Path> settings = LintProjects.settingsIn(folder);
    LintProject project =
        settings.isPresent()
            ? new LintProjects(settings, LintChoice.ALL).of(folder)
            : LintProject.of(folder, Configuration.NONE, LintChoice.ALL);
    project.skipped().forEach(sentence -> LOG.warn("rules: {}", sentence));
    Path rubric = folder.resolve(RUBRIC);
    return new WorkspaceRules(
        folder,
        project,
        Files.isRegularFile(rubric)
            ? RubricFile.read(rubric.toString(), LintProject.text(rubric, rubric.toString()))
            : RubricFile.STANDARD);
  }

  /// @param path a file name, by which settings for some files alone are chosen
  public Linter linter(String path) {
    return project.linter(folder.resolve(path));
  }

  public Rubric rubric() {
    return rubric;
  }

  /// All rules there are, the team's own among them.
  public List<Rule> rules() {
    return project.rules();
  }

  public Optional<Rule> find(String id) {
    return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  public RuleText text(Rule rule) {
    return project.text(rule);
  }

  /// Whether documents here are held to a rule.
  public boolean on(Rule rule) {
    return project.settings(folder.resolve("postmortem.md")).on(rule);
  }

  /// The level that its findings have here.
  public Level level(Rule rule) {
    return project.settings(folder.resolve("postmortem.md")).levelOf(rule);
  }
}
