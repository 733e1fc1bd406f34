package dev.unrepeat.lint.configuration;

import dev.unrepeat.lint.NearestWord;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.Settings.RuleSetting;
import dev.unrepeat.lint.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What one `.unrepeat.yml` says.
///
/// @param name as complaints print it
/// @param rules for all files
/// @param overrides for some; of several that fit a path a later one wins
/// @param words the vocabulary as far as it stands in the file itself
/// @param wordFiles files of further words, relative to this one, by `people`, `roles`, `systems`
/// @param ignore what is not linted
/// @param styles the folder of the team's own rules, relative to this file
/// @param vale the `.vale.ini` that names styles, relative to this file
public record Configuration(
    String name,
    List<RuleLine> rules,
    List<Override> overrides,
    Vocabulary words,
    Map<String, List<String>> wordFiles,
    List<Glob> ignore,
    Optional<String> styles,
    Optional<String> vale) {
  public static final Configuration NONE =
      new Configuration(
          "",
          List.of(),
          List.of(),
          Vocabulary.NONE,
          Map.of(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  public Configuration {
    rules = List.copyOf(rules);
    overrides = List.copyOf(overrides);
    wordFiles = Map.copyOf(wordFiles);
    ignore = List.copyOf(ignore);
  }

  /// What is set for one rule, and the line on which it is.
  public record RuleLine(String id, int line, RuleSetting setting) {}

  /// What is set for the rules in some files.
  public record Override(List<Glob> files, List<RuleLine> rules) {
    public Override {
      files = List.copyOf(files);
      rules = List.copyOf(rules);
    }

    boolean fits(String path) {
      return files.stream().anyMatch(glob -> glob.fits(path));
    }
  }

  /// @param path relative to the folder of the file
  public boolean ignores(String path) {
    return ignore.stream().anyMatch(glob -> glob.fits(path));
  }

  /// What is set for one file.
  ///
  /// @param path relative to the folder of the file
  /// @param vocabulary with the words of the files that are named here
  public Settings settings(String path, Vocabulary vocabulary) {
    Map<String, RuleSetting> set = new HashMap<>();
    rules.forEach(line -> set.put(line.id(), line.setting()));
    for (Override override : overrides) {
      if (override.fits(path)) {
        override.rules().forEach(line -> set.merge(line.id(), line.setting(), Configuration::over));
      }
    }
    return new Settings(set, vocabulary);
  }

  /// One setting with a later one over it.
  public static RuleSetting over(RuleSetting known, RuleSetting later) {
    Map<String, Integer> limits = new HashMap<>(known.limits());
    limits.putAll(later.limits());
    return new RuleSetting(later.on(), later.level().or(known::level), limits);
  }

  /// All that is set for rules, for all files and for some.
  public Stream<RuleLine> lines() {
    return Stream.concat(rules.stream(), overrides.stream().flatMap(o -> o.rules().stream()));
  }

  /// Complaints about rules that do not exist.
  ///
  /// @param known the ids of those that do, the team's own among them
  public List<String> unknown(Collection<String> known) {
    List<String> complaints = new ArrayList<>();
    lines()
        .filter(line -> !known.contains(line.id()))
        .forEach(line ->
            complaints.add(
                "%s:%d: rules: there is no rule \"%s\".%s \"unrepeat lint --list-rules\" prints all of them."
                    .formatted(name, line.line(), line.id(), NearestWord.hint(line.id(), known))));
    return complaints;
  }
}
