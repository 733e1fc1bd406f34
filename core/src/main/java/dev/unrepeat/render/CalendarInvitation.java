package dev.unrepeat.render;

import static dev.unrepeat.render.CalendarText.UTC;
import static dev.unrepeat.render.CalendarText.escaped;
import static dev.unrepeat.render.CalendarText.line;

import dev.unrepeat.model.ReviewMeeting;
import java.time.Instant;

/// A review meeting as calendars take it in (iCalendar, RFC 5545; methods of RFC 5546). Times stand
/// in UTC, so that no calendar needs to know our zones.
///
/// @param summary one line
/// @param description agenda and timeline, in plain text
/// @param url of the page of the meeting
public record CalendarInvitation(
    ReviewMeeting meeting, String summary, String description, String url) {
  /// What the receiving calendar is to do.
  public enum Method {
    REQUEST,
    CANCEL,
    /// For a file that is fetched: it asks nobody for an answer and names nobody.
    PUBLISH
  }

  /// @param stamp when this text is made
  /// @param to the one address it is for, on a REQUEST or CANCEL; the others are not told
  public String text(Method method, Instant stamp, String to) {
    StringBuilder text = new StringBuilder();
    boolean cancelled = method == Method.CANCEL || meeting.cancelled();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Unrepeat//Review meeting//EN");
    line(text, "CALSCALE:GREGORIAN");
    line(text, "METHOD:" + method);
    line(text, "BEGIN:VEVENT");
    line(text, "UID:" + escaped(meeting.uid()));
    line(text, "DTSTAMP:" + UTC.format(stamp));
    line(text, "SEQUENCE:" + meeting.sequence());
    line(text, "DTSTART:" + UTC.format(meeting.begins()));
    line(text, "DTEND:" + UTC.format(meeting.ends()));
    line(text, "SUMMARY:" + escaped(summary));
    line(text, "DESCRIPTION:" + escaped(description));
    if (!meeting.place().isEmpty()) {
      line(text, "LOCATION:" + escaped(meeting.place()));
    }
    line(text, "URL:" + url);
    line(text, "STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"));
    line(
        text,
        "ORGANIZER;CN=%s:mailto:%s".formatted(quoted(meeting.calledBy()), meeting.organizer()));
    if (method != Method.PUBLISH) {
      line(
          text,
          "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=%s:mailto:%s"
              .formatted(cancelled ? "FALSE" : "TRUE", to));
    }
    line(text, "END:VEVENT");
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  /// A value of a parameter; RFC 6868 §3.1 for what it may not hold.
  private static String quoted(String text) {
    return "\"%s\""
        .formatted(
            text.replace("^", "^^").replace("\"", "^'").replaceAll("[\\x00-\\x1F\\x7F]", " "));
  }
}
