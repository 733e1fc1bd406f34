package dev.unrepeat.web.course;

import dev.unrepeat.course.ReminderRules;
import dev.unrepeat.course.Term;
import dev.unrepeat.model.SeverityLabels;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the policy says of open actions, as sentences.
final class ReminderWords {
  private ReminderWords() {}

  static List<String> of(ReminderRules rules, SeverityLabels labels) {
    List<String> all = new ArrayList<>();
    new TreeMap<>(rules.dueByPriority()).forEach((one, term) -> all.add(due(one.name(), term)));
    new TreeMap<>(rules.due()).forEach((one, term) -> all.add(due(labels.print(one), term)));
    all.add(
        "its owner is reminded %s, then every %s while it is open, at %s"
            .formatted(
                rules.days().stream().map(ReminderWords::day).collect(Collectors.joining(", ")),
                days(rules.repeat()),
                rules.hour()));
    rules
        .escalations()
        .forEach((to, days) -> all.add("the %s hears of it %s".formatted(to.word(), day(days))));
    rules
        .digest()
        .ifPresent(day ->
            all.add(
                "a list of open work goes to each owner and each lead on %s"
                    .formatted(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))));
    if (rules.digest().isPresent() && !rules.totals().words().isEmpty()) {
      all.add(
          "that day the totals of the organisation go to "
              + String.join(", ", rules.totals().words()));
    }
    if (!rules.reviews().words().isEmpty()) {
      all.add(
          "on the first working day behind a month or a quarter its incident review goes to "
              + String.join(", ", rules.reviews().words()));
    }
    return all;
  }

  private static String due(String what, Term term) {
    return "of %s: due %s after its acceptance, where nobody sets another day"
        .formatted(what, term.words());
  }

  private static String day(int offset) {
    return offset == 0
        ? "on the due day"
        : days(Math.abs(offset)) + (offset < 0 ? " before it" : " after it");
  }

  private static String days(int count) {
    return count == 1 ? "1 day" : count + " days";
  }
}
