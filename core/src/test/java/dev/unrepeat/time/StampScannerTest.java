package dev.unrepeat.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StampScannerTest {
  private static final long SEED = 20_261_014L;

  @Test
  void countsDaysAsTheCalendarDoes() {
    long wrong = 0;
    for (LocalDate day = LocalDate.of(1890, 1, 1); day.getYear() < 2110; day = day.plusDays(1)) {
      long count = CivilDays.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
      wrong += count == day.toEpochDay() ? 0 : 1;
    }
    assertThat(wrong).isZero();
    assertThat(CivilDays.exists(2024, 2, 29)).isTrue();
    assertThat(CivilDays.exists(2100, 2, 29)).isFalse();
    assertThat(CivilDays.exists(2026, 4, 31)).isFalse();
    assertThat(CivilDays.exists(2026, 13, 1)).isFalse();
  }

  @Test
  void readsWhateverIsPrintedInIso() {
    Random random = new Random(SEED);
    String[] ends = {"Z", "XXX", "XX", " 'UTC'", " XX", "z"};
    for (int i = 0; i < 3000; i++) {
      String end = ends[random.nextInt(ends.length)];
      boolean utc = end.equals("Z") || end.equals("z") || end.equals(" 'UTC'");
      ZoneOffset offset =
          utc ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds((random.nextInt(113) - 56) * 900);
      int digits = random.nextInt(10);
      long step = (long) Math.pow(10, 9 - digits);
      long nano = random.nextInt(1_000_000_000) / step * step;
      OffsetDateTime time =
          Instant.ofEpochSecond(946_684_800L + random.nextInt(Integer.MAX_VALUE), nano)
              .atOffset(offset);
      String separator = random.nextBoolean() ? "'T'" : " ";
      String fraction = digits == 0 ? "" : (random.nextBoolean() ? "." : ",") + "S".repeat(digits);
      String suffix = end.equals("Z") || end.equals("z") ? "'" + end + "'" : end;
      String text =
          DateTimeFormatter.ofPattern("yyyy-MM-dd" + separator + "HH:mm:ss" + fraction + suffix)
              .format(time);
      EventTime read = IsoInstants.read(text).orElseThrow();
      assertThat(read.known()).as("%s, seed %s", text, SEED).contains(time.toInstant());
      assertThat(read.raw().text()).isEqualTo(text);
    }
  }

  @Test
  void neverFailsOnAnyCharacters() {
    Random random = new Random(SEED);
    String alphabet = "0123456789-:TZ .,+/[]OctSunPM(){}\t年xX?";
    StampScanner stamp = new StampScanner();
    WrittenTimes times = new WrittenTimes(Answers.NONE, TimeHints.NONE);
    for (int i = 0; i < 20_000; i++) {
      char[] line = new char[random.nextInt(40)];
      for (int k = 0; k < line.length; k++) {
        line[k] = alphabet.charAt(random.nextInt(alphabet.length()));
      }
      for (int from = 0; from <= Math.min(2, line.length); from++) {
        stamp.iso(line, from, line.length);
        stamp.apacheError(line, from, line.length);
        stamp.dayMonthName(line, from, line.length);
        stamp.syslog(line, from, line.length);
        stamp.shortDate(line, from, line.length, DateOrder.YEAR_FIRST);
        stamp.klog(line, from, line.length);
        stamp.slashed(line, from, line.length, random.nextBoolean());
        stamp.monthNameFirst(line, from, line.length);
        stamp.epoch(line, from, line.length);
        stamp.clockOnly(line, from, line.length);
      }
      times.look(new String(line));
      times.find(new String(line));
      times.search(new String(line), 0);
    }
  }

  @Test
  void survivesAMutatedStamp() {
    Random random = new Random(SEED);
    String[] good = {
      "2026-10-14T14:31:02.123Z x", "[Wed Oct 14 14:31:02 2026] x", "14-Oct-2026 14:31:02.123 x",
          "Oct  4 14:31:02 x", "26/10/14 14:31:02 x",
      "10/14/2026 2:31:02 PM x", "Oct 14, 2026 2:31:02 PM x", "1792000000.123 x",
          "**Mar 18, 2025 - 12:07 UTC**", "2:31:02 PM"
    };
    StampScanner stamp = new StampScanner();
    WrittenTimes times = new WrittenTimes(Answers.NONE, TimeHints.NONE);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(good[random.nextInt(good.length)]);
      for (int k = 0; k < 1 + random.nextInt(3) && !text.isEmpty(); k++) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, (char) (32 + random.nextInt(95)));
          default -> text.setLength(at);
        }
      }
      String line = text.toString();
      char[] chars = line.toCharArray();
      times.look(line);
      times.find(line);
      for (int from = 0; from <= Math.min(1, chars.length); from++) {
        stamp.iso(chars, from, chars.length);
        stamp.apacheError(chars, from, chars.length);
        stamp.dayMonthName(chars, from, chars.length);
        stamp.syslog(chars, from, chars.length);
        stamp.slashed(chars, from, chars.length, true);
        stamp.monthNameFirst(chars, from, chars.length);
        stamp.clockOnly(chars, from, chars.length);
      }
    }
  }

  @Test
  void refusesMoreDigitsThanATimeCanHave() {
    assertThatThrownBy(() -> IsoInstants.read("2026-10-14T14:31:02.1234567890Z"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("10 digits");
    assertThatThrownBy(() -> IsoInstants.read("2026-10-14")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> IsoInstants.read("2026-10-14T14:31:02Z and more"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void knowsTheSentinelsThatMeanNoTime() {
    assertThat(IsoInstants.read("0001-01-01T00:00:00Z")).isEmpty();
    assertThat(IsoInstants.read("1970-01-01T00:00:00Z")).isEmpty();
    assertThat(IsoInstants.read("")).isEmpty();
    assertThat(IsoInstants.read("null")).isEmpty();
    assertThat(Epochs.read("0")).isEmpty();
    MachineTimes machine = new MachineTimes(Answers.NONE);
    assertThat(machine.read("0001-01-01T00:00:00Z")).isEmpty();
    assertThat(machine.read("1496838477430").orElseThrow().known())
        .contains(Instant.ofEpochMilli(1_496_838_477_430L));
    assertThat(machine.read("1496839315423029794").orElseThrow().known())
        .contains(Instant.ofEpochSecond(1_496_839_315L, 423_029_794));
  }

  @Test
  void refusesCountsOutsideTheCenturyInEveryUnit() {
    assertThatThrownBy(() -> Epochs.read("12345"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("2000 to 2099");
    assertThatThrownBy(() -> Epochs.read("9999999999")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> Epochs.read("99999999999999999999")).isInstanceOf(Refused.class);
  }
}
