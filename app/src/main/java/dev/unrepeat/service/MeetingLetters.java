package dev.unrepeat.service;

import dev.unrepeat.mail.Letter;
import dev.unrepeat.model.AgendaItem;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.ReviewMeeting;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.render.CalendarInvitation;
import dev.unrepeat.render.CalendarInvitation.Method;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The words of what goes out about a review meeting: the entry for calendars and the letter around
/// it.
final class MeetingLetters {
  private static final int EVENTS = 60;
  private static final int LONGEST_EVENT = 200;
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Postmortem postmortem;
  private final ReviewMeeting meeting;
  private final String url;

  /// @param url of the page of the meeting
  MeetingLetters(Postmortem postmortem, ReviewMeeting meeting, String url) {
    this.postmortem = postmortem;
    this.meeting = meeting;
    this.url = url;
  }

  /// For a calendar that fetches it.
  String file(Instant now) {
    return entry().text(Method.PUBLISH, now, "");
  }

  Letter invitation(String to, boolean again, Instant now) {
    return letter(to, Method.REQUEST, (again ? "Changed: " : "") + subject(), now);
  }

  Letter cancellation(String to, Instant now) {
    return letter(to, Method.CANCEL, "Cancelled: " + subject(), now);
  }

  /// Asks those who came, once, what they thought of it.
  Letter questions(String to) {
    Letter letter =
        new Letter(
            to,
            "Two questions about the review of " + incident().id(),
            """
            Hello,

            thank you for coming to the review of %s: %s.
            Two questions about it wait for you; they take ten seconds:

            %s#questions

            Your answers are only counted. Nothing is kept that tells them from anybody else's, and
            nobody sees the sums before three people have answered.
            """
                .formatted(incident().id(), incident().title(), url));
    return letter.about(Letter.Kind.MEETING, incident().id().value());
  }

  private Letter letter(String to, Method method, String subject, Instant now) {
    String text =
        method == Method.CANCEL
            ? "Hello,\n\nthe review of %s will not take place on %s.\n\n%s\n"
                .formatted(incident().id(), when(), url)
            : "Hello,\n\n%s invites you to the review of %s: %s.\nWe look at how it came about, not at who did what.\n\n%s"
                .formatted(meeting.calledBy(), incident().id(), incident().title(), description());
    return new Letter(to, subject, text)
        .about(Letter.Kind.MEETING, incident().id().value())
        .with(new Letter.CalendarPart(method.name(), entry().text(method, now, to)));
  }

  private CalendarInvitation entry() {
    return new CalendarInvitation(meeting, subject(), description(), url);
  }

  private String subject() {
    return "Review of %s: %s".formatted(incident().id(), incident().title());
  }

  private Incident incident() {
    return postmortem.incident();
  }

  private String when() {
    return "%s (%s)".formatted(LOCAL.format(meeting.start()), meeting.zone());
  }

  private String description() {
    return """
    When: %s, %d minutes
    Where: %s
    Page: %s

    Agenda
    %s

    Timeline so far, in UTC; please read it beforehand
    %s
    """
        .formatted(
            when(),
            meeting.minutes(),
            meeting.place().isEmpty() ? "to be told" : meeting.place(),
            url,
            List.of(AgendaItem.values()).stream()
                .map(item ->
                    "%3d min  %s".formatted(meeting.planned(item).toMinutes(), item.words()))
                .collect(Collectors.joining("\n")),
            timeline());
  }

  private String timeline() {
    List<TimelineEvent> shown = postmortem.timeline().shown();
    String lines =
        shown.stream().limit(EVENTS).map(MeetingLetters::line).collect(Collectors.joining("\n"));
    int more = shown.size() - EVENTS;
    return shown.isEmpty()
        ? "Nothing yet."
        : lines + (more > 0 ? "\nand %d more on the page".formatted(more) : "");
  }

  private static String line(TimelineEvent event) {
    String text = event.text().replaceAll("\\s+", " ");
    String said =
        text.length() > LONGEST_EVENT ? text.substring(0, LONGEST_EVENT).strip() + " …" : text;
    return switch (event.time()) {
      case EventTime.At at -> UTC.format(at.instant()) + "  " + said;
      case EventTime.Undated undated -> "time not known  " + said;
    };
  }
}
