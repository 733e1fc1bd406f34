package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The law of the room: each word of an action's text is in one of its parts.
class ActionTextsLoseNothingTest {
  private static final long SEED = 20261014;
  private static final ActionSurroundings AROUND =
      ActionSurroundings.NONE.on(LocalDate.parse("2026-10-14"));

  private static final List<String> BITS =
      List.of(
          "Raise the limit",
          "alert on the pool",
          "Priya Raman",
          "@ben",
          "@priya",
          "Ben",
          "SRE team",
          "MW",
          "(",
          ")",
          "[",
          "]",
          " - ",
          " — ",
          " → ",
          ": ",
          ", ",
          "; ",
          ". ",
          "\n",
          "**",
          "`",
          "~~",
          "DONE",
          "done",
          "TODO",
          "in progress",
          "won't fix",
          "✅",
          "[x]",
          "[ ]",
          "- ",
          "3) ",
          "due",
          "by",
          "until",
          "before",
          "30 Oct",
          "2026-11-01",
          "end of Q2",
          "next sprint",
          "Q4 2026",
          "this week",
          "ETA",
          "Owner: ",
          "Due: ",
          "Status: ",
          "Priority: ",
          "Type: ",
          "P1",
          "High",
          "prevent",
          "repair",
          "detect",
          "#12",
          "SHOP-812",
          "https://github.com/tidewater/shop/pull/12",
          "[#12](https://github.com/tidewater/shop/issues/12)",
          "[PR](https://github.com/tidewater/shop/pull/7)",
          "fixed in",
          "to",
          "will",
          "Action item:",
          "erledigt",
          "対応中",
          "（",
          "）",
          "、",
          "10月末までに",
          "担当：佐藤",
          "\uD83D",
          "|",
          "\0");

  /// Words that say which part the next one belongs to, or a state, type or rank that the record
  /// has as its own.
  private static final Set<String> SAID_BY_THE_RECORD =
      Set.of(
          ("owner owned due by until before eta status priority type to will action item do see pr"
                  + " issue 担当 tbd high p1 prevent detect todo")
              .split(" "));

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  @Test
  void everyWordOfAnActionIsInOneOfItsParts() {
    Random dice = new Random(SEED);
    for (int i = 0; i < 8_000; i++) {
      String text = text(dice);
      ReadAction read = ActionTexts.read(text, AROUND);
      Map<String, Integer> lost = words(text);
      words(parts(read)).forEach((word, n) -> lost.merge(word, -n, Integer::sum));
      lost.values().removeIf(n -> n <= 0);
      lost.keySet().removeAll(SAID_BY_THE_RECORD);
      lost.keySet().removeAll(words(facts(read)).keySet());
      numbering(text, lost);
      assertThat(lost).as("seed %d, case %d: %s%n%s", SEED, i, text, read).isEmpty();
    }
  }

  @Test
  void everyWordOfARowIsInOneOfItsParts() {
    List<String> heads =
        List.of(
            "Action",
            "Owner",
            "Due",
            "Status",
            "Type",
            "Priority",
            "Bug",
            "Notes",
            "Done when",
            "Cost",
            "#");
    Random dice = new Random(SEED);
    for (int i = 0; i < 4_000; i++) {
      List<String> head = new ArrayList<>(List.of("Action"));
      List<String> cells = new ArrayList<>(List.of("Raise the limit"));
      for (int n = dice.nextInt(6); n > 0; n--) {
        head.add(heads.get(1 + dice.nextInt(heads.size() - 1)));
        cells.add(text(dice).replace("\n", " "));
      }
      ReadAction read = ActionTexts.row(head, cells, AROUND).orElseThrow();
      Map<String, Integer> lost = words(String.join(" ", cells));
      words(parts(read)).forEach((word, n) -> lost.merge(word, -n, Integer::sum));
      lost.values().removeIf(n -> n <= 0);
      lost.keySet().removeAll(SAID_BY_THE_RECORD);
      lost.keySet().removeAll(words(facts(read)).keySet());
      assertThat(lost.keySet())
          .as("seed %d, case %d: %s %s%n%s", SEED, i, head, cells, read)
          .isSubsetOf(new HashSet<>(List.of("3", "12", "2", "q2", "mw", "i", "y")));
    }
  }

  /// `3)` before an action only counts it.
  private static void numbering(String text, Map<String, Integer> lost) {
    if (text.contains("3) ")) {
      lost.remove("3");
    }
  }

  private static String text(Random dice) {
    StringBuilder text = new StringBuilder();
    for (int n = 1 + dice.nextInt(8); n > 0; n--) {
      text.append(BITS.get(dice.nextInt(BITS.size()))).append(dice.nextInt(3) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static String parts(ReadAction read) {
    return String.join("\n", read.what(), read.why(), read.doneWhen(), facts(read));
  }

  /// What is said twice, as in `DONE - done`, need not be kept twice.
  private static String facts(ReadAction read) {
    StringBuilder all = new StringBuilder(read.owner().print() + " " + read.stateAsWritten());
    read.due()
        .ifPresent(due -> all.append(' ').append(due.asWritten()).append(' ').append(due.date()));
    read.tickets().forEach(t -> all.append(' ').append(t.key()).append(' ').append(t.address()));
    return all.toString();
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    WORD.matcher(text.replaceAll("[*`]", ""))
        .results()
        .forEach(found -> words.merge(found.group().toLowerCase(Locale.ROOT), 1, Integer::sum));
    return words;
  }

  @Test
  void aTextOfAnyLengthIsReadInTime() {
    for (String bit :
        List.of(
            "a ",
            "@a ",
            "(",
            ")",
            "[x](",
            "- ",
            ", ",
            "by ",
            "まで",
            "Owner: ",
            "#1 ",
            "https://",
            "**",
            "~~",
            "A-1",
            "DONE ",
            "P1, ",
            "Priya, ")) {
      for (int length : List.of(240, 20_000, 200_000)) {
        String text = "Raise " + bit.repeat(length / bit.length());
        ActionTexts.read(text, AROUND);
        long before = System.nanoTime();
        ActionTexts.read(text, AROUND);
        double millis = (System.nanoTime() - before) / 1e6;
        assertThat(millis).as("milliseconds for %d of %s", length, bit).isLessThan(1000);
      }
    }
  }
}
