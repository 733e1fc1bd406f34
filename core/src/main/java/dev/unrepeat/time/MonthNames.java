package dev.unrepeat.time;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// English names of months and weekdays, whole or as three letters, and those that German, French,
/// Spanish, Portuguese and Russian write behind the day.
final class MonthNames {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final Map<String, Integer> BEHIND_A_DAY =
      numbered(
          "января янв januar jänner jan janvier janv enero janeiro,"
              + " февраля фев februar feber feb février fevrier févr fév febrero fevereiro,"
              + " марта мар märz maerz mär mrz mars marzo março, апреля апр april apr avril avr abril, мая mai mayo maio,"
              + " июня июн juni juin junio junho, июля июл juli juillet juil julio julho,"
              + " августа авг august aug août aout agosto,"
              + " сентября сен сент september sept sep septembre septiembre setiembre setembro,"
              + " октября окт oktober okt octobre oct octubre outubro,"
              + " ноября ноя нояб november nov novembre noviembre novembro,"
              + " декабря дек dezember dez décembre decembre déc diciembre dezembro");

  private static final Map<String, Integer> OTHER_WEEKDAYS =
      numbered(
          "montag lundi, dienstag mardi, mittwoch mercredi, donnerstag jeudi, freitag vendredi,"
              + " samstag sonnabend samedi, sonntag dimanche");

  /// Letters from which on a name with a slip is no other word.
  private static final int LONG = 7;

  private static final BitSet BEGINNINGS = beginnings();

  private MonthNames() {}

  private static BitSet beginnings() {
    BitSet keys = new BitSet();
    Stream.of(MONTHS, DAYS, OTHER_WEEKDAYS.keySet())
        .flatMap(Collection::stream)
        .forEach(name -> keys.set(key(name, 0)));
    return keys;
  }

  /// The names by their number from 1: those of one number are parted by blanks.
  private static Map<String, Integer> numbered(String names) {
    Map<String, Integer> numbers = new HashMap<>();
    String[] groups = names.split(", *", -1);
    for (int i = 0; i < groups.length; i++) {
      for (String name : groups[i].strip().split(" ", -1)) {
        numbers.put(name, i + 1);
      }
    }
    return Map.copyOf(numbers);
  }

  /// Whether the letters at a place may begin the name of a month or a weekday.
  static boolean mayBegin(String s, int i) {
    int key = i + 2 < s.length() ? key(s, i) : -1;
    return key >= 0 && BEGINNINGS.get(key);
  }

  /// The first three letters as a number; -1 when one of them is none of a to z.
  private static int key(String s, int i) {
    int key = 0;
    for (int at = i; at < i + 3; at++) {
      int letter = (s.charAt(at) | 0x20) - 'a';
      if (letter < 0 || letter >= 26) {
        return -1;
      }
      key = key * 26 + letter;
    }
    return key;
  }

  /// 1 to 12, or 0 when the word names no month.
  static int month(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.equals("sept")) {
      return 9;
    }
    int exact = position(MONTHS, lower);
    return exact > 0 ? exact : misspelled(lower);
  }

  /// The month of a long name with one slip of the finger behind its first letter: `Feburary`,
  /// `Octuber`, `Septmber`.
  private static int misspelled(String word) {
    for (int i = 0; i < MONTHS.size(); i++) {
      String name = MONTHS.get(i);
      if (name.length() >= LONG
          && Math.abs(word.length() - name.length()) <= 1
          && word.charAt(0) == name.charAt(0)
          && oneSlip(word, name)) {
        return i + 1;
      }
    }
    return 0;
  }

  /// Whether one letter is wrong, missing or too many, or two stand in each other's place.
  private static boolean oneSlip(String word, String name) {
    int shorter = Math.min(word.length(), name.length());
    int same = 0;
    while (same < shorter && word.charAt(same) == name.charAt(same)) {
      same++;
    }
    String mine = word.substring(same);
    String theirs = name.substring(same);
    String behindMine = mine.length() < theirs.length() ? mine : mine.substring(1);
    String behindTheirs = theirs.length() < mine.length() ? theirs : theirs.substring(1);
    return behindMine.equals(behindTheirs)
        || (mine.length() > 1
            && mine.length() == theirs.length()
            && mine.charAt(0) == theirs.charAt(1)
            && mine.charAt(1) == theirs.charAt(0)
            && mine.substring(2).equals(theirs.substring(2)));
  }

  /// The same behind a day, where other languages have it: `20. Juni`, `4 février`.
  static int monthBehindDay(String word) {
    int month = month(word);
    return month > 0 ? month : BEHIND_A_DAY.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  static boolean isWeekday(String word) {
    return weekday(word) > 0;
  }

  /// 1 to 7 from Monday, or 0 when the word names no weekday.
  static int weekday(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "tues" -> 2;
      case "weds" -> 3;
      case "thur", "thurs" -> 4;
      default -> OTHER_WEEKDAYS.getOrDefault(lower, position(DAYS, lower));
    };
  }

  private static int position(List<String> names, String word) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name.equals(word) || (word.length() == 3 && name.startsWith(word))) {
        return i + 1;
      }
    }
    return 0;
  }

  /// 1 to 12 for three letters such as `Oct` at a place of a log line, or 0; compares without
  /// making a string.
  static int month(char[] line, int at) {
    int key = ((line[at] | 0x20) << 16) | ((line[at + 1] | 0x20) << 8) | (line[at + 2] | 0x20);
    return switch (key) {
      case 'j' << 16 | 'a' << 8 | 'n' -> 1;
      case 'f' << 16 | 'e' << 8 | 'b' -> 2;
      case 'm' << 16 | 'a' << 8 | 'r' -> 3;
      case 'a' << 16 | 'p' << 8 | 'r' -> 4;
      case 'm' << 16 | 'a' << 8 | 'y' -> 5;
      case 'j' << 16 | 'u' << 8 | 'n' -> 6;
      case 'j' << 16 | 'u' << 8 | 'l' -> 7;
      case 'a' << 16 | 'u' << 8 | 'g' -> 8;
      case 's' << 16 | 'e' << 8 | 'p' -> 9;
      case 'o' << 16 | 'c' << 8 | 't' -> 10;
      case 'n' << 16 | 'o' << 8 | 'v' -> 11;
      case 'd' << 16 | 'e' << 8 | 'c' -> 12;
      default -> 0;
    };
  }
}
