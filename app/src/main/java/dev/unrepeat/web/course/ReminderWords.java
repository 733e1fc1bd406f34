package dev.unrepeat.web.course;

import dev.unrepeat.course.ReminderRules;
import dev.unrepeat.course.Term;
import dev.unrepeat.model.Priority;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.SeverityLabels;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the policy says of open actions, as sentences.
final class ReminderWords {
  private ReminderWords() {}

  static List<String> of(ReminderRules rules, SeverityLabels labels) {
    List<String> all = new ArrayList<>();
    Stream.of(Priority.values())
        .filter(rules.dueByPriority()::containsKey)
        .forEach(one -> all.add(due(one.name(), rules.dueByPriority().get(one))));
    Stream.of(Severity.values())
        .filter(rules.due()::containsKey)
        .forEach(one -> all.add(due(labels.print(one), rules.due().get(one))));
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
