package dev.unrepeat.service.lint;

import dev.unrepeat.lint.configuration.Configuration;
import dev.unrepeat.lint.configuration.ConfigurationReader;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds which `.unrepeat.yml` holds for a file: the nearest in its folder or above, up to the root
/// of its repository.
public final class LintProjects {
  private static final List<String> NAMES = List.of(".unrepeat.yml", ".unrepeat.yaml");

  private final Optional<Path> given;
  private final LintChoice choice;
  private final Optional<Path> vale;
  private final Map<Path, LintProject> byFolder = new HashMap<>();
  private final Map<Path, LintProject> byFile = new HashMap<>();

  /// @param given the configuration that somebody named, which then holds for all files
  public LintProjects(Optional<Path> given, LintChoice choice) {
    this(given, choice, Optional.empty());
  }

  /// @param vale a `.vale.ini` that somebody named, which then holds for all files
  public LintProjects(Optional<Path> given, LintChoice choice, Optional<Path> vale) {
    this.given = given;
    this.choice = choice;
    this.vale = vale;
  }

  /// @param folder of the file
  public synchronized LintProject of(Path folder) throws IOException {
    Path start = folder.toAbsolutePath().normalize();
    LintProject known = byFolder.get(start);
    if (known == null) {
      Optional<Path> file = given.isPresent() ? given : find(start);
      known = file.isPresent() ? open(file.get()) : none(start);
      byFolder.put(start, known);
    }
    return known;
  }

  public synchronized List<LintProject> opened() {
    return List.copyOf(new LinkedHashSet<>(byFolder.values()));
  }

  private static Optional<Path> find(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      Optional<Path> settings = settingsIn(folder);
      if (settings.isPresent()) {
        return settings;
      }
      if (Files.exists(folder.resolve(".git"))) {
        break;
      }
    }
    return Optional.empty();
  }

  static Optional<Path> settingsIn(Path folder) {
    return NAMES.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
  }

  private LintProject none(Path start) throws IOException {
    for (LintProject project : byFolder.values()) {
      if (project.isPlain()) {
        return project;
      }
    }
    return LintProject.of(start, Configuration.NONE, choice, vale);
  }

  private LintProject open(Path file) throws IOException {
    Path real = file.toAbsolutePath().normalize();
    LintProject known = byFile.get(real);
    if (known == null) {
      Refused.unless(
          Files.isRegularFile(real),
          "There is no file \"%s\" with settings. Check the path.".formatted(file));
      Path folder = Optional.ofNullable(real.getParent()).orElse(real);
      String name = shown(real);
      known =
          LintProject.of(
              folder, ConfigurationReader.read(LintProject.text(real, name), name), choice, vale);
      byFile.put(real, known);
    }
    return known;
  }

  /// As seen from where the program was started, when it lies below.
  static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = file.toAbsolutePath().normalize();
    Path shown = whole.startsWith(here) ? here.relativize(whole) : whole;
    return shown.toString().replace('\\', '/');
  }
}
