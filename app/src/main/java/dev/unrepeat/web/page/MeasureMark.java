package dev.unrepeat.web.page;

import dev.unrepeat.metrics.Measure;
import org.jspecify.annotations.Nullable;

/// A measure as pages mark it: a value, or the reason why there is none.
///
/// @param is `null` for a value, else `pending`, `missing`, `none` or `invalid`
/// @param exact the value to the second, for the disclosure; the reason otherwise
public record MeasureMark(@Nullable String is, String words, String exact) {
  /// The same where nobody is asked to fill what is missing.
  public MeasureMark quiet() {
    return "missing".equals(is) ? new MeasureMark("none", words, exact) : this;
  }

  public static MeasureMark of(Measure measure) {
    return switch (measure) {
      case Measure.Value value ->
          new MeasureMark(null, Printing.rough(value.length()), measure.words());
      case Measure.Pending pending -> new MeasureMark("pending", measure.words(), measure.words());
      case Measure.Missing missing -> new MeasureMark("missing", measure.words(), measure.words());
      case Measure.NotApplicable none -> new MeasureMark("none", "not applicable", measure.words());
      case Measure.Invalid invalid -> new MeasureMark("invalid", measure.words(), measure.words());
    };
  }
}
