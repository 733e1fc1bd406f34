package dev.unrepeat.recurrence;

import dev.unrepeat.model.RootCauseClass;
import dev.unrepeat.model.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A likeness between a factor and an earlier one, with what it rests on. It is proposed to a
/// person, who confirms or denies it; the program never decides.
///
/// Two factors are alike when their incidents touch one service, and besides either their words are
/// largely the same, or the same part, failure or missing control is named, or they are of one
/// class and share some words.
///
/// @param reasons as sentences, the service first
public record Recurrence(KnownFactor later, KnownFactor earlier, List<String> reasons) {
  private static final double LARGELY = 0.6;
  private static final int SOME = 2;

  public Recurrence {
    reasons = List.copyOf(reasons);
  }

  /// Empty where the two are not alike enough to ask anybody.
  public static Optional<Recurrence> between(KnownFactor later, KnownFactor earlier) {
    List<ServiceName> services =
        later.services().stream().filter(earlier.services()::contains).toList();
    if (services.isEmpty() || later.incident().equals(earlier.incident())) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    reasons.add("Both touch " + services.getFirst() + ".");
    boolean named = named(later, earlier, reasons);
    boolean sameClass =
        later.rootCauseClass() == earlier.rootCauseClass()
            && later.rootCauseClass() != RootCauseClass.UNCLASSIFIED;
    if (sameClass) {
      reasons.add("Both are of the class %s.".formatted(words(later.rootCauseClass())));
    }
    FactorWords words = FactorWords.of(later.statement());
    FactorWords before = FactorWords.of(earlier.statement());
    Set<String> shared = words.shared(before);
    boolean largely = shared.size() > SOME && words.alike(before) >= LARGELY;
    if (shared.size() >= SOME) {
      reasons.add(
          "Both say: %s."
              .formatted(
                  shared.stream().map(words.spelled()::get).collect(Collectors.joining(", "))));
    }
    boolean alike = largely || named || (sameClass && shared.size() >= SOME);
    return alike ? Optional.of(new Recurrence(later, earlier, reasons)) : Optional.empty();
  }

  private static boolean named(KnownFactor later, KnownFactor earlier, List<String> reasons) {
    int before = reasons.size();
    same("part", later.anatomy().component(), earlier.anatomy().component(), reasons);
    same("failure", later.anatomy().failureMode(), earlier.anatomy().failureMode(), reasons);
    same(
        "missing control",
        later.anatomy().missingControl(),
        earlier.anatomy().missingControl(),
        reasons);
    return reasons.size() > before;
  }

  private static void same(String what, String one, String other, List<String> reasons) {
    if (!one.isBlank() && one.strip().equalsIgnoreCase(other.strip())) {
      reasons.add("Both name the %s \"%s\".".formatted(what, one.strip()));
    }
  }

  private static String words(RootCauseClass word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
