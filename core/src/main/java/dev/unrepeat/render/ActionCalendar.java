package dev.unrepeat.render;

import static dev.unrepeat.render.CalendarText.UTC;
import static dev.unrepeat.render.CalendarText.escaped;
import static dev.unrepeat.render.CalendarText.line;

import dev.unrepeat.model.BoardAction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/// Promised changes as entries of a calendar that is subscribed to (RFC 5545): each a whole day,
/// the day on which it is due. Tasks (VTODO) would say more, and the usual calendars do not show
/// them.
public record ActionCalendar(List<BoardAction> actions, Function<BoardAction, String> address) {
  /// @param stamp when this text is made
  public String text(Instant stamp) {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Unrepeat//Actions//EN");
    line(text, "CALSCALE:GREGORIAN");
    line(text, "METHOD:PUBLISH");
    line(text, "X-WR-CALNAME:My actions");
    line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    line(text, "X-PUBLISHED-TTL:PT1H");
    actions.stream()
        .filter(one -> one.action().due().isPresent())
        .forEach(one -> event(text, one, stamp));
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private void event(StringBuilder text, BoardAction one, Instant stamp) {
    LocalDate due = one.action().due().orElseThrow().date();
    line(text, "BEGIN:VEVENT");
    line(text, "UID:" + escaped(one.reference() + "@actions.unrepeat"));
    line(text, "DTSTAMP:" + UTC.format(one.changedAt().orElse(stamp)));
    line(text, "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due));
    line(text, "DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due.plusDays(1)));
    line(
        text, "SUMMARY:" + escaped("Due: %s (%s)".formatted(one.action().what(), one.reference())));
    line(
        text,
        "DESCRIPTION:"
            + escaped(
                "%s\nState: %s\nDone when: %s\nFrom: %s"
                    .formatted(
                        one.action().what(),
                        one.action().state().word(),
                        one.action().doneWhen().isBlank() ? "not said" : one.action().doneWhen(),
                        one.title())));
    line(text, "URL:" + address.apply(one));
    line(text, "TRANSP:TRANSPARENT");
    line(text, "END:VEVENT");
  }
}
