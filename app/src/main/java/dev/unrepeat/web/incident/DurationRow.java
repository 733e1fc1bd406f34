package dev.unrepeat.web.incident;

import dev.unrepeat.metrics.NamedMeasure;
import dev.unrepeat.web.page.MeasureMark;
import dev.unrepeat.web.page.Printing;
import java.util.List;

/// A measure with its formula, which opens to its inputs.
public record DurationRow(String label, MeasureMark value, String formula, List<String> inputs) {
  /// @param over whether the incident is over, so that nothing is awaited
  static DurationRow of(NamedMeasure measure, boolean over) {
    return new DurationRow(
        Printing.capital(measure.label()),
        MeasureMark.of(over ? measure.measure().whenOver() : measure.measure()),
        measure.formula(),
        measure.inputs().stream()
            .map(
                input -> input.name() + ": " + input.at().map(Object::toString).orElse("not known"))
            .toList());
  }
}
