package dev.unrepeat.api;

import dev.unrepeat.impact.Computed;
import dev.unrepeat.impact.SeriesLine;
import dev.unrepeat.model.Amount;
import dev.unrepeat.service.Impacts;
import dev.unrepeat.stated.FigureCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an incident did, computed.
///
/// @param stated figures that people stated, against the computed ones
record ImpactJson(List<FigureJson> computed, List<StatedJson> stated, List<SeriesJson> series) {
  /// A computed figure.
  ///
  /// @param value of a range the likely one; absent where nothing could be computed
  /// @param words as people read it, or the reason why there is none
  /// @param leftOut a sentence for each thing that it does not count
  record FigureJson(
      String key,
      String label,
      String words,
      Optional<BigDecimal> low,
      Optional<BigDecimal> value,
      Optional<BigDecimal> high,
      Optional<String> unit,
      String formula,
      List<UsedJson> used,
      List<String> leftOut) {}

  /// @param from who says so
  record UsedJson(String name, String value, String from) {}

  /// @param verdict `agrees`, `differs` or `cannot-be-checked`
  record StatedJson(String measure, String verdict, String sentence) {}

  /// A metric over time.
  ///
  /// @param refusal why it cannot be read; absent when it can
  record SeriesJson(
      String evidence,
      String metric,
      String unit,
      Optional<String> before,
      Optional<String> during,
      Optional<String> after,
      Optional<String> refusal) {
    static SeriesJson of(SeriesLine line) {
      return new SeriesJson(
          line.evidence().toString(),
          line.metric(),
          line.unit(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    static SeriesJson of(Impacts.Measured one) {
      return new SeriesJson(
          one.line().evidence().toString(),
          one.line().metric(),
          one.line().unit(),
          one.means().map(m -> m.baseline()).filter(text -> !text.isEmpty()),
          one.means().map(m -> m.during()).filter(text -> !text.isEmpty()),
          one.means().map(m -> m.after()).filter(text -> !text.isEmpty()),
          Optional.of(one.refusal()).filter(text -> !text.isEmpty()));
    }
  }

  static ImpactJson of(Impacts.Account account) {
    List<Computed> computed = new ArrayList<>(account.computed());
    account.series().forEach(one -> one.area().ifPresent(computed::add));
    return new ImpactJson(
        computed.stream().map(ImpactJson::figure).toList(),
        account.stated().stream().map(ImpactJson::stated).toList(),
        account.series().stream().map(SeriesJson::of).toList());
  }

  private static FigureJson figure(Computed one) {
    Optional<Amount> amount = one.amount();
    Optional<Amount.Range> range =
        amount.filter(Amount.Range.class::isInstance).map(Amount.Range.class::cast);
    Optional<Amount.Number> number =
        amount.filter(Amount.Number.class::isInstance).map(Amount.Number.class::cast);
    return new FigureJson(
        one.key(),
        one.label(),
        one.outcome().words(),
        range.map(Amount.Range::low),
        range.map(Amount.Range::likely).or(() -> number.map(Amount.Number::value)),
        range.map(Amount.Range::high),
        range.map(Amount.Range::unit).or(() -> number.map(Amount.Number::unit)),
        one.formula(),
        one.used().stream().map(u -> new UsedJson(u.name(), u.value(), u.from())).toList(),
        one.leftOut());
  }

  private static StatedJson stated(FigureCheck check) {
    return new StatedJson(
        check.stated().measure().words(), ApiJson.word(check.verdict()), check.sentence());
  }
}
