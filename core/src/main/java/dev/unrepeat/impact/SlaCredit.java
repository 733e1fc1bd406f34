package dev.unrepeat.impact;

import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.ImpactMeasure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What customers get back: the credit share of the tier × the month's charge, up to the cap.
final class SlaCredit {
  private SlaCredit() {}

  /// A cap as a share of the charge (`30 %`) or as a sum.
  static Money cap(String text, Money charge) {
    return text.contains("%")
        ? charge.times(Figures.share(ImpactInput.CAP.words(), text))
        : Money.read(text);
  }

  static Computed of(List<Uptime> months, Givens givens) {
    return Sheet.of(
        "sla-credit",
        "SLA credit",
        "credit share of the tier × monthly charge, up to the cap",
        Optional.of(ImpactMeasure.SLA_CREDIT),
        givens,
        sheet -> {
          Optional<SlaTiers> tiers = givens.tiers();
          Optional<Money> charge = givens.text(ImpactInput.CHARGE).map(Money::read);
          sheet.use(ImpactInput.TIERS);
          sheet.use(ImpactInput.CHARGE);
          sheet.use(ImpactInput.CAP);
          if (months.isEmpty()) {
            sheet.none(ImpactAccount.NO_INTERVAL);
          } else if (tiers.isEmpty()) {
            sheet.none("no SLA tiers are given.");
          } else if (charge.isEmpty()) {
            sheet.none("no monthly charge is given.");
          } else if (givens.find(ImpactInput.UPTIME_BEFORE).isEmpty()) {
            sheet.none("the uptime before is not given, so that no tier is known.");
          } else {
            credit(sheet, months, tiers.get(), charge.get());
          }
        });
  }

  private static void credit(Sheet sheet, List<Uptime> months, SlaTiers tiers, Money charge) {
    Money sum = Money.zero(charge.currency());
    String words = "";
    for (Uptime month : months) {
      month.use(sheet);
      BigDecimal uptime = month.after(sheet.givens()).orElseThrow();
      SlaTiers.Tier tier = tiers.of(uptime);
      sheet.use(
          "uptime of " + month.name() + ", unrounded", Figures.plain(uptime, 9) + " %", "computed");
      Money credit = charge.times(tier.credit());
      Optional<String> cap = sheet.givens().text(ImpactInput.CAP);
      if (cap.isPresent()) {
        Money most = cap(cap.get(), charge);
        Money capped = credit.atMost(most);
        if (!capped.equals(credit)) {
          sheet.leaveOut("The cap takes %s to %s.".formatted(credit.words(), most.words()));
        }
        credit = capped;
      }
      sum = sum.plus(credit);
      words +=
          "; %s: %s %% is in the tier %s, %s"
              .formatted(
                  month.name(),
                  tiers.inItsTier(uptime),
                  tier.name(),
                  tier.credit().signum() == 0 ? "no credit" : Figures.percent(tier.credit()));
    }
    sheet.found(sum, sum.words() + " (" + words.substring(2) + ")");
  }
}
