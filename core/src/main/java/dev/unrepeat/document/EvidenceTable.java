package dev.unrepeat.document;

import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Section;
import java.util.List;
import java.util.Optional;

/// The pieces of evidence; only name and kind can be changed here, the rest is what was measured.
final class EvidenceTable extends TablePiece<Evidence> {
  private static final int NAME = 1;
  private static final int SOURCE = 2;

  EvidenceTable() {
    super(Section.EVIDENCE, "evidence", "Id", "Name", "Read as", "Bytes", "Added (UTC)", "SHA-256");
  }

  @Override
  List<Evidence> items(Draft record) {
    return record.evidence;
  }

  @Override
  List<String> cells(Evidence evidence) {
    String print = evidence.sha256();
    return List.of(
        evidence.id().toString(),
        evidence.name(),
        evidence.source(),
        Long.toString(evidence.bytes()),
        TimeText.exact(evidence.addedAt()).replace(" UTC", ""),
        print.length() > 12 ? print.substring(0, 12) + "…" : print);
  }

  @Override
  Evidence change(Evidence e, int column, String text, Context context) {
    Refused.unless(
        column == NAME || column == SOURCE, "this was measured when the evidence was added");
    Refused.unless(!text.isEmpty(), "it cannot be empty");
    return new Evidence(
        e.id(),
        column == NAME ? text : e.name(),
        column == SOURCE ? text : e.source(),
        e.bytes(),
        e.sha256(),
        e.addedAt());
  }

  @Override
  Optional<Evidence> create(List<String> cells, Context context) {
    throw new Refused(Refused.Reason.INVALID, "evidence is added by handing in the file");
  }

  @Override
  void take(
      Draft base, Draft draft, List<Evidence> items, List<Evidence> removed, Context context) {
    draft.evidence =
        base.evidence.stream()
            .map(e -> items.stream().filter(i -> i.id().equals(e.id())).findFirst().orElse(e))
            .toList();
    removed.forEach(e ->
        context
            .notes()
            .kept(
                context.line(),
                "The row of %s was deleted; events rest on it, so it is kept.".formatted(e.id())));
  }
}
