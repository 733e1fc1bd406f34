package dev.unrepeat.web.interview;

import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Interview;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.render.CommentHtml;
import dev.unrepeat.service.InterviewRelease;
import dev.unrepeat.service.Interviews;
import dev.unrepeat.service.OpenTime;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.source.interview.InterviewNotes;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An interview as its page shows it.
final class InterviewRows {
  private final Interviews interviews;
  private final InterviewRelease releasing;

  InterviewRows(Interviews interviews, InterviewRelease releasing) {
    this.interviews = interviews;
    this.releasing = releasing;
  }

  InterviewView view(
      Frame frame,
      Viewer viewer,
      Postmortem postmortem,
      Interview one,
      Optional<Form> typed,
      String refusal) {
    IncidentId id = postmortem.incident().id();
    IntakeResult read = releasing.preview(one, one.notes());
    boolean own = one.isOf(viewer.address());
    return new InterviewView(
        frame,
        Crumb.below(id, "Interview " + one.number()),
        Places.interview(id, one.number()),
        refusal,
        typed.map(Form::refusals).orElse(List.of()),
        "Interview: " + one.role(),
        one.role(),
        own ? "%s asked %s".formatted(one.interviewer().name(), one.person().name()) : "",
        Printing.day(one.heldOn()),
        InterviewRow.state(one),
        CommentHtml.render(one.notes().text(), Map.of()),
        read.timeline().events().stream().map(InterviewRows::line).toList(),
        prose(read),
        OpenTime.of(read.timeline()).stream().map(InterviewRows::question).toList(),
        evidence(postmortem, one),
        own ? Optional.of(work(viewer, one, typed)) : Optional.empty());
  }

  private InterviewView.Work work(Viewer viewer, Interview one, Optional<Form> typed) {
    boolean leads = one.ledBy(viewer.address());
    boolean waits = !one.settled() && one.agreement().isEmpty() && !one.notes().text().isEmpty();
    return new InterviewView.Work(
        one.notes().edition(),
        field(typed, "text", one.notes().text()),
        field(typed, "day", one.notes().day().map(LocalDate::toString).orElse("")),
        field(typed, "zone", one.notes().zone().map(ZoneId::getId).orElse("")),
        !leads,
        one.settled() ? "" : one.agreement().map(InterviewRows::agreed).orElse(""),
        waits && !leads,
        waits && leads && !interviews.canAgree(one),
        field(typed, "on", ""),
        leads && !one.settled() && one.agreement().isPresent(),
        one.release().isEmpty(),
        one.settled(),
        leads && one.settled());
  }

  private static String agreed(Interview.Agreement agreement) {
    return agreement.stated()
        ? "The interviewer says that they agreed on %s.".formatted(Printing.day(agreement.on()))
        : "Agreed to on %s by whoever told it.".formatted(Printing.day(agreement.on()));
  }

  private static InterviewView.Line line(TimelineEvent event) {
    return switch (event.time()) {
      case EventTime.At at ->
          new InterviewView.Line(
              Printing.day(at.instant()) + " " + Printing.clock(at), event.text(), "");
      case EventTime.Undated(var raw, var missing) ->
          new InterviewView.Line(raw.text(), event.text(), missing.words());
    };
  }

  private static String prose(IntakeResult read) {
    long paragraphs = read.prose().stream().filter(one -> one.line() > 1).count();
    return paragraphs == 0
        ? ""
        : Printing.count(paragraphs, "paragraph") + " without a time stay notes.";
  }

  private static String question(OpenTime open) {
    boolean answered =
        open.missing() == MissingPart.DATE
            || open.missing() == MissingPart.YEAR
            || open.missing() == MissingPart.ZONE;
    return "%s %s, for example “%s” %s"
        .formatted(
            Printing.count(open.count(), "line"),
            open.missing().words().replaceFirst("^has ", open.count() == 1 ? "has " : "have "),
            open.examples().getFirst(),
            answered ? "Give day and zone with the notes." : "Write it out in the line.");
  }

  private static String evidence(Postmortem postmortem, Interview one) {
    String begin = "interview %d: ".formatted(one.number());
    return postmortem.evidence().stream()
        .filter(piece -> piece.source().equals(InterviewNotes.NAME))
        .filter(piece -> piece.name().startsWith(begin))
        .reduce((earlier, later) -> later)
        .map(Evidence::id)
        .map(piece -> Places.evidence(postmortem.incident().id(), piece))
        .orElse("");
  }

  private static Field field(Optional<Form> typed, String name, String stored) {
    return typed
        .filter(form -> form.sent(name))
        .map(form -> form.field(name))
        .orElseGet(() -> Field.of(name, stored));
  }
}
