package dev.unrepeat.service;

import dev.unrepeat.cause.Fishbone;
import dev.unrepeat.cause.Technique;
import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.IncidentTree;
import dev.unrepeat.faulttree.analysis.Result;
import dev.unrepeat.faulttree.bdd.Budget;
import dev.unrepeat.faulttree.format.DiagramText;
import dev.unrepeat.faulttree.format.GalileoWriter;
import dev.unrepeat.faulttree.format.OpenPsaWriter;
import dev.unrepeat.faulttree.format.WhyText;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.render.FaultTreeOutline;
import dev.unrepeat.render.FaultTreeSvg;
import dev.unrepeat.render.FishboneSvg;
import dev.unrepeat.render.WhyTreeSvg;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import dev.unrepeat.writing.Parts;
import dev.unrepeat.writing.WhyMove;
import dev.unrepeat.writing.WhyStep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The causes of a postmortem: drawn, computed, exported, and hung from why to why.
public final class Causes {
  /// What one look at a page may cost; a tree that needs more is computed by the command line.
  private static final int NODES = 500_000;

  private static final Duration TIME = Duration.ofSeconds(3);
  private static final int ALL_LEVELS = 200;
  private static final int KEPT = 100;

  private final Ledger ledger;
  private final Clock clock;
  private final Fishbone fishbone;
  private final Kept<Asked, Result<TreeAnswers>> answers = new Kept<>(KEPT);

  private record Asked(RecordAt record, List<String> without) {}

  public Causes(Ledger ledger, Clock clock, Fishbone fishbone) {
    this.ledger = ledger;
    this.clock = clock;
    this.fishbone = fishbone;
  }

  /// The bones as this team calls them.
  public Fishbone fishbone() {
    return fishbone;
  }

  /// What the fault tree answers; not known, with the reason, where it cannot be computed.
  ///
  /// @param without factors that are taken as not there
  public Result<TreeAnswers> tree(StoredRecord record, List<String> without) {
    Postmortem postmortem = record.postmortem();
    return answers.get(
        new Asked(RecordAt.of(record), List.copyOf(without)),
        () -> {
          Instant end = clock.instant().plus(TIME);
          try {
            return Result.known(
                TreeAnswers.of(
                    postmortem.incident().title(),
                    postmortem.causes(),
                    without,
                    Budget.of(NODES, () -> clock.instant().isAfter(end))));
          } catch (Refused refused) {
            return Result.unknown(refused.sentence());
          }
        });
  }

  /// A drawing or a text of the causes, to be kept.
  public String text(Postmortem record, CauseFile file) {
    String title = record.incident().title();
    return switch (file) {
      case WHYS_SVG -> WhyTreeSvg.draw(record, ALL_LEVELS);
      case WHYS_MERMAID -> WhyText.mermaid(title, record.causes());
      case WHYS_DOT -> WhyText.dot(title, record.causes());
      case FISHBONE_SVG -> FishboneSvg.draw(record, fishbone);
      case FAULT_TREE_SVG -> FaultTreeSvg.draw(tree(record), ALL_LEVELS);
      case FAULT_TREE_OUTLINE -> FaultTreeOutline.print(tree(record), ALL_LEVELS);
      case FAULT_TREE_MERMAID -> DiagramText.mermaid(tree(record));
      case FAULT_TREE_DOT -> DiagramText.dot(tree(record));
      case FAULT_TREE_GALILEO -> GalileoWriter.write(tree(record));
      case FAULT_TREE_OPEN_PSA -> OpenPsaWriter.write(tree(record));
    };
  }

  /// A view of the causes, drawn for a page that has the style.
  ///
  /// @param levels that are drawn
  /// @throws Refused with the sentence that says why there is nothing to draw
  public String picture(Postmortem record, Technique technique, int levels) {
    return switch (technique) {
      case FIVE_WHYS -> {
        CauseGraph graph = record.causes();
        Refused.unless(
            !graph.factors().isEmpty() || graph.trigger().isPresent(),
            "Nothing is drawn yet: no condition is told.");
        yield WhyTreeSvg.inPage(record, levels);
      }
      case FISHBONE -> FishboneSvg.inPage(record, fishbone);
      case FAULT_TREE -> {
        Refused.unless(
            !record.causes().gates().isEmpty(),
            "There is no gate yet. A gate says how conditions had to come together: all of them, any of them, some of them.");
        yield FaultTreeSvg.inPage(tree(record), levels);
      }
    };
  }

  /// @throws Refused when there is none, or it cannot be computed
  public FaultTree tree(Postmortem record) {
    return IncidentTree.of(record.incident().title(), record.causes());
  }

  /// Hangs a factor to another why.
  public StoredRecord move(Viewer viewer, IncidentId id, WhyMove move) {
    return ledger.change(
        viewer, id, "moved " + move.factor(), before -> move.applyTo(before.postmortem()));
  }

  /// Moves a factor one step within the tree of whys; a step that leads nowhere changes nothing.
  ///
  /// @param from the condition whose why it answers in that place; empty below the incident
  public StoredRecord step(
      Viewer viewer, IncidentId id, FactorId factor, Optional<FactorId> from, WhyStep step) {
    return ledger.change(
        viewer,
        id,
        "moved " + factor,
        before ->
            step.of(before.postmortem().causes(), factor, from)
                .map(move -> move.applyTo(before.postmortem()))
                .orElse(before.postmortem()));
  }

  /// Adds a factor below a condition, directly after another answer to its why.
  ///
  /// @param below empty for the incident itself
  /// @param after empty for the last place
  public WrittenPart add(
      Viewer viewer,
      IncidentId id,
      Map<String, String> texts,
      Optional<FactorId> below,
      Optional<FactorId> after) {
    List<PartId> added = new ArrayList<>();
    StoredRecord record =
        ledger.change(
            viewer,
            id,
            "added a factor",
            before -> {
              Postmortem now = before.postmortem();
              PartId part = Parts.fresh(now, PartSort.FACTOR, texts);
              added.add(part);
              LocalDate today = LocalDate.ofInstant(ledger.now(), ZoneOffset.UTC);
              FactorId factor = FactorId.parse(part.name());
              Optional<FactorId> next =
                  after.flatMap(one -> WhyStep.next(now.causes(), one, below));
              Postmortem written = Parts.write(now, part, texts, today);
              return new WhyMove(factor, Optional.empty(), below, next).applyTo(written);
            });
    return new WrittenPart(record, added.getFirst(), false, List.of());
  }
}
