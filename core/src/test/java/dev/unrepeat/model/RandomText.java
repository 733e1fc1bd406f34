package dev.unrepeat.model;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// Words, lines, times and choices from a seed.
///
/// Gentle text is what people type, with every sign that means something in Markdown, SQL, CSV and
// HTML; it neither
/// begins nor ends with a blank and only [#prose()] has more than one line. Wild text is anything a
// database must keep:
/// blanks at the ends, tabs, control characters, line breaks everywhere.
public final class RandomText {
  private static final List<String> WORDS =
      List.of(
          "checkout",
          "payment-api",
          "the pool",
          "of 50 connections",
          "ran dry",
          "at 14:03",
          "503s",
          "rollback",
          "v2.41.0",
          "orders-db",
          "retry",
          "queue",
          "deploy",
          "alert",
          "CheckoutErrorRateHigh",
          "on-call",
          "search",
          "12.5 %",
          "€ 4,200",
          "p99",
          "cache",
          "timeout=30s",
          "deadline",
          "feature flag",
          "Tidewater Goods",
          "größer",
          "naïve",
          "日本語",
          "🔥",
          "שלום",
          "e\u0301tat",
          "O'Brien",
          "back\\slash",
          "a|b",
          "*bold*",
          "_it_",
          "`code`",
          "<b>tag</b>",
          "&amp;",
          "[link](https://x.example/y)",
          "# no heading",
          "- no bullet",
          "1. no item",
          "~~gone~~",
          "\"quoted\"",
          "'single'",
          "a;b",
          "a,b",
          "key: value",
          "{json}",
          "--",
          "…",
          "—",
          "%",
          "?",
          "??",
          ":name",
          "$1",
          "\\|",
          "\\",
          "<!-- no comment -->",
          "!",
          "null",
          "true",
          "@here",
          "#incident",
          "http://a.example/?q=1&r=2",
          "F3",
          "A1",
          "E7",
          "2026-01-31",
          "2026-01-31T14:03:00Z",
          "12:00 — noon",
          "<",
          ">",
          "&",
          "||",
          "***",
          "```");

  private static final List<String> WILD =
      List.of(
          " ", "  ", "\t", "\n", "\r\n", "\u0001", "\u007f", "\u00a0", "\u2028", "\ufeff", "\u200d",
          "'", "\n\n");

  private final Random random;
  private final boolean wild;

  private RandomText(Random random, boolean wild) {
    this.random = random;
    this.wild = wild;
  }

  public static RandomText gentle(Random random) {
    return new RandomText(random, false);
  }

  public static RandomText wild(Random random) {
    return new RandomText(random, true);
  }

  /// One word without blanks, as names of tools and metrics are.
  public String word() {
    String letters = "abcdefghijklmnopqrstuvwxyz";
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(8); i > 0; i--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  /// A line with at least one word.
  public String line() {
    return text(1 + random.nextInt(8));
  }

  /// A line, or nothing.
  public String lineOrNothing() {
    return chance(3) ? "" : line();
  }

  /// One to four lines, with an empty one between them now and then.
  public String prose() {
    StringBuilder prose = new StringBuilder(line());
    for (int i = random.nextInt(4); i > 0; i--) {
      prose.append(chance(3) ? "\n\n" : "\n").append(line());
    }
    return prose.toString();
  }

  public String proseOrNothing() {
    return chance(3) ? "" : prose();
  }

  public String address() {
    return "https://" + word() + ".example/" + word() + (chance(3) ? "?q=a%20b&n=1#part" : "");
  }

  public int number(int below) {
    return random.nextInt(below);
  }

  public long longNumber(long below) {
    return random.nextLong(below);
  }

  /// True once in so many times.
  public boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  public <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  public <E extends Enum<E>> E oneOf(Class<E> type) {
    return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
  }

  public <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      String join = wild && chance(4) ? oneOf(WILD) : " ";
      text.append(i == 0 && !wild ? "" : join).append(oneOf(WORDS));
    }
    return wild && chance(4) ? text + oneOf(WILD) : text.toString();
  }
}
