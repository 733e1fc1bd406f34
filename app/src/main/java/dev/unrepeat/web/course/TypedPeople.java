package dev.unrepeat.web.course;

import dev.unrepeat.model.People;
import dev.unrepeat.model.Refused;
import dev.unrepeat.web.page.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The people of a postmortem as a form names them.
final class TypedPeople {
  private static final int LONGEST_NAME = 200;

  private TypedPeople() {}

  /// A short word for who was named when the page was made.
  static String mark(People people) {
    return Integer.toHexString(
        Arrays.asList(
                people.owner(),
                people.facilitator(),
                people.authors(),
                people.reviewers(),
                people.attendees())
            .hashCode());
  }

  /// The people that the form names; who reported the incident stays.
  static People of(Form form, People now) {
    return new People(
        name(form, "owner"),
        name(form, "facilitator"),
        now.reporter(),
        names(form, "authors"),
        names(form, "reviewers"),
        names(form, "attendees"));
  }

  static Optional<LocalDate> reviewedOn(Form form) {
    String typed = form.text("reviewed-on");
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The day of the review is \"%s\"; write it as 2026-10-16.".formatted(typed));
    }
  }

  private static String name(Form form, String field) {
    String name = form.text(field);
    Refused.unless(
        !name.contains("\n") && name.length() <= LONGEST_NAME,
        "The %s is one person: write one name.".formatted(field));
    return name;
  }

  private static List<String> names(Form form, String field) {
    return form.text(field)
        .lines()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
