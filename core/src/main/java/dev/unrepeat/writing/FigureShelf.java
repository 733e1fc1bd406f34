package dev.unrepeat.writing;

import dev.unrepeat.document.AmountText;
import dev.unrepeat.model.Amount;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.ImpactFigure;
import dev.unrepeat.model.ImpactMeasure;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The figures that are stated of the impact, each known by what it counts.
final class FigureShelf extends Shelf<ImpactFigure> {
  FigureShelf() {
    super(PartSort.FIGURE);
  }

  @Override
  List<ImpactFigure> list(Postmortem record) {
    return record.impact().figures();
  }

  @Override
  Postmortem with(Postmortem record, List<ImpactFigure> parts) {
    return record.withImpact(record.impact().withFigures(parts));
  }

  @Override
  String name(ImpactFigure part) {
    return part.measure().words();
  }

  @Override
  Map<String, String> texts(ImpactFigure figure) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("measure", figure.measure().words());
    texts.put("amount", AmountText.print(figure.amount()));
    texts.put("method", figure.method());
    texts.put(
        "evidence", Typed.lines(figure.evidence().stream().map(EvidenceWords::print).toList()));
    return texts;
  }

  @Override
  ImpactFigure read(String name, Typed typed, Optional<ImpactFigure> before) {
    ImpactMeasure measure =
        typed.value(
            "measure",
            before.map(ImpactFigure::measure).orElse(ImpactMeasure.USERS),
            FigureShelf::measure);
    Amount amount =
        typed.value(
            "amount",
            before.map(ImpactFigure::amount).orElse(new Amount.Words("…")),
            AmountText::read);
    Refused.unless(
        !typed.text("amount").isEmpty(),
        "A figure needs an amount, as about 15000 users, 4000 to 9000, likely 7000 USD, or words.");
    Refused.unless(
        !measure.counted()
            || !(amount instanceof Amount.Words words)
            || words.text().chars().anyMatch(Character::isDigit)
            || before.map(ImpactFigure::amount).filter(amount::equals).isPresent(),
        "The amount of \"%s\" says \"%s\", which has no number. Write for example about 15000 users, or 4000 to 9000, likely 7000 USD; leave the figure out while nobody knows it."
            .formatted(measure.words(), typed.text("amount")));
    List<EvidenceLink> evidence =
        typed.value(
            "evidence",
            before.map(ImpactFigure::evidence).orElse(List.of()),
            text -> typed.lines("evidence").stream().map(EvidenceWords::read).toList());
    return new ImpactFigure(measure, amount, typed.text("method"), evidence);
  }

  private static ImpactMeasure measure(String text) {
    return Arrays.stream(ImpactMeasure.values())
        .filter(one -> one.words().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.INVALID,
                "The field \"measure\" says \"%s\". Write one of: %s."
                    .formatted(
                        text,
                        String.join(
                            ", ",
                            Arrays.stream(ImpactMeasure.values())
                                .map(ImpactMeasure::words)
                                .toList()))));
  }

  @Override
  String fresh(Postmortem record, Map<String, String> texts) {
    String said = texts.getOrDefault("measure", "");
    ImpactMeasure measure = said.isBlank() ? ImpactMeasure.USERS : measure(said.strip());
    return Names.free(measure.words(), named(record).keySet());
  }
}
