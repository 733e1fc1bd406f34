package dev.unrepeat.source.log;

import dev.unrepeat.time.DateOrder;
import dev.unrepeat.time.StampScanner;

/// The forms of a stamp in a log, as programs write them.
enum StampForm {
  /// `2026-10-14 14:31:02,123`, `2026-10-14T14:31:02Z`, `2026/10/14 14:31:02`.
  ISO,
  /// `[14/Oct/2026:14:31:02 +0000]`, `14-Oct-2026 14:31:02.123`.
  DAY_MONTH_NAME,
  /// `[Wed Oct 14 14:31:02 2026]`, `Wed Oct 14 14:31:02 CEST 2026`.
  APACHE_ERROR,
  /// `Oct 14 14:31:02`, `Oct 14 2026 14:31:02`.
  SYSLOG,
  /// `03-17 16:13:38.811 1702 2395 E Tag: …`, as Android writes it.
  LOGCAT,
  /// `26/10/14 14:31:02`, the year first.
  SHORT_YEAR,
  /// `14/10/26 14:31:02`.
  SHORT_DAY_FIRST,
  /// `10/14/26 14:31:02`.
  SHORT_MONTH_FIRST,
  /// `081109 203615 148 INFO …`, `261014 14:31:02 [ERROR] …`.
  SIX_DIGITS,
  /// `I1014 14:31:02.123456`.
  KLOG,
  /// `14/10/2026 14:31:02`.
  DAY_FIRST,
  /// `10/14/2026 2:31:02 PM`.
  MONTH_FIRST,
  /// `Oct 14, 2026 2:31:02 PM`.
  MONTH_NAME,
  /// `1452837318.123`.
  EPOCH,
  /// `14:31:02.123`.
  CLOCK;

  /// Logs of earlier years are not looked for behind day and month, where few programs put them.
  private static final int LEAST_LAST = 2015;

  boolean read(StampScanner stamp, char[] line, int from, int to) {
    if (from >= to || !fits(stamp, line, from, to)) {
      return false;
    }
    stamp.startAt(from);
    if (this != APACHE_ERROR) {
      stamp.zoneBehind(line, to);
    }
    return true;
  }

  private boolean fits(StampScanner stamp, char[] line, int from, int to) {
    return switch (this) {
      case ISO -> stamp.iso(line, from, to);
      case DAY_MONTH_NAME -> stamp.dayMonthName(line, from, to);
      case APACHE_ERROR -> stamp.apacheError(line, from, to);
      case SYSLOG -> stamp.syslog(line, from, to);
      case LOGCAT ->
          stamp.monthDay(line, from, to) && Levels.afterNumbers(line, stamp.end(), to) >= 0;
      case SHORT_YEAR -> stamp.shortDate(line, from, to, DateOrder.YEAR_FIRST);
      case SHORT_DAY_FIRST ->
          stamp.shortDate(line, from, to, DateOrder.DAY_FIRST) && stamp.year() >= LEAST_LAST;
      case SHORT_MONTH_FIRST ->
          stamp.shortDate(line, from, to, DateOrder.MONTH_FIRST) && stamp.year() >= LEAST_LAST;
      case SIX_DIGITS -> stamp.sixDigits(line, from, to);
      case KLOG -> "IWEF".indexOf(line[from]) >= 0 && stamp.klog(line, from + 1, to);
      case DAY_FIRST -> stamp.slashed(line, from, to, true);
      case MONTH_FIRST -> stamp.slashed(line, from, to, false);
      case MONTH_NAME -> stamp.monthNameFirst(line, from, to);
      case EPOCH -> stamp.epoch(line, from, to);
      case CLOCK -> stamp.clockOnly(line, from, to) && stamp.digits() >= 3;
    };
  }
}
