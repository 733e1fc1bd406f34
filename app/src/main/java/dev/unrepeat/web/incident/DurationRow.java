package dev.unrepeat.web.incident;

import dev.unrepeat.metrics.NamedMeasure;
import dev.unrepeat.web.page.MeasureMark;
import dev.unrepeat.web.page.Printing;
import java.util.List;

/// A measure with its formula, which opens to its inputs.
public record DurationRow(String label, MeasureMark value, String formula, List<String> inputs) {
  static DurationRow of(NamedMeasure measure) {
    return new DurationRow(
        Printing.capital(measure.label()),
        MeasureMark.of(measure.measure()),
        measure.formula(),
        measure.inputs().stream()
            .map(
                input -> input.name() + ": " + input.at().map(Object::toString).orElse("not known"))
            .toList());
  }
}
