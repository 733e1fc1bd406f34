package dev.unrepeat.service;

import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PublicSummary;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.service.lint.WorkspaceRules;
import dev.unrepeat.store.PublicSummaryStore;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The text for everybody outside: written on its own, checked for what must not leave the house,
/// and approved by somebody else than who wrote it.
public final class PublicSummaries {
  private static final Set<String> RULES = Set.of("public-name", "public-host", "public-secret");

  private final Ledger ledger;
  private final PublicSummaryStore store;
  private final Documents documents;
  private final WorkspaceRules rules;
  private final WorkspaceSettings settings;

  public PublicSummaries(
      Ledger ledger,
      PublicSummaryStore store,
      Documents documents,
      WorkspaceRules rules,
      WorkspaceSettings settings) {
    this.ledger = ledger;
    this.store = store;
    this.documents = documents;
    this.rules = rules;
    this.settings = settings;
  }

  /// @param findings what in the kept text should not leave the house
  public record Reading(
      StoredRecord record, Optional<PublicSummary> summary, List<Finding> findings) {}

  public Reading get(Viewer viewer, IncidentId id) {
    StoredRecord record = ledger.get(viewer, id);
    Optional<PublicSummary> summary = ledger.read(() -> store.find(id));
    return new Reading(
        record,
        summary,
        summary.map(one -> check(record.postmortem(), one.text())).orElse(List.of()));
  }

  /// The approved text.
  ///
  /// @throws Refused when there is none
  public PublicSummary approved(Viewer viewer, IncidentId id) {
    ledger.get(viewer, id);
    return ledger
        .read(() -> store.find(id))
        .filter(one -> one.approval().isPresent())
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "%s has no approved public summary. Write it, and have a facilitator approve it."
                    .formatted(id)));
  }

  /// @param seen the version that whoever writes has before them; 0 for none
  public PublicSummary write(Viewer viewer, IncidentId id, long seen, String text) {
    return change(
        viewer,
        id,
        seen,
        Role.AUTHOR,
        "wrote the public summary",
        (record, before) ->
            before
                .map(one -> one.written(text.strip(), person(viewer), ledger.now()))
                .orElseGet(() -> PublicSummary.first(text.strip(), person(viewer), ledger.now())));
  }

  /// @param kept why what the check finds may stay; needed only where it finds something
  public PublicSummary approve(Viewer viewer, IncidentId id, long seen, String kept) {
    return change(
        viewer,
        id,
        seen,
        Role.FACILITATOR,
        "approved the public summary",
        (record, before) -> {
          PublicSummary summary = existing(before);
          List<Finding> found = check(record.postmortem(), summary.text());
          Refused.unless(
              found.isEmpty() || !kept.isBlank(),
              "The check found %s. Have the text changed, or say why it may stay."
                  .formatted(
                      found.size() == 1 ? "something" : "%d things".formatted(found.size())));
          return summary.approved(
              person(viewer), ledger.now(), found.isEmpty() ? "" : kept.strip());
        });
  }

  /// Takes the approval back; whoever may approve may.
  public PublicSummary withdraw(Viewer viewer, IncidentId id, long seen) {
    return change(
        viewer,
        id,
        seen,
        Role.FACILITATOR,
        "took back the approval of the public summary",
        (record, before) -> existing(before).withdrawn());
  }

  private interface Step {
    PublicSummary of(StoredRecord record, Optional<PublicSummary> before);
  }

  private PublicSummary change(
      Viewer viewer, IncidentId id, long seen, Role least, String what, Step step) {
    List<Difference> lines = new ArrayList<>();
    return ledger.beside(
        viewer,
        id,
        what,
        lines,
        record -> {
          viewer.must(
              least, least == Role.AUTHOR ? "write a public summary" : "approve a public summary");
          Optional<PublicSummary> before = store.find(id);
          if (before.map(PublicSummary::version).orElse(0L) != seen) {
            throw new Refused(
                Refused.Reason.CONFLICT,
                "Somebody changed the public summary meanwhile. Compare your text with the one that is kept, then send again.");
          }
          PublicSummary after = step.of(record, before);
          store.save(id, after);
          lines.add(
              new Difference(
                  "public summary", before.map(PublicSummaries::line).orElse(""), line(after)));
          return after;
        });
  }

  private static String line(PublicSummary summary) {
    return summary
        .approval()
        .map(one -> "%s\n(approved by %s)".formatted(summary.text(), NamedPerson.name(one.by())))
        .orElse(summary.text());
  }

  private static PublicSummary existing(Optional<PublicSummary> summary) {
    return summary.orElseThrow(() ->
        new Refused(Refused.Reason.NOT_FOUND, "There is no public summary yet. Write it first."));
  }

  private static String person(Viewer viewer) {
    return NamedPerson.text(viewer.name(), viewer.address());
  }

  /// What in the text must not leave the house, by the rules for public texts; they know the names
  /// of the people whom the record names. Places count in the text.
  private List<Finding> check(Postmortem record, String text) {
    Postmortem people =
        record
            .withTimeline(Timeline.EMPTY)
            .withCauses(CauseGraph.EMPTY)
            .withBody(List.<BodySection>of());
    String head =
        documents.write(people, false).replaceFirst("\\A---\\n", "---\naudience: public\n")
            + "\n\n";
    String path = record.incident().id() + ".md";
    return rules
        .linter(path)
        .lint(LintedDocument.of(path, head + text + "\n", settings::givens))
        .stream()
        .filter(one -> RULES.contains(one.rule()) && one.span().from() >= head.length())
        .toList();
  }
}
