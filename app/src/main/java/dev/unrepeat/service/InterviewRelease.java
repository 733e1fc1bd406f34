package dev.unrepeat.service;

import dev.unrepeat.intake.Delivery;
import dev.unrepeat.intake.Intake;
import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.intake.Known;
import dev.unrepeat.intake.Progress;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Interview;
import dev.unrepeat.model.Interview.Notes;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.interview.InterviewNotes;
import dev.unrepeat.time.Answers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes evidence of an interview, by the same way as all other evidence: `interview 2: database on
/// call`, without a name.
public final class InterviewRelease {
  private final Ledger ledger;
  private final EvidenceIntake intake;
  private final Intake reader;

  public InterviewRelease(Ledger ledger, EvidenceIntake intake, Intake reader) {
    this.ledger = ledger;
    this.intake = intake;
    this.reader = reader;
  }

  /// What would come of the notes, and what is open about their times; nothing is kept.
  public IntakeResult preview(Interview interview, Notes notes) {
    MemoryFile file = new MemoryFile(name(interview), text(interview, notes));
    EvidenceBundle bundle = new EvidenceBundle(file.path(), List.of(file));
    Delivery delivery = new Delivery(bundle, file.bytes(), "", Instant.EPOCH, source());
    return reader.read(List.of(delivery), answers(notes), Known.NOTHING, Progress.SILENT);
  }

  /// What is released already is brought up to date: a corrected line changes its event, and one
  /// that is left out is folded away.
  IntakeReport put(Viewer viewer, IncidentId id, Interview interview) {
    Notes notes = interview.release().orElseThrow().notes();
    List<TimelineEvent> edition = preview(interview, notes).timeline().events();
    ledger.change(
        viewer,
        id,
        "brought an interview up to date",
        before -> {
          Timeline timeline = before.postmortem().timeline();
          Timeline after = settled(timeline, interview.number(), edition);
          return after.equals(timeline)
              ? before.postmortem()
              : before.postmortem().withTimeline(after);
        });
    return intake.addTo(
        viewer,
        id,
        List.of(new Upload.Sent(name(interview), new ByteArrayInputStream(text(interview, notes)))),
        new EvidenceIntake.Instructions(source(), answers(notes)),
        Progress.SILENT);
  }

  /// Events whose time was corrected go on as what they were; those that are told no more are
  /// folded away.
  private static Timeline settled(Timeline timeline, int number, List<TimelineEvent> edition) {
    Set<String> now = edition.stream().map(TimelineEvent::key).collect(Collectors.toSet());
    List<TimelineEvent> before =
        timeline.events().stream()
            .filter(event -> event.source().equals(InterviewNotes.NAME))
            .filter(event -> event.key().startsWith(InterviewNotes.keys(number)))
            .toList();
    Set<String> standing = before.stream().map(TimelineEvent::key).collect(Collectors.toSet());
    List<TimelineEvent> fresh =
        new ArrayList<>(edition.stream().filter(one -> !standing.contains(one.key())).toList());
    Timeline after = timeline;
    for (TimelineEvent old : before) {
      if (!now.contains(old.key())) {
        Optional<TimelineEvent> moved =
            fresh.stream().filter(one -> one.text().equals(old.text())).findFirst();
        moved.ifPresent(fresh::remove);
        TimelineEvent event =
            moved
                .map(one -> old.tellAgain(one.key(), one.time()))
                .orElse(old.stand(Standing.FOLDED));
        after = after.change(old.id(), same -> event);
      }
    }
    return after;
  }

  private static Optional<String> source() {
    return Optional.of(InterviewNotes.NAME);
  }

  private static String name(Interview interview) {
    return "interview %d: %s".formatted(interview.number(), interview.role().replace('/', '-'));
  }

  private static byte[] text(Interview interview, Notes notes) {
    return InterviewNotes.write(interview.number(), interview.role(), notes.text())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Answers answers(Notes notes) {
    return new Answers(notes.zone(), notes.day());
  }
}
