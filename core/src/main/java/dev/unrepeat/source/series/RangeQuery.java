package dev.unrepeat.source.series;

import dev.unrepeat.model.Refused;
import java.io.Reader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// The answer of Prometheus to a range query: one series of pairs of a time in seconds and a value
/// as a text.
final class RangeQuery {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

  private final JsonParser json;
  private final Points points;
  private String name = "";
  private int series;

  private RangeQuery(JsonParser json, Points points) {
    this.json = json;
    this.points = points;
  }

  static String read(Reader in, Points points) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      RangeQuery query = new RangeQuery(json, points);
      Refused.unless(
          json.nextToken() == JsonToken.START_OBJECT,
          "This JSON is no answer to a range query. Send what /api/v1/query_range gives.");
      query.object();
      Refused.unless(
          query.series > 0,
          "The answer holds no series. Check the query and its times, and send it again.");
      return query.name;
    } catch (JacksonException broken) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The JSON breaks off or is not well-formed near line %d. Send the whole answer of /api/v1/query_range."
              .formatted(
                  Math.max(
                      1, broken.getLocation() == null ? 1 : broken.getLocation().getLineNr())));
    }
  }

  /// The answer, its data, or one series of it.
  private void object() {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      switch (field) {
        case "data" -> {
          if (value == JsonToken.START_OBJECT) {
            object();
          }
        }
        case "result" -> result(value);
        case "status" ->
            Refused.unless(
                "success".equals(json.getString()),
                "Prometheus answered with an error, not with data. Mend the query and send its answer.");
        case "resultType" ->
            Refused.unless(
                "matrix".equals(json.getString()),
                "This is the answer to an instant query (%s), which has one moment. Send that of a range query."
                    .formatted(json.getString()));
        default -> json.skipChildren();
      }
    }
  }

  private void result(JsonToken value) {
    Refused.unless(value == JsonToken.START_ARRAY, "The field \"result\" holds no list of series.");
    while (json.nextToken() == JsonToken.START_OBJECT) {
      Refused.unless(
          series++ == 0,
          "The answer holds several series%s. Send one: add them up in the query, for example with sum(…)."
              .formatted(name.isEmpty() ? "" : ", the first is " + name));
      one();
    }
  }

  private void one() {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("metric") && value == JsonToken.START_OBJECT) {
        name = metric();
      } else if (field.equals("values") && value == JsonToken.START_ARRAY) {
        values();
      } else {
        Refused.unless(
            !field.equals("histograms"),
            "The series holds histograms. Send a number over time, for example a rate or a quantile.");
        json.skipChildren();
      }
    }
  }

  private String metric() {
    StringBuilder labels = new StringBuilder();
    String metric = "";
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String label = json.currentName();
      json.nextToken();
      if (label.equals("__name__")) {
        metric = json.getString();
      } else {
        labels
            .append(labels.isEmpty() ? "" : ", ")
            .append(label)
            .append('=')
            .append(json.getString());
      }
    }
    return labels.isEmpty() ? metric : metric + "{" + labels + "}";
  }

  private void values() {
    long number = 0;
    while (json.nextToken() == JsonToken.START_ARRAY) {
      number++;
      json.nextToken();
      String time = json.getString();
      json.nextToken();
      points.take("point " + number, time, json.getString());
      Refused.unless(
          json.nextToken() == JsonToken.END_ARRAY,
          "Point %d is no pair of time and value.".formatted(number));
    }
  }
}
