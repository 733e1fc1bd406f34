package dev.unrepeat.api;

import dev.unrepeat.service.Impacts;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;

/// What an incident did, computed, and the metrics over time that belong to it. Intervals, figures,
/// metrics and inputs are parts of the record and are written as such.
public final class ImpactResource implements Resource {
  private final Impacts impacts;

  public ImpactResource(Impacts impacts) {
    this.impacts = impacts;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get(
            "/incidents/{id}/impact",
            "getImpact",
            "The computed figures, each with its formula, its inputs and what it leaves out.",
            ImpactJson.class,
            call -> Reply.of(ImpactJson.of(impacts.get(call.viewer(), call.incident())))),
        ApiRoute.post(
                "/incidents/{id}/impact/series",
                "addSeries",
                "Takes a metric over time in: CSV, or the answer of Prometheus to a range query; \"metric\" and \"unit\" may stand beside the file.",
                ImpactJson.SeriesJson.class,
                this::add)
            .reading("multipart/form-data"));
  }

  private Reply<ImpactJson.SeriesJson> add(Call call) {
    impacts.mustChange(call.viewer(), call.incident());
    if (!call.is(MediaType.MULTIPART_FORM_DATA)) {
      throw call.otherType();
    }
    SentEvidence sent = SentEvidence.form(call);
    return Reply.of(
        ImpactJson.SeriesJson.of(
            impacts.add(
                call.viewer(),
                call.incident(),
                sent.files().getFirst(),
                Optional.ofNullable(sent.fields().get("metric")).orElse(""),
                Optional.ofNullable(sent.fields().get("unit")).orElse(""))));
  }
}
