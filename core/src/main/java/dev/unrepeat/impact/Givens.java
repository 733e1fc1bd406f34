package dev.unrepeat.impact;

import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is given for computed figures: the incident's own inputs, and where it has none, those of
/// the settings.
///
/// @param said by input, with where it stands
/// @param passed settings of further services that say another thing of the same input
public record Givens(Map<ImpactInput, Said> said, Map<ImpactInput, List<Said>> passed) {
  /// From whom an input of the incident itself comes.
  public static final String OWN = "this incident";

  /// From whom a setting comes that holds for all services.
  public static final String TEAM = "settings of the team";

  private static final int STANDARD_WINDOW = 28;

  public Givens {
    said = Collections.unmodifiableMap(copy(said));
    passed = Map.copyOf(passed);
  }

  private static Map<ImpactInput, Said> copy(Map<ImpactInput, Said> said) {
    Map<ImpactInput, Said> copy = new EnumMap<>(ImpactInput.class);
    copy.putAll(said);
    return copy;
  }

  /// @param from for example `this incident` or `settings of checkout`
  public record Said(String text, String from) {}

  /// Settings that hold where the incident says nothing.
  public record Setting(String from, Map<ImpactInput, String> texts) {}

  /// @param settings the nearest first
  public static Givens of(Map<ImpactInput, String> own, List<Setting> settings) {
    Map<ImpactInput, Said> said = new EnumMap<>(ImpactInput.class);
    Map<ImpactInput, List<Said>> passed = new EnumMap<>(ImpactInput.class);
    own.forEach((input, text) -> said.put(input, new Said(text, OWN)));
    for (Setting setting : settings) {
      setting
          .texts()
          .forEach((input, text) -> {
            Said other = new Said(text, setting.from());
            Said first = said.putIfAbsent(input, other);
            if (first != null
                && !first.from().equals(OWN)
                && !setting.from().equals(TEAM)
                && !first.text().equals(text)) {
              passed.computeIfAbsent(input, any -> new ArrayList<>()).add(other);
            }
          });
    }
    return new Givens(said, passed);
  }

  public Optional<Said> find(ImpactInput input) {
    return Optional.ofNullable(said.get(input));
  }

  Optional<String> text(ImpactInput input) {
    return find(input).map(Said::text);
  }

  /// Refuses a text that its input cannot mean, with what can be written.
  public static void check(ImpactInput input, String text) {
    Givens given = of(Map.of(input, text), List.of());
    switch (input) {
      case ZONE -> given.zone();
      case SLO, ERROR_RATE, UPTIME_BEFORE -> given.share(input);
      case WINDOW -> given.window();
      case VALID_REQUESTS, BAD_REQUESTS, FOLLOW_UP -> given.number(input);
      case COUNTING -> given.byTheClock();
      case MAINTENANCE -> given.maintenance();
      case TIERS -> given.tiers();
      case CHARGE, YEARLY_REVENUE -> Money.read(text);
      case CAP -> SlaCredit.cap(text, Money.zero("USD"));
      case HOURLY_REVENUE -> RevenueHours.read(text);
      case BUSINESS_HOURS -> given.businessHours();
      case LOST_SHARE -> ShareRange.read(text);
      case RATES -> HourlyRates.read(text);
      case RESPONDER_ZONES -> given.responderZones();
      case TYPED_HOURS -> TypedHours.read(text);
      case SEGMENTS -> Segment.read(text);
      case SERIES -> SeriesLine.read(text);
    }
  }

  /// The zone whose months and hours count; UTC where nobody says another.
  public ZoneId zone() {
    return text(ImpactInput.ZONE).map(text -> Lines.zone("zone", text)).orElse(ZoneId.of("UTC"));
  }

  Optional<BigDecimal> share(ImpactInput input) {
    return text(input).map(text -> Figures.share(input.words(), text));
  }

  Optional<BigDecimal> number(ImpactInput input) {
    return text(input).map(text -> Figures.number(input.words(), text));
  }

  /// The length of the window of the SLO; 28 days where nobody says another.
  Duration window() {
    return Duration.ofDays(text(ImpactInput.WINDOW).map(Givens::days).orElse(STANDARD_WINDOW));
  }

  private static int days(String text) {
    String digits = text.replaceAll("(?i)days?", "").strip();
    Refused.unless(
        digits.matches("[1-9]\\d{0,2}"),
        "The field \"SLO window\" says \"%s\". Write a number of days, for example 28."
            .formatted(text));
    return Integer.parseInt(digits);
  }

  /// Whether minutes count whatever the degree, as some contracts have it.
  boolean byTheClock() {
    String said = text(ImpactInput.COUNTING).orElse("weighted");
    Refused.unless(
        said.equals("weighted") || said.equals("by the clock"),
        "The field \"counting\" says \"%s\". Write weighted, or by the clock.".formatted(said));
    return said.equals("by the clock");
  }

  List<Stretch> maintenance() {
    return text(ImpactInput.MAINTENANCE).map(Lines::stretches).orElse(List.of());
  }

  Optional<SlaTiers> tiers() {
    return text(ImpactInput.TIERS).map(SlaTiers::read);
  }

  List<HourBand> businessHours() {
    return text(ImpactInput.BUSINESS_HOURS)
        .map(text -> Lines.of(text).stream().map(HourBand::read).toList())
        .orElse(List.of(HourBand.read("all")));
  }

  Map<String, ZoneId> responderZones() {
    return text(ImpactInput.RESPONDER_ZONES).map(Lines::zones).orElse(Map.of());
  }

  List<Segment> segments() {
    return text(ImpactInput.SEGMENTS).map(Segment::read).orElse(List.of());
  }

  /// The series that belong to the incident.
  public List<SeriesLine> series() {
    return text(ImpactInput.SERIES).map(SeriesLine::read).orElse(List.of());
  }

  static Instant endOf(DegreeSteps steps, Instant otherwise) {
    return steps.isEmpty() ? otherwise : steps.steps().getLast().until();
  }
}
