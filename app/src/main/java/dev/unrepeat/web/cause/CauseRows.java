package dev.unrepeat.web.cause;

import dev.unrepeat.cause.CauseCover;
import dev.unrepeat.cause.FollowUp;
import dev.unrepeat.cause.WhyTree;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RootCauseClass;
import dev.unrepeat.service.Causes;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.writing.FieldView;
import dev.unrepeat.web.writing.PartViews;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Lays the factors out as rows, and says what is open about them.
final class CauseRows {
  private static final int DEEPEST = 8;

  private final Postmortem record;
  private final CauseGraph graph;
  private final CauseCover cover;
  private final Causes causes;
  private final String writing;

  CauseRows(Postmortem record, Causes causes) {
    this.record = record;
    this.graph = record.causes();
    this.cover = new CauseCover(record);
    this.causes = causes;
    this.writing = Places.writing(record.incident().id());
  }

  /// @param field what is written beside the statement in this view
  List<CauseRow> rows(String field) {
    Set<FactorId> asked = new HashSet<>();
    graph.whys().forEach(why -> asked.add(why.effect()));
    List<WhyTree.Row> tree = WhyTree.rows(graph);
    List<CauseRow> rows = new ArrayList<>();
    for (WhyTree.Row row : tree) {
      ContributingFactor factor = row.factor();
      String from = row.parent() < 0 ? "" : tree.get(row.parent()).factor().id().toString();
      rows.add(
          new CauseRow(
              "why-" + factor.id() + (row.again() ? "-" + rows.size() : ""),
              factor.id().toString(),
              from,
              "in-" + Math.min(row.depth(), DEEPEST),
              row.again(),
              factor.statement(),
              marks(factor),
              cover.words(factor),
              !asked.contains(factor.id()) && factor.kind() != FactorKind.MITIGATING,
              details(factor),
              row.again() ? List.of() : fields(factor, field),
              row.again() ? List.of() : FollowUp.of(graph, factor),
              FollowUp.answers(graph, factor)));
    }
    return rows;
  }

  private String details(ContributingFactor factor) {
    return writing + "#part-" + factor.id().toString().toLowerCase(Locale.ROOT);
  }

  private List<FieldView> fields(ContributingFactor factor, String field) {
    return PartViews.fields(
            record,
            new PartId(PartSort.FACTOR, factor.id().toString()),
            List.of("statement", field))
        .stream()
        .map(one -> one.name().equals("category") ? onBones(one) : one)
        .toList();
  }

  /// Says beside each category on which bone it hangs, where the two have different names.
  private FieldView onBones(FieldView field) {
    List<Choice> choices =
        field.choices().stream()
            .map(choice ->
                new Choice(
                    choice.value(),
                    Arrays.stream(FactorCategory.values())
                        .filter(one -> words(one).equals(choice.value()))
                        .findFirst()
                        .map(this::category)
                        .orElse(choice.label()),
                    choice.chosen()))
            .toList();
    return field.withChoices(choices);
  }

  /// `Technical → Technology`; the name alone where the bone is called the same.
  private String category(FactorCategory category) {
    String name = Printing.capital(words(category));
    String bone = causes.fishbone().name(category);
    return category == FactorCategory.UNSORTED
        ? bone
        : bone.equalsIgnoreCase(name) ? name : name + " → " + bone;
  }

  private List<String> marks(ContributingFactor factor) {
    return Stream.of(
            factor.category() == FactorCategory.UNSORTED ? "" : category(factor.category()),
            words(factor.kind()),
            factor.rootCauseClass() == RootCauseClass.UNCLASSIFIED
                ? ""
                : words(factor.rootCauseClass()),
            words(factor.confidence()))
        .filter(word -> !word.isEmpty())
        .map(Printing::capital)
        .toList();
  }

  static String words(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// All factors with what is known of each.
  List<CausesView.FactorLine> factors() {
    return graph.factors().stream()
        .map(factor ->
            new CausesView.FactorLine(
                factor.id().toString(),
                factor.statement(),
                category(factor.category()),
                Printing.capital(words(factor.kind())),
                Printing.capital(words(factor.rootCauseClass())),
                Printing.capital(words(factor.confidence())),
                supports(factor),
                details(factor)))
        .toList();
  }

  private static String supports(ContributingFactor factor) {
    int links = factor.evidence().size();
    int facts = factor.facts().size();
    return links + facts == 0
        ? "None yet"
        : Stream.of(
                links == 0 ? "" : Printing.count(links, "link"),
                facts == 0 ? "" : Printing.count(facts, "fact"))
            .filter(words -> !words.isEmpty())
            .reduce((one, other) -> one + ", " + other)
            .orElse("");
  }

  /// The ends about which nothing is done.
  List<CausesView.OpenEnd> uncovered() {
    return cover.uncovered().stream()
        .map(
            end -> new CausesView.OpenEnd(end.id().toString(), end.statement(), "#why-" + end.id()))
        .toList();
  }

  boolean stopsAtPeople() {
    return !cover.stoppedAtPeople().isEmpty();
  }
}
