package dev.unrepeat.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// How well rules find what people have labelled: lines `label → source → sentence`, with tabs.
///
/// `BORDERLINE` is left out, since people do not agree on it. A label that the program does not
/// know is reported as a bad line.
///
/// @param groups the figures, one for each group of labels
/// @param bad lines that could not be read, with their numbers
public record Evaluation(List<Group> groups, List<String> bad) {

  /// What a sentence was labelled as.
  public enum Label {
    /// A person or a role fails in it.
    BLAME,
    /// Somebody fails in it who is not named, or "we".
    BLAME_SOFT,
    /// It says what would have been.
    HINDSIGHT,
    /// An action that says nothing to do.
    VAGUE,
    NEUTRAL
  }

  /// A labelled sentence.
  public record Labelled(Label label, String source, String sentence, List<String> found) {
    public Labelled {
      found = List.copyOf(found);
    }
  }

  /// Some labels taken for one, held against the rules that should find them.
  ///
  /// @param right sentences found that carry one of the labels
  /// @param missed sentences that carry one and were not found
  /// @param alarms sentences found that carry none
  public record Group(
      String name, int right, List<Labelled> missed, List<Labelled> alarms, int others) {
    public Group {
      missed = List.copyOf(missed);
      alarms = List.copyOf(alarms);
    }

    /// Of the sentences found, the share that is rightly found; 1 when none was found.
    public double precision() {
      int found = right + alarms.size();
      return found == 0 ? 1 : (double) right / found;
    }

    /// Of the labelled sentences, the share that was found; 1 when none is labelled so.
    public double recall() {
      int labelled = right + missed.size();
      return labelled == 0 ? 1 : (double) right / labelled;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s: precision %.3f, recall %.3f (%d found rightly, %d missed, %d false alarms among %d others)",
          name,
          precision(),
          recall(),
          right,
          missed.size(),
          alarms.size(),
          others);
    }
  }

  /// Names and tone are a matter of style; a sentence is no blame for them.
  private static final Set<String> STYLE = Set.of("named-person", "animated-language");

  private static final Set<String> VAGUE_RULES =
      Set.of("vague-action", "be-careful-action", "fix-the-bug-action");

  private static final Set<Label> BLAMING =
      EnumSet.of(Label.BLAME, Label.BLAME_SOFT, Label.HINDSIGHT);

  public Evaluation {
    groups = List.copyOf(groups);
    bad = List.copyOf(bad);
  }

  /// @param lines with or without a first line of column names
  public static Evaluation of(List<String> lines, List<Rule> rules, Settings settings) {
    List<Rule> blaming =
        rules.stream()
            .filter(r -> r.family() == Family.BLAME || r.family() == Family.HINDSIGHT)
            .filter(r -> !STYLE.contains(r.id()))
            .toList();
    List<Rule> vague = rules.stream().filter(r -> VAGUE_RULES.contains(r.id())).toList();
    List<String> bad = new ArrayList<>();
    Linter blame = new Linter(blaming, settings);
    Linter actions = new Linter(vague, settings);
    List<Labelled> blamed = new ArrayList<>();
    List<Labelled> vaguely = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      String label = cells[0].strip();
      if (lines.get(i).isBlank() || label.equalsIgnoreCase("label") || label.equals("BORDERLINE")) {
        continue;
      }
      if (cells.length < 3 || label(label).isEmpty()) {
        bad.add("line %d: %s".formatted(i + 1, lines.get(i)));
        continue;
      }
      Label read = label(label).getFirst();
      String sentence = cells[2].strip();
      blamed.add(
          new Labelled(read, cells[1], sentence, ids(blame.lint(LintedDocument.of("", sentence)))));
      vaguely.add(new Labelled(read, cells[1], sentence, ids(actions.lintAction(sentence))));
    }
    List<Group> groups = new ArrayList<>();
    groups.add(group("BLAME + BLAME_SOFT + HINDSIGHT", BLAMING, blamed));
    for (Label label : BLAMING) {
      groups.add(group(label.name(), EnumSet.of(label), without(blamed, label)));
    }
    if (!vague.isEmpty()) {
      groups.add(group("VAGUE", EnumSet.of(Label.VAGUE), vaguely));
    }
    return new Evaluation(groups, bad);
  }

  /// One label alone is held against sentences that carry none of its kind.
  private static List<Labelled> without(List<Labelled> all, Label label) {
    return all.stream().filter(l -> l.label() == label || !BLAMING.contains(l.label())).toList();
  }

  private static List<Label> label(String word) {
    return EnumSet.allOf(Label.class).stream().filter(l -> l.name().equals(word)).toList();
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(Finding::rule).distinct().toList();
  }

  private static Group group(String name, Set<Label> labels, List<Labelled> all) {
    List<Labelled> carrying = all.stream().filter(l -> labels.contains(l.label())).toList();
    List<Labelled> others = all.stream().filter(l -> !labels.contains(l.label())).toList();
    List<Labelled> missed = carrying.stream().filter(l -> l.found().isEmpty()).toList();
    List<Labelled> alarms = others.stream().filter(l -> !l.found().isEmpty()).toList();
    return new Group(name, carrying.size() - missed.size(), missed, alarms, others.size());
  }

  /// The figures, and below each what was missed and what was found wrongly.
  public String print() {
    return groups.stream()
            .map(g -> g + "\n" + lines("  missed  ", g.missed()) + lines("  alarm   ", g.alarms()))
            .collect(Collectors.joining())
        + bad.stream().map(line -> "  not read " + line + "\n").collect(Collectors.joining());
  }

  private static String lines(String mark, List<Labelled> sentences) {
    return sentences.stream()
        .map(s ->
            mark
                + s.label()
                + (s.found().isEmpty() ? "" : " " + String.join(", ", s.found()))
                + ": "
                + s.sentence()
                + "\n")
        .collect(Collectors.joining());
  }
}
