package dev.unrepeat.model;

/// How new incident ids are made: prefix, year and a number that has no gap within the year.
///
/// @param prefix letters before the year, for example `INC`
/// @param digits the least number of digits of the running number
public record IncidentNumbering(String prefix, int digits) {
  public static final IncidentNumbering STANDARD = new IncidentNumbering("INC", 3);

  public IncidentNumbering {
    Refused.unless(
        prefix.matches("[A-Z][A-Z0-9]{0,15}"),
        "An id prefix is 1 to 16 capital letters or digits.");
    Refused.unless(digits >= 1 && digits <= 9, "A running number has 1 to 9 digits.");
  }

  /// The id that follows `last` issued ids of that year; the first number is 1.
  public IncidentId after(int year, int last) {
    return new IncidentId("%s-%d-%0".concat(digits + "d").formatted(prefix, year, last + 1));
  }
}
