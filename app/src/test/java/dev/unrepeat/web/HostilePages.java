package dev.unrepeat.web;

import dev.unrepeat.RunningServer;
import dev.unrepeat.document.foreign.ForeignReader;
import dev.unrepeat.document.foreign.ForeignSource;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Links;
import dev.unrepeat.time.Answers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A server into whose every field somebody wrote scripts, and into which every kind of document
/// and evidence brought some.
public final class HostilePages {
  private static final List<String> SCRIPTS = HostileTexts.scripts();
  private static final Instant NOW = Instant.parse("2026-11-26T15:03:37Z");

  /// All of them, as paragraphs of a document.
  static final String DOCUMENT = String.join("\n\n", SCRIPTS).replace("---\n", "- - -\n");

  private final RunningServer server;
  private final Client priya;
  private final Client yuki;
  private final String incident;
  private final Set<String> pages = new LinkedHashSet<>();
  private int next;

  private HostilePages(RunningServer server) {
    this.server = server;
    this.priya = new Client(server);
    this.yuki = new Client(server, server.visit(RunningServer.VIEWER));
    this.incident = priya.incident("Hostile " + SCRIPTS.get(1), lines());
  }

  /// @param incident the address of the one that was written by hand
  /// @param imported the addresses of those that came as documents
  /// @param pages all there is to look at
  public record Filled(String incident, List<String> imported, List<String> pages) {}

  public static Filled on(RunningServer server) {
    HostilePages hostile = new HostilePages(server);
    hostile.joined();
    hostile.evidence();
    hostile.written();
    hostile.collectPages(hostile.incident);
    hostile.forms();
    List<String> imported = hostile.imported();
    for (String one : imported) {
      hostile.pages.addAll(List.of(one, one + "/postmortem", one + "/history", one + "/export"));
    }
    return new Filled(hostile.incident, imported, List.copyOf(hostile.pages));
  }

  private String script() {
    return SCRIPTS.get(next++ % SCRIPTS.size());
  }

  private static String flat(String text) {
    return text.replaceAll("\\s*\\n\\s*", " ");
  }

