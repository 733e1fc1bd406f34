package dev.unrepeat.web.page;

import dev.unrepeat.model.Refused;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.DateOrder;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;

/// What a form answers about times that do not say it themselves: zone, date, year, order of day
/// and month.
public record TypedAnswers(
    Optional<ZoneId> zone,
    Optional<LocalDate> date,
    Optional<Year> year,
    Optional<DateOrder> order) {
  public static TypedAnswers read(Form form) {
    return read(form, "");
  }

  /// Reads the fields of one question of several.
  ///
  /// @param behind what stands behind the names of its fields
  public static TypedAnswers read(Form form, String behind) {
    String zone = "zone" + behind;
    String date = "date" + behind;
    String year = "year" + behind;
    return new TypedAnswers(
        form.read(zone, Optional.empty(), () -> TypedTime.zone(form.text(zone))),
        form.read(date, Optional.empty(), () -> TypedTime.date(form.text(date))),
        form.read(year, Optional.empty(), () -> year(form.text(year))),
        order(form.text("order" + behind)));
  }

  public boolean nothing() {
    return zone.isEmpty() && date.isEmpty() && year.isEmpty() && order.isEmpty();
  }

  public Answers answers() {
    return new Answers(zone, date, year, order, Optional.empty(), Optional.empty());
  }

  private static Optional<Year> year(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Refused.unless(
        text.matches("(19|20)\\d\\d"), "“" + text + "” is not a year. Write four digits.");
    return Optional.of(Year.parse(text));
  }

  private static Optional<DateOrder> order(String text) {
    return switch (text) {
      case "dmy" -> Optional.of(DateOrder.DAY_FIRST);
      case "mdy" -> Optional.of(DateOrder.MONTH_FIRST);
      case "ymd" -> Optional.of(DateOrder.YEAR_FIRST);
      default -> Optional.empty();
    };
  }
}
