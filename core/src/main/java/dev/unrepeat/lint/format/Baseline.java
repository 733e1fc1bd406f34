package dev.unrepeat.lint.format;

import dev.unrepeat.model.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Findings that were there when a team began, so that only new ones are told. One is known by its
/// rule, its sentence and its section, so it stays known when lines or files move.
public final class Baseline {
  private static final String HEAD = "# unrepeat lint baseline 1";
  private static final int EXCERPT = 80;

  private final Map<String, Integer> left;

  private Baseline(Map<String, Integer> left) {
    this.left = left;
  }

  /// @param name of the file, for complaints
  public static Baseline read(String text, String name) {
    List<String> lines = text.lines().toList();
    Refused.unless(
        !lines.isEmpty() && lines.getFirst().strip().equals(HEAD),
        "\"%s\" is no baseline. Write one with --write-baseline.".formatted(name));
    Map<String, Integer> known = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split("\t", -1);
      if (fields[0].startsWith("#") || lines.get(i).isBlank()) {
        continue;
      }
      Refused.unless(
          fields.length >= 2 && fields[0].matches("[0-9a-f]{32}") && fields[1].matches("\\d{1,6}"),
          "%s:%d: this is no line of a baseline. Write it anew with --write-baseline."
              .formatted(name, i + 1));
      known.merge(fields[0], Integer.parseInt(fields[1]), Integer::sum);
    }
    return new Baseline(known);
  }

  /// The findings of a file that are not known. Each known one is used up, so that a second of the
  /// same kind is told.
  public FileFindings without(FileFindings file) {
    return file.only(found ->
        left.computeIfPresent(found.key(), (key, count) -> count - 1) == null || spent(found));
  }

  private boolean spent(PlacedFinding found) {
    return left.getOrDefault(found.key(), 0) < 0;
  }

  /// A baseline of all that a report tells, for [#read].
  public static String print(List<FileFindings> files) {
    Map<String, List<String>> lines = new TreeMap<>();
    for (FileFindings file : files) {
      for (PlacedFinding found : file.findings()) {
        lines
            .computeIfAbsent(found.key(), key -> new ArrayList<>())
            .add(
                found.finding().rule()
                    + "\t"
                    + clean(file.path())
                    + "\t"
                    + clean(excerpt(found.sentence())));
      }
    }
    StringBuilder out = new StringBuilder(HEAD).append('\n');
    out.append("# key, how often, then for people: rule, file, sentence\n");
    lines.forEach(
        (key, all) -> out.append("%s\t%d\t%s\n".formatted(key, all.size(), all.getFirst())));
    return out.toString();
  }

  private static String excerpt(String sentence) {
    return sentence.length() <= EXCERPT
        ? sentence
        : sentence.substring(0, sentence.offsetByCodePoints(0, sentence.codePointCount(0, EXCERPT)))
            + "…";
  }

  private static String clean(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
