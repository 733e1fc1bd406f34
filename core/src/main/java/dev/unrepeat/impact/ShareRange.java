package dev.unrepeat.impact;

import dev.unrepeat.model.Refused;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A share of users, or a range of it: `40 %`, `30 % to 60 %, likely 40 %`. From 0 to 1.
record ShareRange(BigDecimal low, BigDecimal likely, BigDecimal high) {
  private static final String NUMBER = "(\\d[\\d.]*) ?%?";
  private static final Pattern RANGE =
      Pattern.compile(NUMBER + " ?(?:to|–|-) ?" + NUMBER + "(?:,? likely " + NUMBER + ")?");
  private static final String WHAT = "share of users lost";

  ShareRange {
    Refused.unless(
        low.compareTo(likely) <= 0 && likely.compareTo(high) <= 0,
        "A range of shares runs from low over likely to high.");
  }

  static ShareRange of(BigDecimal share) {
    return new ShareRange(share, share, share);
  }

  static ShareRange read(String text) {
    Matcher range = RANGE.matcher(text.strip());
    if (!range.matches()) {
      return of(Figures.share(WHAT, text.strip()));
    }
    BigDecimal low = Figures.share(WHAT, range.group(1));
    BigDecimal high = Figures.share(WHAT, range.group(2));
    BigDecimal likely =
        range.group(3) == null
            ? low.add(high).divide(BigDecimal.TWO)
            : Figures.share(WHAT, range.group(3));
    return new ShareRange(low, likely, high);
  }
}
