package dev.unrepeat.api;

import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.TimeAnswer;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.DateOrder;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is answered about times that do not say it themselves: either for one source, or under
/// `answers` to several questions at once, of which all are taken or none.
///
/// @param source that is answered for, all its questions together
/// @param order whether 03/04 is day or month first, or 26/11/28 year first
/// @param answers to questions one by one, instead of all the other fields
record AnswersJson(
    Optional<String> source,
    Optional<String> zone,
    Optional<LocalDate> date,
    Optional<Integer> year,
    Optional<DateOrder> order,
    Optional<List<One>> answers) {
  private static final String EITHER =
      "Send either the source with its zone, date, year or order, or a list of such under answers.";

  /// The answer to one question.
  ///
  /// @param source with `missing` as the question names them
  record One(
      String source,
      MissingPart missing,
      Optional<String> zone,
      Optional<LocalDate> date,
      Optional<Integer> year,
      Optional<DateOrder> order) {
    private boolean nothing() {
      return zone.isEmpty() && date.isEmpty() && year.isEmpty() && order.isEmpty();
    }

    private boolean asks(One other) {
      return source.equals(other.source) && missing == other.missing;
    }
  }

  boolean several() {
    boolean one =
        source.isPresent()
            || zone.isPresent()
            || date.isPresent()
            || year.isPresent()
            || order.isPresent();
    if (answers.isPresent() == one) {
      throw HttpRefusal.field(one ? "answers" : "", EITHER);
    }
    return answers.isPresent();
  }

  /// The source that is answered for as a whole.
  String whole() {
    return source.orElseThrow(() -> HttpRefusal.field("source", EITHER));
  }

  Answers forAll() {
    return answers(zone, date, year, order);
  }

  /// @throws Refused with a sentence by answer for those that cannot be meant
  List<TimeAnswer> each() {
    List<One> all = answers.orElse(List.of());
    Refused.unless(!all.isEmpty(), "Nothing was answered. Send at least one answer.", "answers");
    Map<String, String> refusals = new LinkedHashMap<>();
    List<TimeAnswer> read = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      One one = all.get(i);
      String field = "answers[" + i + "]";
      if (one.nothing()) {
        refusals.put(field, "This answers nothing. Send a zone, date, year or order.");
      } else if (all.subList(0, i).stream().anyMatch(one::asks)) {
        refusals.put(field, "This question is answered above already. Send one answer to each.");
      } else {
        try {
          read.add(
              new TimeAnswer(
                  field,
                  one.source,
                  one.missing,
                  answers(one.zone, one.date, one.year, one.order)));
        } catch (Refused refused) {
          refusals.put(field, refused.sentence());
        }
      }
    }
    if (!refusals.isEmpty()) {
      throw Refused.of(refusals);
    }
    return read;
  }

  private static Answers answers(
      Optional<String> zone,
      Optional<LocalDate> date,
      Optional<Integer> year,
      Optional<DateOrder> order) {
    return new Answers(
        zone.map(SentEvidence::zone),
        date,
        year.map(Year::of),
        order,
        Optional.empty(),
        Optional.empty());
  }
}
