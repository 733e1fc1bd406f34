package dev.unrepeat.document;

import dev.unrepeat.model.Confidence;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.RootCauseClass;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The contributing factors with what sort each is; what led to what stands in the causes.
final class FactorTable extends TablePiece<ContributingFactor> {
  private static final int FACTOR = 1;
  private static final int CATEGORY = 2;
  private static final int KIND = 3;
  private static final int CLASS = 4;

  FactorTable() {
    super(
        Section.CONTRIBUTING_FACTORS,
        "factors",
        "Id",
        "Factor",
        "Category",
        "Kind",
        "Class",
        "How sure");
  }

  @Override
  List<ContributingFactor> items(Draft record) {
    return record.factors;
  }

  @Override
  List<String> cells(ContributingFactor factor) {
    return List.of(
        factor.id().toString(),
        factor.statement(),
        Fact.words(factor.category()),
        Fact.words(factor.kind()),
        Fact.words(factor.rootCauseClass()),
        Fact.words(factor.confidence()));
  }

  @Override
  ContributingFactor change(ContributingFactor f, int column, String text, Context context) {
    Refused.unless(column != FACTOR || !text.isEmpty(), "say what the condition was");
    return new ContributingFactor(
        f.id(),
        column == FACTOR ? text : f.statement(),
        column == CATEGORY ? Fact.getWord(text, FactorCategory.class, Fact::words) : f.category(),
        column == KIND ? Fact.getWord(text, FactorKind.class, Fact::words) : f.kind(),
        column == CLASS
            ? Fact.getWord(text, RootCauseClass.class, Fact::words)
            : f.rootCauseClass(),
        f.anatomy(),
        f.facts(),
        f.evidence(),
        column > CLASS ? Fact.getWord(text, Confidence.class, Fact::words) : f.confidence(),
        f.probability(),
        f.refusal());
  }

  @Override
  Optional<ContributingFactor> create(List<String> cells, Context context) {
    Refused.unless(!cells.get(FACTOR).isEmpty(), "say what the condition was");
    FactorId id = Factors.fresh(plainId(cells.getFirst()), context.draft(), context.before());
    ContributingFactor factor =
        ContributingFactor.stated(
            id, cells.get(FACTOR), FactorCategory.UNSORTED, FactorKind.CONTRIBUTING);
    for (int column = CATEGORY; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        factor = change(factor, column, cells.get(column), context);
      }
    }
    context.notes().takenOver(context.line(), "The new row became factor %s.".formatted(id));
    return Optional.of(factor);
  }

  /// A statement changed here and not in the causes is taken over; a factor goes only when it is
  /// gone from the causes.
  @Override
  void take(
      Draft base,
      Draft draft,
      List<ContributingFactor> items,
      List<ContributingFactor> removed,
      Context context) {
    List<ContributingFactor> factors = new ArrayList<>();
    for (ContributingFactor factor : draft.factors) {
      factors.add(
          items.stream()
              .filter(item -> item.id().equals(factor.id()))
              .map(item -> merge(base, item, factor))
              .findFirst()
              .orElse(factor));
    }
    for (ContributingFactor item : items) {
      boolean known = base.factors.stream().anyMatch(f -> f.id().equals(item.id()));
      if (!known && factors.stream().noneMatch(f -> f.id().equals(item.id()))) {
        factors.add(item);
      }
    }
    draft.factors = List.copyOf(factors);
    for (ContributingFactor factor : removed) {
      if (draft.factors.stream().anyMatch(f -> f.id().equals(factor.id()))) {
        context
            .notes()
            .kept(
                context.line(),
                "The row of %s was deleted here, and it still stands in the causes: it is kept."
                    .formatted(factor.id()));
      }
    }
  }

  private static ContributingFactor merge(
      Draft base, ContributingFactor item, ContributingFactor now) {
    boolean changedHere =
        base.factors.stream()
            .noneMatch(f -> f.id().equals(item.id()) && f.statement().equals(item.statement()));
    return changedHere ? item : Factors.restated(item, now.statement());
  }
}
