package dev.unrepeat.timeline;

import dev.unrepeat.model.EventId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The attempts to end an impact, each once however often it is told of.
record Attempts(List<Attempt> all) {
  /// @param failed whether somebody says that it did not help
  record Attempt(String remedy, Course.Step begun, boolean failed) {
    private boolean isToldAgain(String other, boolean failure, Course.Step step) {
      boolean soon = Duration.between(begun.at(), step.at()).compareTo(TOGETHER) <= 0;
      return (remedy.equals(other) || other.isEmpty() || soon) && (failure || !failed);
    }

    private Attempt told(String other, boolean failure) {
      return new Attempt(
          remedy.equals("attempt") && !other.isEmpty() ? other : remedy, begun, failure);
    }
  }

  /// What is told within this time is one attempt, told by several.
  private static final Duration TOGETHER = Duration.ofMinutes(2);

  private static final Map<String, Pattern> REMEDIES = new LinkedHashMap<>();

  static {
    remedy("rollback", "roll\\w*[- ]?back\\w*|revert\\w*");
    remedy("hotfix", "hot ?fix\\w*|fix\\w*|patch\\w*");
    remedy("restart", "restart\\w*|reboot\\w*|recycl\\w*");
    remedy(
        "more capacity",
        "scal\\w+|rais\\w+|increas\\w+|capacity|add(?:ed|s|ing)? \\w* ?(?:nodes?|pods?|replicas?)");
    remedy("failover", "fail\\w* ?over|switch\\w*");
    remedy("rebuild", "rebuil\\w+|re-?index\\w*|restor\\w+");
    remedy("block", "block\\w*|throttl\\w*|rate.?limit\\w*|disabl\\w*|stopp?\\w*");
    remedy("rotation", "rotat\\w*|revok\\w*");
  }

  private static void remedy(String name, String words) {
    REMEDIES.put(name, Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE));
  }

  static Attempts of(Course during) {
    List<Attempt> attempts = new ArrayList<>();
    for (Course.Step step : during.steps()) {
      boolean failed = step.says(Meaning.ATTEMPT_FAILED);
      boolean tried = step.says(Meaning.ATTEMPTED, Meaning.ATTEMPT_COMPLETED);
      if (!failed && !tried) {
        continue;
      }
      String remedy = remedyOf(step);
      if (!attempts.isEmpty() && attempts.getLast().isToldAgain(remedy, failed, step)) {
        attempts.add(attempts.removeLast().told(remedy, failed));
      } else {
        attempts.add(new Attempt(remedy.isEmpty() ? "attempt" : remedy, step, failed));
      }
    }
    return new Attempts(List.copyOf(attempts));
  }

  private static String remedyOf(Course.Step step) {
    String text = BareText.of(step.event().text());
    return REMEDIES.entrySet().stream()
        .filter(remedy -> remedy.getValue().matcher(text).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  List<EventId> events() {
    return all.stream().map(attempt -> attempt.begun().event().id()).toList();
  }

  /// From the beginning of the first to the beginning of the last.
  Optional<Duration> length() {
    return Optional.of(Duration.between(all.getFirst().begun().at(), all.getLast().begun().at()));
  }

  String sentence(boolean worked) {
    String list =
        String.join(
            ", ", all.stream().map(a -> a.remedy() + (a.failed() ? " (no help)" : "")).toList());
    String end = worked && !all.getLast().failed() ? "; the " + nth(all.size()) + " worked" : "";
    return "%d attempts to end it: %s%s.".formatted(all.size(), list, end);
  }

  private static String nth(int number) {
    List<String> words =
        List.of(
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");
    return number <= words.size() ? words.get(number - 1) : "last";
  }
}
