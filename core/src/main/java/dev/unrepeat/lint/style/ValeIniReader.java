package dev.unrepeat.lint.style;

import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Settings.RuleSetting;
import dev.unrepeat.lint.configuration.ConfigurationReader;
import dev.unrepeat.lint.configuration.Glob;
import dev.unrepeat.lint.style.IniLines.Entry;
import dev.unrepeat.lint.style.ValeIni.Named;
import dev.unrepeat.lint.style.ValeIni.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads a `.vale.ini` as Vale documents it (vale.sh, ".vale.ini").
public final class ValeIniReader {
  /// Tags whose text is never read here anyhow.
  private static final Set<String> UNREAD =
      Set.of("code", "tt", "script", "style", "pre", "figure");

  private final String name;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, String> formats = new HashMap<>();
  private final List<Named> vocabularies = new ArrayList<>();
  private final Map<String, Named> set = new LinkedHashMap<>();
  private String stylesPath = "";
  private Level least = Level.SUGGESTION;

  private ValeIniReader(String name) {
    this.name = name;
  }

  /// @param name of the file, as sentences print it
  /// @throws dev.unrepeat.model.Refused with a line for each thing that is wrong
  public static ValeIni read(String text, String name) {
    ValeIniReader reader = new ValeIniReader(name);
    ValeIni ini = reader.all(IniLines.of(text));
    ConfigurationReader.refuse(reader.complaints);
    return ini;
  }

  private ValeIni all(IniLines lines) {
    lines
        .broken()
        .forEach(line -> complain(line, "\"Name = value\" or \"[*.md]\" is expected here."));
    Section all = section(Optional.empty(), List.of());
    List<Section> some = new ArrayList<>();
    for (IniLines.Part part : lines.parts()) {
      switch (part.name()) {
        case "" -> part.entries().forEach(this::core);
        case "formats" ->
            part.entries().forEach(e -> formats.put(e.key(), e.value().toLowerCase(Locale.ROOT)));
        case "*" -> all = section(Optional.empty(), part.entries());
        default -> {
          if (part.name().matches("[a-z]+")) {
            note(
                part.line(), "[%s] sets another program and is not obeyed.".formatted(part.name()));
          } else {
            glob(part).ifPresent(glob -> some.add(section(Optional.of(glob), part.entries())));
          }
        }
      }
    }
    if (stylesPath.isEmpty()) {
      complain(1, "StylesPath: name the folder that holds the styles, above all sections.");
    }
    return new ValeIni(
        name,
        stylesPath,
        least,
        vocabularies,
        all,
        some,
        List.copyOf(set.values()),
        formats,
        notes);
  }

  /// In a pattern of Vale one star goes through folders too.
  private Optional<Glob> glob(IniLines.Part part) {
    String written = part.name();
    String through =
        written.indexOf('/') < 0 ? written : written.replaceAll("(?<!\\*)\\*(?!\\*)", "**");
    try {
      return Optional.of(Glob.of(through));
    } catch (IllegalArgumentException wrong) {
      complain(part.line(), "[%s]: %s".formatted(written, wrong.getMessage()));
      return Optional.empty();
    }
  }

  private void core(Entry entry) {
    switch (entry.key()) {
      case "StylesPath" -> stylesPath = entry.value();
      case "MinAlertLevel" ->
          level(entry.value())
              .ifPresentOrElse(
                  level -> least = level,
                  () ->
                      complain(
                          entry.line(),
                          "MinAlertLevel: \"%s\" is no level. Write suggestion, warning or error."
                              .formatted(entry.value())));
      case "Vocab" -> entry.list().forEach(one -> vocabularies.add(new Named(one, entry.line())));
      case "Packages" ->
          note(
              entry.line(),
              "Packages: nothing is fetched from other places here. What \"vale sync\" has put below StylesPath is read.");
      case "IgnoredScopes", "SkippedScopes" -> scopes(entry);
      default -> unknown(entry);
    }
  }

  private void scopes(Entry entry) {
    List<String> others = entry.list().stream().filter(tag -> !UNREAD.contains(tag)).toList();
    if (!others.isEmpty()) {
      note(
          entry.line(),
          "%s: %s is read all the same. Code is never read; for other text write TokenIgnores or BlockIgnores."
              .formatted(entry.key(), String.join(", ", others)));
    }
  }

  private void unknown(Entry entry) {
    note(entry.line(), "%s is not known here and changes nothing.".formatted(entry.key()));
  }

  private void note(int line, String sentence) {
    notes.add("%s:%d: %s".formatted(name, line, sentence));
  }

  private void complain(int line, String sentence) {
    complaints.add("%s:%d: %s".formatted(name, line, sentence));
  }

  private Section section(Optional<Glob> files, List<Entry> entries) {
    Optional<List<Named>> styles = Optional.empty();
    Map<String, RuleSetting> rules = new HashMap<>();
    List<Pattern> left = new ArrayList<>();
    for (Entry entry : entries) {
      switch (entry.key()) {
        case "BasedOnStyles" -> {
          List<Named> named = new ArrayList<>(styles.orElse(List.of()));
          entry.list().forEach(one -> named.add(new Named(one, entry.line())));
          styles = Optional.of(named);
        }
        case "TokenIgnores", "BlockIgnores" -> left.addAll(patterns(entry));
        default -> {
          if (entry.key().matches("[^\\s.\\[\\]]+\\.[^\\s\\[\\]]+")) {
            setting(entry).ifPresent(said -> rules.put(entry.key(), said));
            set.putIfAbsent(entry.key(), new Named(entry.key(), entry.line()));
          } else {
            unknown(entry);
          }
        }
      }
    }
    return new Section(files, styles, rules, left);
  }

  private List<Pattern> patterns(Entry entry) {
    List<Pattern> patterns = new ArrayList<>();
    for (String one : entry.list()) {
      try {
        patterns.add(Expressions.of(one, false));
      } catch (PatternSyntaxException wrong) {
        complain(
            entry.line(),
            "%s: \"%s\" cannot be read: %s.".formatted(entry.key(), one, wrong.getDescription()));
      }
    }
    return patterns;
  }

  private Optional<RuleSetting> setting(Entry entry) {
    Optional<Level> level = level(entry.value());
    String said = entry.value().toLowerCase(Locale.ROOT);
    if (level.isPresent() || said.matches("yes|true|on|1|no|false|off|0")) {
      boolean on = level.isPresent() || said.matches("yes|true|on|1");
      return Optional.of(new RuleSetting(on, level, Map.of()));
    }
    complain(
        entry.line(),
        "%s: \"%s\" is no level. Write YES, NO, suggestion, warning or error."
            .formatted(entry.key(), entry.value()));
    return Optional.empty();
  }

  private static Optional<Level> level(String said) {
    return Arrays.stream(Level.values())
        .filter(level -> level.word().equals(said.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
