package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.intake.FirstDraft;
import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.intake.StatedFacts;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.time.Answers;
import dev.unrepeat.timeline.TimelineFinding;
import dev.unrepeat.timeline.TimelineFindings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One example of the sample company, read as the commands read it.
record Example(IntakeResult intake, Incident incident) {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-15T09:00:00Z"), ZoneOffset.UTC);

  static Example read(String name, IncidentKind kind, Answers answers, List<String> clocks)
      throws IOException {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Terminal nobody = new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, false);
    IntakeResult intake =
        new EvidenceReading(CLOCK, nobody)
            .read(
                List.of(
                    new HandedIn(EvidenceFolder.example(name).path().toString(), Optional.empty())),
                answers,
                clocks);
    StatedFacts facts =
        new StatedFacts(
            Optional.empty(), Optional.empty(), kind, Optional.empty(), List.of(), CLOCK.instant());
    return new Example(intake, FirstDraft.of(intake, facts).postmortem().incident());
  }

  /// The milestones as finely as their events were told; of several resolutions the last.
  Map<MilestoneKind, String> milestones() {
    Map<MilestoneKind, String> told = new EnumMap<>(MilestoneKind.class);
    for (Milestone mark : incident.milestones().all()) {
      EventTime time = intake.timeline().find(mark.event().orElseThrow()).orElseThrow().time();
      assertThat(time.known()).contains(mark.at());
      told.put(mark.kind(), ClockText.of(time));
    }
    return told;
  }

  String findings() {
    return TimelineFindings.of(intake.timeline(), incident).stream()
        .map(TimelineFinding::sentence)
        .collect(Collectors.joining("\n"));
  }
}
