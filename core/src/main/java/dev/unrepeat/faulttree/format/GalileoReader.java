package dev.unrepeat.faulttree.format;

import dev.unrepeat.faulttree.Operator;
import dev.unrepeat.faulttree.TreeModel;
import dev.unrepeat.faulttree.TreeNode;
import dev.unrepeat.model.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a static fault tree in the text form of Galileo: `toplevel "F"; "F" 2of3 "a" "b" "c"; "a"
/// prob=0.1;`. Gates that count the order of failures are refused.
public final class GalileoReader {
  private static final Pattern TOKEN =
      Pattern.compile("\"([^\"]*)\"|([^\\s;=\"]+\\s*=\\s*[^\\s;]+)|([^\\s;\"]+)|(;)");
  private static final Pattern COUNT = Pattern.compile("(\\d{1,6})of(\\d{1,6})");
  private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  private final String name;
  private final double missionTime;
  private final List<TreeNode> nodes = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private Optional<String> top = Optional.empty();

  private GalileoReader(String name, double missionTime) {
    this.name = name;
    this.missionTime = missionTime;
  }

  /// @param missionTime in hours, for events that give a rate
  /// @throws Refused with the line, when something cannot be taken
  public static TreeModel read(String name, String text, double missionTime) {
    return new GalileoReader(name, missionTime).read(text);
  }

  private record Word(String text, boolean quoted) {}

  private TreeModel read(String text) {
    String plain = COMMENT.matcher(text).replaceAll(found -> "\n".repeat(newlines(found.group())));
    List<Word> statement = new ArrayList<>();
    Matcher token = TOKEN.matcher(plain);
    int line = 1;
    int counted = 0;
    int begun = 1;
    while (token.find()) {
      line += newlines(plain.substring(counted, token.start()));
      counted = token.start();
      begun = statement.isEmpty() ? line : begun;
      if (token.group(4) == null) {
        boolean quoted = token.group(1) != null;
        statement.add(new Word(quoted ? token.group(1) : token.group(), quoted));
        continue;
      }
      if (!statement.isEmpty()) {
        statement(statement, begun);
      }
      statement.clear();
    }
    if (!statement.isEmpty()) {
      throw refused(begun, "the statement has no end; write a semicolon after it");
    }
    return new TreeModel(name, nodes, top, List.of());
  }

  private static int newlines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private void statement(List<Word> words, int line) {
    String first = words.getFirst().text();
    if (first.equals("toplevel") && !words.getFirst().quoted()) {
      if (words.size() != 2) {
        throw refused(line, "toplevel names one gate");
      }
      top = Optional.of(words.get(1).text());
      return;
    }
    Integer before = lines.put(first, line);
    if (before != null) {
      throw refused(line, "\"%s\" is defined on line %d already".formatted(first, before));
    }
    if (words.size() > 1 && !words.get(1).text().contains("=")) {
      gate(first, words, line);
    } else {
      nodes.add(new TreeNode.Event(first, "", probability(words, line)));
    }
  }

  private void gate(String gate, List<Word> words, int line) {
    String kind = words.get(1).text().toLowerCase(Locale.ROOT);
    List<String> inputs = words.stream().skip(2).map(Word::text).toList();
    Matcher count = COUNT.matcher(kind);
    int least = 0;
    Operator operator;
    if (count.matches()) {
      least = Integer.parseInt(count.group(1));
      operator = Operator.AT_LEAST;
      if (Integer.parseInt(count.group(2)) != inputs.size()) {
        throw refused(line, "\"%s\" is %s and has %d inputs".formatted(gate, kind, inputs.size()));
      }
    } else {
      operator =
          switch (kind) {
            case "and" -> Operator.AND;
            case "or" -> Operator.OR;
            case "xor" -> Operator.XOR;
            case "not" -> Operator.NOT;
            default ->
                throw refused(
                    line,
                    "\"%s\" is \"%s\"; and, or, xor, not and 2of3 are known here, gates that count the order of failures are not"
                        .formatted(gate, kind));
          };
    }
    try {
      nodes.add(new TreeNode.Gate(gate, "", operator, least, 0, inputs));
    } catch (Refused wrong) {
      throw new Refused(wrong.reason(), "Line " + line + ": " + wrong.sentence());
    }
  }

  private OptionalDouble probability(List<Word> words, int line) {
    OptionalDouble probability = OptionalDouble.empty();
    for (Word word : words.subList(1, words.size())) {
      String[] pair = word.text().split("\\s*=\\s*", 2);
      double value = number(pair.length < 2 ? "" : pair[1], line);
      switch (pair[0]) {
        case "prob" -> probability = OptionalDouble.of(value);
        case "lambda" -> probability = OptionalDouble.of(-Math.expm1(-value * missionTime));
        case "dorm" -> {}
        default ->
            throw refused(line, "\"%s\" is not known; prob and lambda are".formatted(pair[0]));
      }
    }
    if (probability.stream().anyMatch(p -> p < 0 || p > 1)) {
      throw refused(
          line,
          "the probability of \"%s\" is not between 0 and 1".formatted(words.getFirst().text()));
    }
    return probability;
  }

  private static double number(String text, int line) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException wrong) {
      throw refused(line, "\"" + text + "\" is no number");
    }
  }

  private static Refused refused(int line, String why) {
    return new Refused(Refused.Reason.INVALID, "Line %d: %s.".formatted(line, why));
  }
}
