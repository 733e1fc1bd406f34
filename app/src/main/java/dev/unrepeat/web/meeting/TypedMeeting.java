package dev.unrepeat.web.meeting;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.MeetingPlan;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.TypedTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A meeting as a form tells it. The zone is asked for and never guessed.
final class TypedMeeting {
  private TypedMeeting() {}

  /// Empty when a field is wrong; the form knows which.
  static Optional<MeetingPlan> read(Form form) {
    Optional<LocalDate> date =
        form.read("date", Optional.empty(), () -> TypedTime.date(form.text("date")));
    if (date.isEmpty()) {
      form.refuse("date", "Say on which day.");
    }
    if (!form.has("time")) {
      form.refuse("time", "Say at what time, as 14:30.");
    }
    Optional<LocalTime> time = form.read("time", Optional.empty(), () -> time(form.text("time")));
    Optional<ZoneId> zone =
        form.read("zone", Optional.empty(), () -> TypedTime.zone(form.text("zone")));
    if (zone.isEmpty()) {
      form.refuse(
          "zone", "Say by whose clocks: UTC, a place like Europe/Paris, or an offset like +01:00.");
    }
    List<String> invitees = form.read("invitees", List.of(), () -> addresses(form));
    if (form.refused()) {
      return Optional.empty();
    }
    return form.read(
        "invitees",
        Optional.empty(),
        () ->
            Optional.of(
                new MeetingPlan(
                    date.orElseThrow().atTime(time.orElseThrow()),
                    zone.orElseThrow(),
                    minutes(form),
                    form.text("place"),
                    invitees)));
  }

  private static Optional<LocalTime> time(String typed) {
    try {
      return Optional.of(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed));
    } catch (DateTimeException e) {
      throw new Refused(
          Refused.Reason.INVALID, "“%s” is no time of day. Write it as 14:30.".formatted(typed));
    }
  }

  private static int minutes(Form form) {
    String typed = form.text("minutes");
    return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 60;
  }

  private static List<String> addresses(Form form) {
    return Arrays.stream(form.text("invitees").split("[,;\\s]+"))
        .filter(word -> !word.isEmpty())
        .map(Account::address)
        .toList();
  }
}
