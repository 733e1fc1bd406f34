package dev.unrepeat.writing;

import dev.unrepeat.model.Because;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.Confidence;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.FailureAnatomy;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refusal;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.RootCauseClass;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The factors, each with the answers to its why.
final class FactorShelf extends Shelf<FactorShelf.Explained> {
  private static final ContributingFactor NOTHING =
      ContributingFactor.stated(
          new FactorId(1), "…", FactorCategory.UNSORTED, FactorKind.CONTRIBUTING);

  FactorShelf() {
    super(PartSort.FACTOR);
  }

  /// A factor and the factors because of which it was there.
  record Explained(ContributingFactor factor, List<FactorId> because) {}

  @Override
  List<Explained> list(Postmortem record) {
    return record.causes().factors().stream()
        .map(factor -> new Explained(factor, Whys.causes(record.causes(), factor.id())))
        .toList();
  }

  @Override
  Postmortem with(Postmortem record, List<Explained> parts) {
    CauseGraph now = record.causes();
    List<ContributingFactor> factors = parts.stream().map(Explained::factor).toList();
    List<FactorId> ids = factors.stream().map(ContributingFactor::id).toList();
    List<Because> wanted =
        parts.stream()
            .flatMap(part ->
                part.because().stream()
                    .filter(ids::contains)
                    .map(cause -> new Because(part.factor().id(), cause)))
            .toList();
    return record.withCauses(
        new CauseGraph(
            now.trigger(), factors, Whys.kept(now.whys(), wanted), now.gates(), now.topGate()));
  }

  @Override
  String name(Explained part) {
    return part.factor().id().toString();
  }

  @Override
  Map<String, String> texts(Explained part) {
    ContributingFactor factor = part.factor();
    FailureAnatomy anatomy = factor.anatomy();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("statement", factor.statement());
    texts.put("because", Typed.lines(part.because()));
    texts.put("category", Typed.print(factor.category()));
    texts.put("kind", Typed.print(factor.kind()));
    texts.put("class", Typed.print(factor.rootCauseClass()));
    texts.put("confidence", Typed.print(factor.confidence()));
    texts.put("symptom", anatomy.symptom());
    texts.put("component", anatomy.component());
    texts.put("failure mode", anatomy.failureMode());
    texts.put("missing control", anatomy.missingControl());
    texts.put("assumption", anatomy.assumption());
    texts.put("facts", Typed.lines(factor.facts()));
    texts.put(
        "evidence", Typed.lines(factor.evidence().stream().map(EvidenceWords::print).toList()));
    texts.put("probability", factor.probability().map(BigDecimal::toPlainString).orElse(""));
    texts.put("refusal", factor.refusal().map(Refusal::reason).orElse(""));
    texts.put("refused by", factor.refusal().map(Refusal::by).orElse(""));
    return texts;
  }

  @Override
  Explained read(String name, Typed typed, Optional<Explained> before) {
    ContributingFactor old = before.map(Explained::factor).orElse(NOTHING);
    FactorId id = FactorId.parse(name);
    return new Explained(
        new ContributingFactor(
            id,
            typed.text("statement"),
            typed.word("category", FactorCategory.class, old.category()),
            typed.word("kind", FactorKind.class, old.kind()),
            typed.word("class", RootCauseClass.class, old.rootCauseClass()),
            new FailureAnatomy(
                typed.text("symptom"),
                typed.text("component"),
                typed.text("failure mode"),
                typed.text("missing control"),
                typed.text("assumption")),
            typed.value("facts", old.facts(), text -> typed.lines("facts")),
            typed.value("evidence", old.evidence(), text -> evidence(typed)),
            typed.word("confidence", Confidence.class, old.confidence()),
            typed.value("probability", old.probability(), FactorShelf::probability),
            refusal(typed)),
        typed.lines("because").stream().map(FactorId::parse).distinct().toList());
  }

  private static List<EvidenceLink> evidence(Typed typed) {
    return typed.lines("evidence").stream().map(EvidenceWords::read).toList();
  }

  private static Optional<BigDecimal> probability(String text) {
    Refused.unless(
        text.isEmpty() || text.matches("[01](\\.[0-9]{1,18})?"),
        "A probability is a number from 0 to 1, for example 0.02.");
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  private static Optional<Refusal> refusal(Typed typed) {
    boolean nothing = Stream.of("refusal", "refused by").allMatch(f -> typed.text(f).isEmpty());
    return nothing
        ? Optional.empty()
        : Optional.of(new Refusal(typed.text("refusal"), typed.text("refused by")));
  }

  @Override
  Postmortem write(Postmortem record, String name, Typed typed) {
    Postmortem written = super.write(record, name, typed);
    Whys.known(written.causes(), typed.lines("because").stream().map(FactorId::parse).toList());
    return written;
  }

  @Override
  String fresh(Postmortem record, Map<String, String> texts) {
    int highest = record.causes().factors().stream().mapToInt(f -> f.id().number()).max().orElse(0);
    return new FactorId(highest + 1).toString();
  }

  @Override
  void mayGo(Postmortem record, Explained part) {
    String id = part.factor().id().toString();
    record.causes().gates().stream()
        .filter(gate -> gate.inputs().contains(id))
        .findFirst()
        .ifPresent(gate -> {
          throw Refused.state(
              "%s stands in the fault tree, under %s. Take it out of the tree first."
                  .formatted(id, gate.name()));
        });
  }
}
