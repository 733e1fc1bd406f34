package dev.unrepeat.service.lint;

import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Rule;
import dev.unrepeat.lint.RuleText;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.Vocabulary;
import dev.unrepeat.lint.configuration.Configuration;
import dev.unrepeat.lint.configuration.ConfigurationReader;
import dev.unrepeat.lint.rules.RuleBook;
import dev.unrepeat.lint.rules.RuleTexts;
import dev.unrepeat.lint.style.OwnRule;
import dev.unrepeat.lint.style.StyleReader;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// A folder with its settings and its own rules. Safe for several threads.
public final class LintProject {
  private static final int MOST_BYTES = 4 << 20;

  private final Path folder;
  private final Configuration configuration;
  private final Vocabulary vocabulary;
  private final List<Rule> rules;
  private final List<String> ids;
  private final List<String> skipped;
  private final Optional<ValeFolder> vale;
  private final LintChoice choice;
  private final Map<Settings, Linter> linters = new ConcurrentHashMap<>();

  private LintProject(
      Path folder,
      Configuration configuration,
      Vocabulary vocabulary,
      List<Rule> rules,
      List<String> skipped,
      Optional<ValeFolder> vale,
      LintChoice choice) {
    this.folder = folder;
    this.configuration = configuration;
    this.vocabulary = vocabulary;
    this.rules = rules;
    this.ids = rules.stream().map(Rule::id).toList();
    this.skipped = skipped;
    this.vale = vale;
    this.choice = choice;
  }

  /// Reads what the configuration names.
  ///
  /// @param folder in which it lies
  static LintProject of(Path folder, Configuration configuration, LintChoice choice)
      throws IOException {
    return of(folder, configuration, choice, Optional.empty());
  }

  /// @param given a `.vale.ini` in place of the one that the configuration names
  static LintProject of(
      Path folder, Configuration configuration, LintChoice choice, Optional<Path> given)
      throws IOException {
    Optional<ValeFolder> vale = vale(folder, configuration, given);
    List<Rule> rules = new ArrayList<>(RuleBook.ALL);
    StyleReader styles = new StyleReader();
    if (configuration.styles().isPresent()) {
      StyleFolder.read(folder, configuration, styles);
      rules.addAll(styles.rules());
      ConfigurationReader.refuse(styles.complaints());
    }
    vale.stream()
        .flatMap(read -> read.rules().stream())
        .filter(rule -> styles.rules().stream().noneMatch(own -> own.id().equals(rule.id())))
        .forEach(rules::add);
    List<String> ids = rules.stream().map(Rule::id).toList();
    ConfigurationReader.refuse(configuration.unknown(ids));
    ConfigurationReader.refuse(limits(configuration, rules));
    choice.check(ids);
    return new LintProject(
        folder,
        configuration,
        vocabulary(folder, configuration),
        rules,
        Stream.concat(vale.stream().flatMap(v -> v.skipped().stream()), styles.skipped().stream())
            .distinct()
            .toList(),
        vale,
        choice);
  }

  private static Optional<ValeFolder> vale(
      Path folder, Configuration configuration, Optional<Path> given) throws IOException {
    if (given.isPresent()) {
      return Optional.of(ValeFolder.read(given.get()));
    }
    return configuration.vale().isPresent()
        ? Optional.of(ValeFolder.read(folder.resolve(configuration.vale().get())))
        : Optional.empty();
  }

  /// Complaints about numbers that the page of their rule does not name.
  private static List<String> limits(Configuration configuration, List<Rule> rules) {
    List<String> complaints = new ArrayList<>();
    configuration
        .lines()
        .forEach(line ->
            line.setting().limits().keySet().stream()
                .filter(limit ->
                    rules.stream()
                        .filter(rule -> rule.id().equals(line.id()))
                        .noneMatch(rule -> page(rule).page().contains("`" + limit + "`")))
                .forEach(limit ->
                    complaints.add(
                        "%s:%d: rules.%s.%s: the rule has no such number. \"unrepeat lint --explain %s\" prints what it has."
                            .formatted(
                                configuration.name(), line.line(), line.id(), limit, line.id()))));
    return complaints;
  }

  private static RuleText page(Rule rule) {
    return rule instanceof OwnRule own ? own.text() : RuleTexts.of(rule);
  }

  private static Vocabulary vocabulary(Path folder, Configuration configuration)
      throws IOException {
    Vocabulary words = configuration.words();
    return new Vocabulary(
        words(folder, configuration, "people", words.people()),
        words(folder, configuration, "roles", words.roles()),
        words(folder, configuration, "systems", words.systems()));
  }

  private static Set<String> words(
      Path folder, Configuration configuration, String kind, Set<String> said) throws IOException {
    Set<String> words = new HashSet<>(said);
    for (String name : configuration.wordFiles().getOrDefault(kind, List.of())) {
      String field = "%s: vocabulary.%s-file: \"%s\"".formatted(configuration.name(), kind, name);
      Path file = folder.resolve(name);
      Refused.unless(
          Files.isRegularFile(file),
          field + " is no file. Name one beside this one, with a word on each line.");
      words.addAll(ConfigurationReader.words(text(file, field)));
    }
    return words;
  }

  static String text(Path file, String name) throws IOException {
    Refused.unless(Files.size(file) <= MOST_BYTES, name + " is larger than 4 MB.");
    try {
      return Files.readString(file);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new Refused(Refused.Reason.INVALID, name + " is not written in UTF-8. Save it so.");
    }
  }

  boolean isPlain() {
    return configuration.equals(Configuration.NONE);
  }

  /// All rules there are, the team's own among them.
  public List<Rule> rules() {
    return rules;
  }

  /// Rules of the team that cannot be asked here, each as a sentence.
  public List<String> skipped() {
    return skipped;
  }

  /// What a rule says of itself.
  public RuleText text(Rule rule) {
    return page(rule);
  }

  public Stream<RuleText> texts() {
    return rules.stream().map(this::text);
  }

  public boolean ignores(Path file) {
    return configuration.ignores(relative(file));
  }

  /// The linter for a file, by the settings that hold for it.
  public Linter linter(Path file) {
    return linters.computeIfAbsent(settings(file), settings -> new Linter(rules, settings));
  }

  public Settings settings(Path file) {
    Settings own = configuration.settings(relative(file), vocabulary);
    return choice.over(vale.map(read -> with(read, own, file)).orElse(own), ids);
  }

  /// What `.unrepeat.yml` says of a rule counts over what `.vale.ini` says.
  private static Settings with(ValeFolder vale, Settings own, Path file) {
    String path = relative(vale.folder(), file);
    Map<String, Settings.RuleSetting> set = new HashMap<>(vale.ini().settings(path, vale.rules()));
    own.rules().forEach((id, said) -> set.merge(id, said, Configuration::over));
    return new Settings(set, own.vocabulary(), vale.ini().leftOut(path));
  }

  private String relative(Path file) {
    return relative(folder, file);
  }

  private static String relative(Path folder, Path file) {
    Path real = file.toAbsolutePath().normalize();
    Path within = real.startsWith(folder) ? folder.relativize(real) : real;
    return within.toString().replace('\\', '/').replaceFirst("^/", "");
  }
}
