package dev.unrepeat.service;

import dev.unrepeat.document.Templates;
import dev.unrepeat.intake.StatedFacts;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.model.IncidentSummary;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Tag;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.time.Answers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The practice incident: everybody who learns has a private copy of their own to write, and the
/// model answer to compare it with.
public final class Practice {
  public static final Tag TAG = new Tag("practice");
  private static final IncidentNumbering NUMBERING = new IncidentNumbering("PRACTICE", 3);
  private static final int SHOWN = 10;

  private final EvidenceIntake intake;
  private final Incidents incidents;
  private final Documents documents;

  public Practice(EvidenceIntake intake, Incidents incidents, Documents documents) {
    this.intake = intake;
    this.incidents = incidents;
    this.documents = documents;
  }

  /// One section of both documents, beside each other, as Markdown.
  ///
  /// @param mine empty when the learner has not written it
  /// @param remark why the model answer says it so
  public record Pair(String heading, String mine, String model, String remark) {}

  /// A piece of the raw evidence, as it is read by the learner first.
  public record Piece(String name, String text) {}

  public static List<Piece> evidence() {
    return PracticeFiles.EVIDENCE.stream()
        .map(name -> new Piece(name, PracticeFiles.text("evidence/" + name)))
        .toList();
  }

  /// Whether it is a copy that somebody learns with: nobody waits for it.
  public static boolean is(Incident incident) {
    return incident.tags().contains(TAG)
        && incident.id().value().startsWith(NUMBERING.prefix() + "-");
  }

  /// Makes a copy of the incident that only this person sees, numbered apart from real incidents.
  public StoredRecord begin(Viewer viewer) {
    viewer.must(Role.AUTHOR, "practise writing");
    StatedFacts facts =
        new StatedFacts(
            Optional.empty(),
            Optional.of("Gift cards cannot be redeemed"),
            IncidentKind.OUTAGE,
            Optional.of(Severity.SEV3),
            List.of(new ServiceName("gift-cards"), new ServiceName("ledger")),
            incidents.now());
    Answers answers = Answers.NONE.withZone(ZoneOffset.UTC).withDate(LocalDate.of(2026, 11, 18));
    return intake
        .practise(
            viewer,
            PracticeFiles.uploads(),
            new EvidenceIntake.Instructions(Optional.empty(), answers),
            facts,
            NUMBERING,
            draft -> draft.withIncident(of(viewer, draft.incident())))
        .record();
  }

  private static Incident of(Viewer viewer, Incident incident) {
    return incident
        .describe(
            incident.title(),
            incident.kind(),
            incident.severity(),
            incident.services(),
            List.of(TAG),
            incident.detection())
        .withVisibility(new Visibility.Circle(List.of(viewer.address())));
  }

  /// The copies of this person, the latest first; an administrator sees their own here too.
  public List<IncidentSummary> mine(Viewer viewer) {
    Viewer alone = new Viewer(viewer.name(), viewer.address(), Role.VIEWER);
    return incidents
        .list(alone, IncidentFilter.ALL.withTag(TAG), Optional.empty(), SHOWN)
        .incidents();
  }

  /// The copy beside the model answer, in the order of the answer.
  ///
  /// @throws Refused NOT_FOUND for an incident that is no practice
  public List<Pair> compare(StoredRecord record) {
    Postmortem postmortem = record.postmortem();
    if (!is(postmortem.incident())) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          record.id() + " is no practice: there is no model answer to it.");
    }
    Map<String, String> mine = sections(documents.write(postmortem, Templates.full(), false));
    Map<String, String> model =
        sections(documents.write(PracticeFiles.model(), Templates.full(), false));
    Map<String, String> remarks = sections(PracticeFiles.REMARKS);
    List<Pair> pairs = new ArrayList<>();
    remarks.forEach((heading, remark) ->
        pairs.add(
            new Pair(
                heading, mine.getOrDefault(heading, ""), model.getOrDefault(heading, ""), remark)));
    return pairs;
  }

  /// What stands below each heading of the second level.
  private static Map<String, String> sections(String markdown) {
    Map<String, String> sections = new LinkedHashMap<>();
    String heading = "";
    StringBuilder text = new StringBuilder();
    for (String line : markdown.split("\n", -1)) {
      if (line.startsWith("## ")) {
        sections.put(heading, text.toString().strip());
        heading = line.substring("## ".length()).strip();
        text.setLength(0);
      } else {
        text.append(line).append('\n');
      }
    }
    sections.put(heading, text.toString().strip());
    sections.remove("");
    return sections;
  }
}
