package dev.unrepeat.document.foreign;

import dev.unrepeat.document.DocumentNote;
import dev.unrepeat.source.text.NameDay;
import dev.unrepeat.time.DateOrder;
import dev.unrepeat.time.HintFinder;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.WrittenZone;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a document says of its times elsewhere than beside them: in its title, its head, a
/// sentence, or its name on disk. Where two of these disagree on the day, neither is taken.
final class DocumentHints {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  private static final Pattern ON_DAY =
      Pattern.compile("(?i)\\b(?:on|of|from|am|vom|du)\\s+(?:\\p{L}+,?\\s+)?\\p{L}*\\s?\\d");
  private static final int SOON = 7;

  /// @param saidBy where the day was found; empty when it is not known
  record Found(TimeHints hints, String saidBy) {}

  private record Day(String saidBy, LocalDate date) {}

  private final List<Day> days = new ArrayList<>();

  private DocumentHints() {}

  static Found of(
      String title,
      HeaderFacts facts,
      String path,
      List<String> lines,
      Cutting cut,
      List<DocumentNote> notes) {
    List<Node> nodes = cut.nodes;
    HintFinder finder = new HintFinder();
    told(nodes, lines, finder);
    TimeHints said = finder.hints();
    DocumentHints hints = new DocumentHints();
    hints.add("the title", HintFinder.onlyDay(title));
    hints.add("the name of the file", NameDay.of(path));
    if (hints.toldLater(title)) {
      hints.days.removeLast();
    }
    Retold retold = Retold.of(nodes, lines, facts.moments());
    Optional<Day> day =
        said.date()
            .map(date -> new Day("a sentence", date))
            .or(() -> hints.agreed(notes))
            .or(() -> hints.days.isEmpty() ? retold(retold, facts, said.order()) : Optional.empty())
            .or(() ->
                hints.days.isEmpty()
                    ? SummaryDay.of(cut.parts(), lines, retold.clocks())
                        .map(date -> new Day("the summary", date))
                    : Optional.empty());
    Optional<Year> year =
        day.map(d -> Year.of(d.date().getYear()))
            .or(() -> year(title))
            .or(() -> facts.text(HeaderFact.DATE).flatMap(DocumentHints::year))
            .or(said::year);
    return new Found(
        new TimeHints(
            said.zone() instanceof WrittenZone.None none
                ? retold.zone(day.map(Day::date)).orElse(none)
                : said.zone(),
            day.map(Day::date),
            year,
            said.order()),
        day.map(Day::saidBy).orElse(""));
  }

  /// The day of a sentence that tells what the lines tell, else that in the head.
  private static Optional<Day> retold(Retold retold, HeaderFacts facts, Optional<DateOrder> order) {
    return retold.day().map(date -> new Day("a sentence", date)).or(() -> headed(facts, order));
  }

  /// The day in the head, which may be that of the text and not of what it tells: taken last.
  private static Optional<Day> headed(HeaderFacts facts, Optional<DateOrder> order) {
    return facts
        .text(HeaderFact.DATE)
        .flatMap(text -> HintFinder.onlyDay(text, order))
        .map(date -> new Day("its head", date));
  }

  private static void told(List<Node> nodes, List<String> lines, HintFinder finder) {
    for (Node node : nodes) {
      switch (node.sort()) {
        case LIST, ITEM -> told(node.children(), lines, finder);
        case HTML -> {
          if (lines.get(node.from()).strip().startsWith("<aside")) {
            node.text(lines).forEach(finder::line); // a callout of Notion: "All timestamps in UTC"
          }
        }
        case CODE, QUOTE -> {}
        case HEADING, PARAGRAPH, TABLE, OTHER -> {
          for (int i = node.from(); i < node.to(); i++) {
            finder.line(lines.get(i));
          }
          if (node.is(Node.Sort.PARAGRAPH)) {
            WrappedSentences.of(node, lines).forEach(finder::line);
          }
        }
      }
    }
  }

  private void add(String saidBy, Optional<LocalDate> date) {
    date.ifPresent(d -> days.add(new Day(saidBy, d)));
  }

  /// Whether a title says on which day it happened, and the name of the file is of the days after,
  /// when it was told: `Downtime on November 30` in a file of 1 December.
  private boolean toldLater(String title) {
    if (days.size() < 2 || !ON_DAY.matcher(title).find()) {
      return false;
    }
    long later = ChronoUnit.DAYS.between(days.getFirst().date(), days.getLast().date());
    return later > 0 && later <= SOON;
  }

  private Optional<Day> agreed(List<DocumentNote> notes) {
    for (Day other : days) {
      Day first = days.getFirst();
      if (!other.date().equals(first.date())) {
        notes.add(
            new DocumentNote(
                0,
                DocumentNote.Kind.CONTRADICTION,
                "%s says %s, %s says %s; times without a day of their own were left undated."
                    .formatted(
                        capital(first.saidBy()), first.date(), other.saidBy(), other.date())));
        return Optional.empty();
      }
    }
    return days.stream().findFirst();
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Optional<Year> year(String text) {
    List<String> years = YEAR.matcher(text).results().map(MatchResult::group).distinct().toList();
    return years.size() == 1 ? Optional.of(Year.parse(years.getFirst())) : Optional.empty();
  }
}
