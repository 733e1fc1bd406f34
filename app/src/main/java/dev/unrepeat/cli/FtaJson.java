package dev.unrepeat.cli;

import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.analysis.Analysis;
import dev.unrepeat.faulttree.analysis.Answers;
import dev.unrepeat.faulttree.analysis.CutSet;
import dev.unrepeat.faulttree.analysis.CutSets;
import dev.unrepeat.faulttree.analysis.Importance;
import dev.unrepeat.faulttree.analysis.Realised;
import dev.unrepeat.faulttree.analysis.Result;
import dev.unrepeat.faulttree.analysis.SmallSets;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A report on a fault tree as one JSON object; docs/guide/commands/fta.md says what each field
/// means.
final class FtaJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private FtaJson(JsonGenerator json) {
    this.json = json;
  }

  static String print(FtaReport report) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new FtaJson(json).write(report);
    }
    return out + "\n";
  }

  private void write(FtaReport report) {
    Analysis analysis = report.analysis();
    FaultTree tree = analysis.tree();
    json.writeStartObject();
    json.writeStringProperty("model", tree.name());
    json.writeStringProperty("top", tree.top().name());
    json.writeNumberProperty("gates", tree.gates().size());
    json.writeNumberProperty("events", tree.events().size());
    json.writeBooleanProperty("coherent", analysis.coherent());
    analysis.modules().value().ifPresent(n -> json.writeNumberProperty("modules", n));
    strings("unused", tree.unused());
    numbers(analysis);
    report
        .whatIf()
        .ifPresent(after -> {
          json.writeName("what_if");
          json.writeStartObject();
          strings("without", report.options().without);
          strings("given", report.options().given);
          json.writeStringProperty("answer", Answers.change(analysis, after));
          numbers(after);
          json.writeEndObject();
        });
    report
        .sets()
        .value()
        .ifPresent(sets -> {
          json.writeName("cut_sets");
          json.writeStartArray();
          sets.forEach(this::set);
          json.writeEndArray();
        });
    if (report.told().cutSets().value().isEmpty()) {
      SmallSets small = report.told().smallSets();
      json.writeNumberProperty("complete_to_order", small.order());
      json.writeName("cut_sets");
      json.writeStartArray();
      small.sets().stream().limit(report.options().cutSets).forEach(this::set);
      json.writeEndArray();
    }
    report.realised().flatMap(Result::value).ifPresent(this::realised);
    report.importances().ifPresent(this::importances);
    json.writeEndObject();
  }

  private void numbers(Analysis analysis) {
    switch (analysis.probability()) {
      case Result.Known<Double> known -> json.writeNumberProperty("probability", known.found());
      case Result.Unknown<Double> unknown ->
          json.writeStringProperty("probability_unknown", unknown.why());
    }
    switch (analysis.cutSets()) {
      case Result.Unknown<CutSets> unknown ->
          json.writeStringProperty("cut_sets_unknown", unknown.why());
      case Result.Known<CutSets> known -> {
        json.writeNumberProperty("cut_set_count", known.found().count());
        json.writeName("cut_sets_by_order");
        json.writeStartArray();
        known.found().byOrder().forEach(json::writeNumber);
        json.writeEndArray();
        strings("answers", Answers.enough(known.found()));
      }
    }
  }

  private void set(CutSet set) {
    json.writeStartObject();
    strings("events", set.names());
    number("probability", set.probability());
    json.writeEndObject();
  }

  private void realised(Realised found) {
    json.writeName("happened");
    json.writeStartArray();
    found.happened().forEach(this::set);
    json.writeEndArray();
    json.writeName("one_away");
    json.writeStartArray();
    found
        .oneAway()
        .forEach(near -> {
          json.writeStartObject();
          json.writeStringProperty("missing", near.missing().name());
          strings("events", near.set().names());
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeBooleanProperty("more", found.more());
  }

  private void importances(Result<List<Importance>> asked) {
    switch (asked) {
      case Result.Unknown<List<Importance>> unknown ->
          json.writeStringProperty("importance_unknown", unknown.why());
      case Result.Known<List<Importance>> known -> {
        json.writeName("importance");
        json.writeStartArray();
        known.found().forEach(this::importance);
        json.writeEndArray();
      }
    }
  }

  private void importance(Importance one) {
    json.writeStartObject();
    json.writeStringProperty("event", one.event().name());
    number("p", one.event().probability());
    number("birnbaum", one.birnbaum());
    number("criticality", one.criticality());
    number("fussell_vesely", one.fussellVesely());
    number("risk_achievement", one.riskAchievement());
    if (one.riskReduction().stream().anyMatch(Double::isInfinite)) {
      json.writeBooleanProperty("eliminates", true);
    } else {
      number("risk_reduction", one.riskReduction());
    }
    number("diagnostic", one.diagnostic());
    json.writeNumberProperty("structural", one.structural());
    json.writeEndObject();
  }

  private void number(String name, OptionalDouble value) {
    value.ifPresent(number -> json.writeNumberProperty(name, number));
  }

  private void strings(String name, List<String> values) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
