package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/// The operations on templates, on the practice incident and on the catalogue.
final class TemplateWalk {
  static final String TEXT =
      "name: our-own\\ntitle: Our own\\n\\n## Summary\\nWhat happened.\\n\\n## Timeline\\n\\n## Regulator\\nWhom we told.\\n";

  private final Walk walk;

  TemplateWalk(Walk walk) {
    this.walk = walk;
  }

  private static String body(String text) {
    return "{\"text\": \"%s\", \"because\": \"the audit asks for it\"}".formatted(text);
  }

  void templates() {
    String one = "/templates/our-own";
    assertThat(walk.ok("POST", "/templates/preview", body(TEXT)).get("sample").asString())
        .contains("## Regulator");
    walk.refused(404, "GET", one, "");
    assertThat(walk.ok("POST", "/templates", body(TEXT)).get("version").asInt()).isEqualTo(1);
    walk.refused(409, "POST", "/templates", body(TEXT));
    walk.refused(422, "POST", "/templates", body("nonsense"));
    walk.put(one + "/text", body(TEXT + "\\n## Customers\\nWho noticed.\\n"));
    walk.refused(412, "PUT", one + "/text", body(TEXT), "If-Match", "\"1\"");
    JsonNode versions = walk.ok("GET", one + "/versions", "");
    assertThat(versions.at("/items/0/changes").toString()).contains("## Customers");
    walk.refused(409, "POST", one + "/versions/1/restoration", "{\"seen\": 1}");
    walk.ok("POST", one + "/versions/1/restoration", "");
    assertThat(walk.ok("GET", one, "").get("parts")).hasSize(3);
    walk.put("/templates/usual/near-miss", "{\"template\": \"our-own\"}");
    assertThat(walk.ok("GET", "/templates/usual", "").toString()).contains("our-own");
    walk.refused(
        412, "PUT", "/templates/usual/near-miss", "{\"template\": \"full\"}", "If-Match", "\"0\"");
    walk.refused(422, "POST", one + "/retirement", "");
    walk.put("/templates/usual/near-miss", "{\"template\": \"near-miss\"}");
    assertThat(walk.ok("POST", one + "/retirement", "").get("retired").asBoolean()).isTrue();
    walk.ok("POST", one + "/return", "");
    assertThat(walk.ok("GET", "/templates", "").at("/items/0/name").asString())
        .isEqualTo("our-own");
  }

  void ofAPostmortem(String id) {
    String at = id + "/template";
    assertThat(walk.put(at, "{\"template\": \"our-own\"}").get("version").asInt()).isEqualTo(3);
    walk.put("/templates/our-own/text", body(TEXT + "\\n## Customers\\nWho noticed.\\n"));
    JsonNode offer = walk.ok("GET", at, "").get("offer");
    assertThat(offer.at("/changes/0/sort").asString()).isEqualTo("added");
    walk.ok("POST", at + "/refusal", "{\"version\": 4}");
    walk.refused(409, "POST", at + "/acceptance", "{\"version\": 4}");
    walk.put("/templates/our-own/text", body(TEXT + "\\n## Customers\\nWho saw it.\\n"));
    assertThat(walk.ok("POST", at + "/acceptance", "{\"version\": 5}").get("version").asInt())
        .isEqualTo(5);
  }

  void practice() {
    String made = walk.ok("POST", "/practice", "").get("id").asString();
    assertThat(made).startsWith("PRACTICE-");
    JsonNode practice = walk.ok("GET", "/practice", "");
    assertThat(practice.at("/copies/0/id").asString()).isEqualTo(made);
    assertThat(practice.get("evidence").size()).isPositive();
    assertThat(walk.ok("GET", "/incidents/" + made + "/practice", "").at("/items/0/model"))
        .isNotNull();
  }

  void services() {
    assertThat(
            walk.ok("GET", "/services", "")
                .get("items")
                .valueStream()
                .map(one -> one.get("incidents").asInt()))
        .anyMatch(incidents -> incidents > 0);
  }
}
