package dev.unrepeat.document;

import dev.unrepeat.model.Section;
import java.util.List;

/// All pieces of the record that stand in sections, in the order in which they are written and
/// read.
final class Pieces {
  private static final List<Piece> ALL =
      List.of(
          new ImpactTables.Figures(),
          new ImpactTables.Intervals(),
          new ImpactTables.Metrics(),
          new LinePieces.RegionsLine(),
          new ImpactInputTable(),
          new EventTable(),
          new LinePieces.TriggerLine(),
          new CauseTree(),
          new FaultTreeList(),
          new FactorTable(),
          new FactorDetails(),
          new LessonLists(),
          new ActionTable(),
          new ActionDetails(),
          new WorkaroundTable(),
          new RelatedList(),
          new EvidenceTable());

  private Pieces() {}

  static List<Piece> all() {
    return ALL;
  }

  static List<Piece> of(Section section) {
    return ALL.stream().filter(piece -> piece.section() == section).toList();
  }
}
