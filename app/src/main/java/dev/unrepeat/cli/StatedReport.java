package dev.unrepeat.cli;

import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.intake.Prose;
import dev.unrepeat.model.Incident;
import dev.unrepeat.stated.StatedFigures;
import dev.unrepeat.stated.StatedFinding;
import dev.unrepeat.stated.StatedFindings;
import dev.unrepeat.timeline.StartWindow;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The figures that the evidence states in words ("lasted 45 minutes"), held against the timeline.
final class StatedReport {
  private final IntakeResult intake;
  private final Incident incident;
  private final ZoneId zone;
  private final StatedFigures figures;

  /// @param zone of clock times in the prose and of the organisation's months
  StatedReport(IntakeResult intake, Incident incident, ZoneId zone) {
    this.intake = intake;
    this.incident = incident;
    this.zone = zone;
    this.figures =
        StatedFigures.read(
            intake.prose().stream().map(Prose::text).collect(Collectors.joining("\n\n")));
  }

  /// When only the prose tells of the change before the impact.
  Optional<StartWindow> startWindow() {
    return StatedFindings.startWindow(figures, intake.timeline(), incident, zone);
  }

  void print(Page page) {
    List<StatedFinding> findings = StatedFindings.of(figures, intake.timeline(), incident, zone);
    if (findings.isEmpty()) {
      return;
    }
    page.heading("Stated in the evidence, and checked (UTC)");
    if (!zone.getRules().equals(ZoneOffset.UTC.getRules()) && !zone.getId().equals("UTC")) {
      page.entry("Clock times that stand in the text are taken for those of " + zone.getId() + ".");
    }
    for (StatedFinding finding : findings) {
      page.row("- ", "\"" + finding.quote() + "\": " + finding.sentence());
    }
  }
}
