package dev.unrepeat.source.elasticsearch;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Hits of a search in Elasticsearch, OpenSearch or Kibana: the whole answer, a list of documents,
/// or one a line, with fields named as in ECS or as most shippers name them. Source: Elasticsearch
/// reference, "Search API"; Elastic Common Schema.
public final class SearchHits extends JsonSource {
  private static final Set<String> QUIET =
      Set.of("trace", "debug", "info", "information", "informational", "notice", "verbose");

  public SearchHits() {
    super("elasticsearch", Set.of("hits", "hits."), "_source", "_index");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return (record.has("_index") && (record.has("_source") || record.has("fields")))
        || record.objectIfAny("hits").has("hits")
        || (record.has("hits") && record.has("took"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (record.has("hits")) {
      record.objectAt("hits").objectsAt("hits").forEach(hit -> hit(hit, to));
    } else if (record.has("_source") || record.has("fields")) {
      hit(record, to);
    }
  }

  private static void hit(JsonObject hit, RecordEvents to) {
    JsonObject document =
        hit.objectIfAny("_source").isEmpty()
            ? hit.objectIfAny("fields")
            : hit.objectIfAny("_source");
    String level =
        document.at(
            "log.level", "level", "severity", "severity_text", "loglevel", "event.severity");
    String id = hit.at("_id");
    String text =
        document.at("message", "error.message", "event.original", "msg", "log", "event.action");
    String trace = document.at("error.type");
    SourceEvent event =
        to.event(
                id.isEmpty() ? to.place() : joined("/", hit.at("_index"), id),
                to.time(document.at("@timestamp", "timestamp", "time", "event.created")),
                text.isEmpty() ? document.allTexts().toString() : joined(": ", trace, text))
            .withSeverity(level)
            .referring(references(document, text));
    boolean quiet = QUIET.contains(level.toLowerCase(Locale.ROOT));
    to.tell(
        quiet ? event.weighing(Weight.NOISE, "log lines") : event,
        program(
            "service",
            joined(
                " on ",
                document.at("service.name", "kubernetes.labels.app", "agent.name", "app"),
                document.at("host.name", "host.hostname", "host", "hostname"))));
  }

  private static Set<String> references(JsonObject document, String text) {
    Set<String> found = new LinkedHashSet<>(References.inReport(text));
    found.addAll(words(document.at("trace.id"), document.at("rule.name")));
    return found;
  }
}
