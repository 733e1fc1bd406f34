package dev.unrepeat.service.lint;

import dev.unrepeat.lint.configuration.ConfigurationReader;
import dev.unrepeat.lint.style.OwnRule;
import dev.unrepeat.lint.style.StyleReader;
import dev.unrepeat.lint.style.ValeIni;
import dev.unrepeat.lint.style.ValeIniReader;
import dev.unrepeat.lint.style.ValeWords;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A `.vale.ini` with the rules of the styles that it names.
///
/// @param folder in which it lies
/// @param skipped what is not asked or not obeyed here, each as a sentence
record ValeFolder(Path folder, ValeIni ini, List<OwnRule> rules, List<String> skipped) {
  private static final int MOST_FILES = 2_000;
  private static final String BUILT_IN = "Vale";

  ValeFolder {
    rules = List.copyOf(rules);
    skipped = List.copyOf(skipped);
  }

  /// @throws Refused when it is wrong, or names what is not there
  static ValeFolder read(Path file) throws IOException {
    String shown = LintProjects.shown(file);
    Refused.unless(
        Files.isRegularFile(file),
        "There is no file \"%s\" with settings of Vale. Check the path.".formatted(shown));
    Path folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent()).orElse(file);
    ValeIni ini = ValeIniReader.read(LintProject.text(file, shown), shown);
    Path styles = folder.resolve(ini.stylesPath()).normalize();
    Refused.unless(
        Files.isDirectory(styles),
        "%s: StylesPath: \"%s\" is no folder.".formatted(shown, ini.stylesPath()));
    List<String> skipped = new ArrayList<>(ini.notes());
    ValeWords words = words(styles, ini);
    StyleReader reader = new StyleReader(words);
    for (ValeIni.Named style : ini.styles()) {
      if (!style.name().equals(BUILT_IN)) {
        read(styles, style, ini, reader);
      }
    }
    List<OwnRule> rules = new ArrayList<>(reader.rules());
    if (ini.styles().stream().anyMatch(style -> style.name().equals(BUILT_IN))) {
      rules.addAll(words.rules());
    }
    if (ini.asks("Vale.Spelling")) {
      skipped.add(
          "%s:%d: Vale.Spelling is not asked: no dictionary comes with Unrepeat. Write \"Vale.Spelling = NO\" to say so."
              .formatted(shown, line(ini)));
    }
    for (ValeIni.Named set : ini.set()) {
      if (!exists(styles, set.name())) {
        skipped.add(
            "%s:%d: there is no rule \"%s\" below StylesPath, so nothing is set."
                .formatted(shown, set.line(), set.name()));
      }
    }
    skipped.addAll(reader.skipped());
    reader.complaints().forEach(wrong -> skipped.add(wrong + " The rule is not asked."));
    return new ValeFolder(folder, ini, rules, skipped);
  }

  private static boolean exists(Path styles, String id) {
    return List.of("Vale.Spelling", "Vale.Terms", "Vale.Avoid", "Vale.Repetition").contains(id)
        || Stream.of(".yml", ".yaml")
            .anyMatch(
                end -> Files.isRegularFile(styles.resolve(id.replaceFirst("\\.", "/") + end)));
  }

  private static int line(ValeIni ini) {
    return ini.styles().stream()
        .filter(style -> style.name().equals(BUILT_IN))
        .mapToInt(ValeIni.Named::line)
        .findFirst()
        .orElse(1);
  }

  private static void read(Path styles, ValeIni.Named style, ValeIni ini, StyleReader reader)
      throws IOException {
    Path folder = within(styles, style, ini);
    Refused.unless(
        Files.isDirectory(folder),
        "%s:%d: the style \"%s\" is no folder below StylesPath. Run \"vale sync\" where it comes from a package, or take the name out."
            .formatted(ini.name(), style.line(), style.name()));
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files =
          list.filter(Files::isRegularFile)
              .filter(file -> name(file).matches("[^.].*\\.ya?ml"))
              .sorted()
              .limit(MOST_FILES + 1L)
              .toList();
    }
    Refused.unless(
        files.size() <= MOST_FILES,
        "%s:%d: the style \"%s\" holds more than %d rules."
            .formatted(ini.name(), style.line(), style.name(), MOST_FILES));
    for (Path file : files) {
      String rule = name(file).replaceFirst("\\.ya?ml$", "");
      if (ini.asks(style.name() + "." + rule)) {
        String shown = LintProjects.shown(file);
        String told =
            Path.of(ini.stylesPath(), style.name(), name(file)).toString().replace('\\', '/');
        reader.read(style.name(), rule, LintProject.text(file, shown), shown, told);
      }
    }
  }

  private static ValeWords words(Path styles, ValeIni ini) throws IOException {
    ValeWords words = new ValeWords();
    for (ValeIni.Named vocabulary : ini.vocabularies()) {
      Path folder =
          Stream.of(styles.resolve("config/vocabularies"), styles.resolve("Vocab"))
              .map(place -> within(place, vocabulary, ini))
              .filter(Files::isDirectory)
              .findFirst()
              .orElseThrow(() ->
                  new Refused(
                      Refused.Reason.NOT_FOUND,
                      "%s:%d: Vocab: there is no folder \"%s\" in config/vocabularies below StylesPath."
                          .formatted(ini.name(), vocabulary.line(), vocabulary.name())));
      for (String file : List.of("accept.txt", "reject.txt")) {
        Path list = folder.resolve(file);
        String shown = LintProjects.shown(list);
        if (Files.isRegularFile(list) && file.startsWith("accept")) {
          words.accept(LintProject.text(list, shown), shown);
        } else if (Files.isRegularFile(list)) {
          words.reject(LintProject.text(list, shown), shown);
        }
      }
    }
    ConfigurationReader.refuse(words.complaints());
    return words;
  }

  /// A folder by its name; a name that leads elsewhere is refused.
  private static Path within(Path place, ValeIni.Named named, ValeIni ini) {
    Path folder = place.resolve(named.name()).normalize();
    Refused.unless(
        place.equals(folder.getParent()),
        "%s:%d: \"%s\" is no name of a folder below StylesPath."
            .formatted(ini.name(), named.line(), named.name()));
    return folder;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
