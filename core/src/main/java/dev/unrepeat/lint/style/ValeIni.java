package dev.unrepeat.lint.style;

import dev.unrepeat.lint.LeftOut;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Rule;
import dev.unrepeat.lint.Settings.RuleSetting;
import dev.unrepeat.lint.configuration.Configuration;
import dev.unrepeat.lint.configuration.Glob;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a `.vale.ini` says: where the styles are, and which rules are asked of which files. Its
/// sections hold in their order. The last that fits a file and names styles says which; settings of
/// single rules add up, a later one over an earlier.
///
/// @param name of the file, as sentences print it
/// @param stylesPath relative to the file
/// @param least findings below this level are not told
/// @param set the rules that something is set for, each once
/// @param formats an ending by another that files of it are treated like
/// @param notes what is said there and not obeyed here, each as a sentence
public record ValeIni(
    String name,
    String stylesPath,
    Level least,
    List<Named> vocabularies,
    Section all,
    List<Section> some,
    List<Named> set,
    Map<String, String> formats,
    List<String> notes) {
  public ValeIni {
    vocabularies = List.copyOf(vocabularies);
    some = List.copyOf(some);
    set = List.copyOf(set);
    formats = Map.copyOf(formats);
    notes = List.copyOf(notes);
  }

  /// A name and the line it stands on.
  public record Named(String name, int line) {}

  /// What holds for some files.
  ///
  /// @param files empty for all
  /// @param styles empty where the section names none
  /// @param left what rules do not read
  public record Section(
      Optional<Glob> files,
      Optional<List<Named>> styles,
      Map<String, RuleSetting> rules,
      List<Pattern> left) {
    public Section {
      styles = styles.map(List::copyOf);
      rules = Map.copyOf(rules);
      left = List.copyOf(left);
    }

    private boolean names(String style) {
      return styles.stream().flatMap(List::stream).anyMatch(named -> named.name().equals(style));
    }
  }

  private Stream<Section> sections() {
    return Stream.concat(Stream.of(all), some.stream());
  }

  /// The styles that any section names, or asks a rule of.
  public List<Named> styles() {
    List<Named> styles = new ArrayList<>();
    sections()
        .flatMap(section -> section.styles().stream().flatMap(List::stream))
        .filter(named -> styles.stream().noneMatch(known -> known.name().equals(named.name())))
        .forEach(styles::add);
    set.stream()
        .filter(rule -> asks(rule.name()))
        .map(rule -> new Named(style(rule.name()), rule.line()))
        .filter(named -> styles.stream().noneMatch(known -> known.name().equals(named.name())))
        .forEach(styles::add);
    return styles;
  }

  /// Whether any file at all is asked about a rule.
  public boolean asks(String id) {
    boolean never = Optional.ofNullable(all.rules().get(id)).filter(set -> !set.on()).isPresent();
    return sections()
        .anyMatch(section -> {
          Optional<RuleSetting> set = Optional.ofNullable(section.rules().get(id));
          return set.map(RuleSetting::on).orElse(!never && section.names(style(id)));
        });
  }

  static String style(String id) {
    return id.replaceFirst("\\..*", "");
  }

  /// What is set for rules in one file: those of the styles named for it are on, the others off.
  ///
  /// @param path relative to the folder of the file
  public Map<String, RuleSetting> settings(String path, Collection<? extends Rule> rules) {
    List<Section> here = fitting(path);
    Section styled = all;
    Map<String, RuleSetting> said = new HashMap<>();
    for (Section section : here) {
      styled = section.styles().isPresent() ? section : styled;
      section.rules().forEach((id, set) -> said.merge(id, set, Configuration::over));
    }
    Map<String, RuleSetting> settings = new HashMap<>();
    for (Rule rule : rules) {
      Optional<RuleSetting> set = Optional.ofNullable(said.get(rule.id()));
      Optional<Level> level = set.flatMap(RuleSetting::level);
      boolean on =
          set.map(RuleSetting::on).orElse(styled.names(style(rule.id())))
              && level.orElse(rule.level()).atLeast(least);
      settings.put(rule.id(), new RuleSetting(on, level, Map.of()));
    }
    return settings;
  }

  /// What rules do not read in one file.
  public LeftOut leftOut(String path) {
    List<Pattern> patterns = fitting(path).stream().flatMap(s -> s.left().stream()).toList();
    return patterns.isEmpty() ? LeftOut.NOTHING : new IgnoredText(patterns);
  }

  private List<Section> fitting(String path) {
    int dot = path.lastIndexOf('.');
    String ending = path.substring(dot + 1);
    String likened = path.substring(0, dot + 1) + formats.getOrDefault(ending, ending);
    return sections()
        .filter(section ->
            section.files().map(glob -> glob.fits(path) || glob.fits(likened)).orElse(true))
        .toList();
  }
}
