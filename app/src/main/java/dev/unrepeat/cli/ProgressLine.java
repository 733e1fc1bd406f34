package dev.unrepeat.cli;

import dev.unrepeat.intake.Progress;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleFunction;

/// One line on the terminal that says how far a long reading has come, for example `42 % 310 MB/s
/// checkout.log`; it is gone when the work is done.
final class ProgressLine implements Progress {
  private static final Duration QUIET = Duration.ofMillis(400);
  private static final Duration STEP = Duration.ofMillis(100);

  private final PrintStream err;
  private final Clock clock;
  private final DoubleFunction<String> amount;
  private final Instant start;
  private Instant told;
  private boolean shown;

  ProgressLine(PrintStream err, Clock clock) {
    this(err, clock, Counts::bytes);
  }

  /// @param amount prints how much was read in a second
  ProgressLine(PrintStream err, Clock clock, DoubleFunction<String> amount) {
    this.err = err;
    this.clock = clock;
    this.amount = amount;
    this.start = clock.instant();
    this.told = start.plus(QUIET).minus(STEP);
  }

  @Override
  public void at(String path, long read, long total) {
    Instant now = clock.instant();
    if (Duration.between(told, now).compareTo(STEP) < 0) {
      return;
    }
    told = now;
    double seconds = Duration.between(start, now).toMillis() / 1000.0;
    long percent = total == 0 ? 0 : Math.min(100, read * 100 / total);
    String line =
        "%3d %%  %s/s  %s".formatted(percent, amount.apply(read / seconds), Page.cut(path, 50));
    err.print("\r" + Page.padded(line, Terminal.WIDTH - 1));
    err.flush();
    shown = true;
  }

  /// Shows a sentence in place of the line.
  void said(String sentence) {
    err.print("\r" + Page.padded(Page.cut(sentence, Terminal.WIDTH - 1), Terminal.WIDTH - 1));
    err.flush();
    shown = true;
  }

  /// Wipes the line.
  void done() {
    if (shown) {
      err.print("\r" + " ".repeat(Terminal.WIDTH - 1) + "\r");
      err.flush();
      shown = false;
    }
  }
}