  private static String lines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < SCRIPTS.size(); i++) {
      lines.append("14:%02d — %s%n".formatted(i, flat(SCRIPTS.get(i))));
    }
    return lines.toString();
  }

  private void joined() {
    Viewer administrator =
        new Viewer("Priya Raman", RunningServer.ADMINISTRATOR, Role.ADMINISTRATOR);
    Links links = server.bean(Links.class);
    String key = links.invite(administrator, "evil@tidewater.example", Role.AUTHOR);
    links.join(key, "<img src=x onerror=window.__xss=1>", "", RunningServer.PASSWORD);
  }

  private static String quoted(String text) {
    return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(text);
  }

  private void evidence() {
    StringBuilder slack = new StringBuilder("[");
    StringBuilder table = new StringBuilder("time,message,severity,service\n");
    for (int i = 0; i < SCRIPTS.size(); i++) {
      slack
          .append(i == 0 ? "" : ",")
          .append(
              "{\"type\":\"message\",\"user\":\"U%d\",\"user_profile\":{\"real_name\":%s},\"text\":%s,\"ts\":\"17724%05d.000100\"}"
                  .formatted(i, quoted(SCRIPTS.get(i)), quoted(SCRIPTS.get(i)), i * 60));
      table.append(
          "2026-03-02T15:%02d:00Z,\"%2$s\",\"%2$s\",\"%2$s\"%n"
              .formatted(i, SCRIPTS.get(i).replace("\"", "\"\"")));
    }
    String pages =
        "{\"incidents\":[{\"id\":\"P1\",\"type\":\"incident\",\"incident_number\":1,\"title\":%1$s,\"created_at\":\"2026-03-02T14:02:00Z\",\"status\":\"resolved\",\"urgency\":\"high\",\"service\":{\"id\":\"S\",\"summary\":%1$s},\"html_url\":\"javascript:window.__xss=1\"}]}"
            .formatted(quoted(SCRIPTS.get(2)));
    priya.upload(
        incident + "/evidence",
        Map.of("zone", "UTC"),
        List.of(
            Client.File.of("<img src=x onerror=window.__xss=1>.json", slack.append("]").toString()),
            Client.File.of("'-window.__xss=1-'.csv", table.toString()),
            Client.File.of("javascript:window.__xss=1", pages)));
  }

  private void written() {
    priya.post(
        incident + "/facts",
        Map.of(
            "title", "Hostile " + script(),
            "severity", "sev1",
            "kind", "outage",
            "services", "<b>x</b>, \" onclick=window.__xss=1 x=\"",
            "tags", "<script>window.__xss=1</script>",
            "by", script(),
            "version", "99"));
    for (String section :
        List.of("Summary", "Impact", "Detection", "What happened", "Causes", "Response")) {
      priya.post(
          incident + "/writing/part", Map.of("part", "section " + section, "text", DOCUMENT));
    }
    for (String formula : List.of("=cmd|' /C calc'!A1", "+1+1", "-2+3", "@SUM(1)", "\uFF1D1+1")) {
      priya.post(
          incident + "/writing/rows",
          Map.of(
              "sort",
              "action",
              "what",
              formula,
              "owner",
              RunningServer.ADMINISTRATOR,
              "done-when",
              formula + "\r\nEND:VEVENT\r\nBEGIN:VEVENT",
              "due",
              "2026-05-01"));
    }
    for (String script : SCRIPTS) {
      Map<String, String> row =
          Map.of("what", flat(script), "owner", "Ines Okafor", "done-when", script);
      priya.post(incident + "/writing/rows", with(row, "sort", "action"));
      priya.post(incident + "/writing/rows", Map.of("sort", "lesson", "text", script));
      priya.post(incident + "/causes/factors", Map.of("statement", flat(script)));
      yuki.post(incident + "/comments", Map.of("part", "section Summary", "text", script));
    }
    priya.post(incident + "/public-summary", Map.of("text", DOCUMENT));
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String text) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put(name, text);
    return all;
  }

  private void collectPages(String incident) {
    for (Route route : server.bean(Routes.class).table()) {
      String path = route.pattern().getPatternString();
      if (route.method().name().equals("GET")
          && !path.matches(
              ".*(/live|/sign-out|\\.csv|\\.zip|\\.md|\\.ics|\\.atom|/content|/\\{file}|/\\{format}|/\\{sha}|/health.*|/prometheus|/static.*|/api.*)")) {
        String page = path.replace("/incidents/{id}", incident);
        for (Map.Entry<String, String> name : PathNames.ALL.entrySet()) {
          page =
              page.replace(
                  name.getKey(),
                  name.getKey().equals("{action}")
                      ? "A1"
                      : name.getKey().equals("{number}") ? "1" : name.getValue());
        }
        pages.add(page);
      }
    }
    pages.addAll(
        List.of(
            incident + "/events?show=all",
            incident + "/evidence/V2",
            incident + "/evidence/V3",
            incident + "/evidence/V4",
            incident + "/causes?view=fishbone",
            incident + "/causes?view=fault-tree",
            "/search?q=" + Client.encode("window script"),
            "/find?q=" + Client.encode("<img src=x onerror=window.__xss=1> script"),
            "/incidents?q=" + Client.encode(SCRIPTS.get(1)),
            "/nowhere/" + Client.encode(SCRIPTS.get(0).replace("/", "")),
            "/sign-in?then=" + Client.encode("javascript:window.__xss=1")));
  }

  /// Every field of every form on every page.
  private void forms() {
    Map<String, PageForm> forms = new LinkedHashMap<>();
    for (String page : List.copyOf(pages)) {
      for (PageForm form : PageForm.of(priya.get(page).body(), page)) {
        if (form.method().equals("POST") && !form.files() && !destroys(form.action())) {
          forms.putIfAbsent(form.action() + form.fields().keySet(), form);
        }
      }
    }
    for (PageForm form : forms.values()) {
      Map<String, String> all = new LinkedHashMap<>(form.fields());
      form.written().forEach(name -> all.put(name, script()));
      if (priya.post(form.action(), all).statusCode() >= 400) {
        form.written().forEach(name -> priya.post(form.action(), form.with(name, script())));
      }
    }
  }

  private static boolean destroys(String action) {
    return Stream.of(
            "sign-out",
            "theme",
            "/account/",
            "removal",
            "/end",
            "/people/",
            "withdrawal",
            "/circle",
            "retirement",
            "reversal",
            "restoration",
            "/role",
            "/postmortem/")
        .anyMatch(action::contains);
  }

  private List<String> imported() {
    String all = String.join("\n\n", SCRIPTS.stream().map(HostilePages::flat).toList());
    List<String> made = new ArrayList<>();
    made.add(
        takeIn(
            "old.md",
            "---\nid: OLD-1\nstatus: published\ndate: 2026-03-02\ntitle: \"<script>window.__xss=1</script>\"\n---\n\n# %s\n\n## Summary\n\n%s\n\n## Timeline\n\n- 14:02 UTC %s\n"
                .formatted(flat(SCRIPTS.get(1)), DOCUMENT, flat(SCRIPTS.get(2)))));
    made.add(
        takeIn(
            "old-2.html",
            "<!DOCTYPE html><html><head><title>%1$s</title></head><body><h1>Hostile %1$s</h1><h2>Summary</h2><p>%2$s</p><h2>Timeline</h2><table><tr><th>Time</th><th>Event</th></tr><tr><td>14:02 UTC</td><td>%1$s</td></tr></table><p onclick=\"window.__xss=1\"><a href=\"java&#10;script:window.__xss=1\">x</a><a href=\" javascript:window.__xss=1\">y</a><img src=\"x\" onerror=\"window.__xss=1\"></p></body></html>"
                .formatted(SCRIPTS.get(2), all)));
    made.add(
        takeIn(
            "old-3.wiki",
            "= Hostile wiki =\n\n== Summary ==\n\n%1$s\n\n== Timeline ==\n\n* 14:02 UTC %2$s\n\n[javascript:window.__xss=1 click] [[File:x.png|javascript:window.__xss=1]] <span onclick=\"window.__xss=1\">x</span> {{#invoke:x}}\n"
                .formatted(all, flat(SCRIPTS.get(2)))));
    made.add(
        takeIn(
            "old-4.xml",
            "<h1>Hostile Confluence</h1><h2>Summary</h2><p>%s</p><ac:structured-macro ac:name=\"html\"><ac:plain-text-body><![CDATA[<script>window.__xss=1</script>]]></ac:plain-text-body></ac:structured-macro><ac:link><ri:url ri:value=\"javascript:window.__xss=1\"/></ac:link><h2>Timeline</h2><ul><li>14:02 UTC <img onerror=\"window.__xss=1\" src=\"x\"/></li></ul>"
                .formatted(quoted(SCRIPTS.get(3)).replace("<", "&lt;"))));
    return made;
  }

  private String takeIn(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var read =
        ForeignReader.read(
                new ForeignSource(name, text, bytes.length, "0".repeat(64), NOW), Answers.NONE)
            .postmortem();
    server.bean(Incidents.class).takeIn(Viewer.LOCAL, read);
    return "/incidents/" + read.incident().id();
  }
}
