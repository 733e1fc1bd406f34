package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether an action is specific, measurable, assignable, realistic and time-bound, each with what
/// speaks for it or what is missing. Whether it is realistic only people can say, so it is asked.
///
/// @param holds empty where only people can say
public record Smart(String word, Optional<Boolean> holds, String sentence) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  /// The five answers in the order of the letters.
  public static List<Smart> of(ActionItem action) {
    return List.of(
        specific(action),
        measurable(action),
        assignable(action),
        realistic(action),
        timely(action));
  }

  private static Smart specific(ActionItem action) {
    String word = "Specific";
    return switch (Wording.of(action)) {
      case CLEAR -> yes(word, "It says what is done.");
      case CAREFUL ->
          no(word, "It asks people to pay attention. What in the system would make that needless?");
      case REPAIR -> no(word, "It does not say which defect is mended, and how.");
      case THOUGHT -> no(word, "It promises to think. What shall be there at the end?");
      case DIRECTION ->
          no(word, "It names a direction. What exactly is built or changed, up to where?");
    };
  }

  private static Smart measurable(ActionItem action) {
    return action.doneWhen().isBlank()
        ? no("Measurable", "How will somebody else see that it worked?")
        : yes("Measurable", "It is done when: " + action.doneWhen().strip());
  }

  private static Smart assignable(ActionItem action) {
    return switch (action.owner()) {
      case Owner.Person person -> yes("Assignable", NamedPerson.name(person.name()) + " owns it.");
      case Owner.AsWritten written ->
          no("Assignable", "“%s” is not one person. Who of them?".formatted(written.text()));
      case Owner.Nobody nobody -> no("Assignable", "Nobody owns it yet. Name one person.");
    };
  }

  private static Smart realistic(ActionItem action) {
    String who =
        action.owner() instanceof Owner.Person p ? NamedPerson.name(p.name()) : "the owner";
    String when = action.due().map(due -> " by " + DAY.format(due.date())).orElse(" in that time");
    return new Smart(
        "Realistic",
        Optional.empty(),
        "Can %s do it%s, beside all else? Ask.".formatted(who, when));
  }

  private static Smart timely(ActionItem action) {
    return action
        .due()
        .map(due -> yes("Time-bound", "Due on " + DAY.format(due.date()) + said(due) + "."))
        .orElseGet(() -> no("Time-bound", "By when? “end of next week” is turned into a date."));
  }

  private static String said(DueDate due) {
    return due.asWritten().isEmpty() ? "" : ", as “%s” says".formatted(due.asWritten());
  }

  private static Smart yes(String word, String sentence) {
    return new Smart(word, Optional.of(true), sentence);
  }

  private static Smart no(String word, String sentence) {
    return new Smart(word, Optional.of(false), sentence);
  }
}
