package dev.unrepeat.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// A store of 10,000 incidents with one full postmortem (200 events, 40 whys, 30 actions), under
/// `wrk` at 32 connections: its pages, and readers and writers at once. The limit is a static file
/// of the same server.
///
/// `Workspace LAUNCHER [INCIDENTS]`
public final class Workspace {
  private static final int PORT = 18_475;
  private static final String ROOT = "http://127.0.0.1:" + PORT;
  private static final int FILLERS = 8;

  private Workspace() {}

  public static void main(String[] args) throws Exception {
    int incidents = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    Path data = Files.createTempDirectory("unrepeat-bench");
    Process demo = Program.demo(args[0], PORT, data);
    try (DemoVisit visit = new DemoVisit(ROOT);
        Program program = new Program(ROOT, Program.token(visit, demo))) {
      fill(program, incidents);
      String full = full(program);
      List<String> session = List.of("-H", "Cookie: " + visit.cookies());
      String asset = asset(visit.get("/incidents"));
      double limit = Wrk.load("a static file (the limit)", ROOT + asset, session);
      String page = "/incidents/" + full;
      ratio(limit, Wrk.load("the list, first page", ROOT + "/incidents", session));
      ratio(limit, Wrk.load("the list, searched", ROOT + "/incidents?q=incident+77", session));
      ratio(limit, Wrk.load("the incident page", ROOT + page, session));
      ratio(limit, Wrk.load("the writing page", ROOT + page + "/writing", session));
      List<String> token = List.of("-H", "Authorization: Bearer " + program.token());
      ratio(limit, Wrk.load("API: the list", ROOT + "/api/v1/incidents", token));
      ratio(limit, Wrk.load("API: an incident", ROOT + "/api/v1" + page, token));
      Path script = script(data, program.token(), visit.cookies(), full, incidents);
      ratio(
          limit, Wrk.load("9 of 10 read, 1 writes", ROOT + "/", List.of("-s", script.toString())));
    } finally {
      demo.destroy();
      demo.waitFor(20, TimeUnit.SECONDS);
    }
  }

  private static void ratio(double limit, double rate) {
    System.out.printf("  one costs %.1f static files%n", limit / rate);
  }

  private static void fill(Program program, int incidents) throws Exception {
    long start = System.nanoTime();
    String[] severities = {"sev1", "sev2", "sev3", "sev4"};
    try (ExecutorService all = Executors.newFixedThreadPool(FILLERS)) {
      List<Future<?>> done = new ArrayList<>();
      for (int filler = 0; filler < FILLERS; filler++) {
        int first = filler;
        done.add(
            all.submit(() -> {
              for (int i = first; i < incidents; i += FILLERS) {
                program.good(
                    "POST",
                    "/incidents",
                    "{\"title\":\"Incident %d of the workspace\",\"severity\":\"%s\",\"services\":[\"service-%d\"],\"tags\":[\"tag-%d\"]}"
                        .formatted(i, severities[i % 4], i % 40, i % 100));
              }
              return true;
            }));
      }
      for (Future<?> one : done) {
        one.get();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%d incidents recorded through the API in %.0f s, %.0f each second%n",
        incidents, seconds, incidents / seconds);
  }

  private static String full(Program program) throws IOException, InterruptedException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      lines.append(
          "2026-10-14 %02d:%02d — step %d of the response to the outage of the checkout\\n"
              .formatted(12 + i / 60, i % 60, i));
    }
    String made =
        program.good(
            "POST",
            "/incidents",
            "{\"title\":\"A full postmortem\",\"severity\":\"sev1\",\"zone\":\"UTC\",\"text\":\"%s\"}"
                .formatted(lines));
    String id = Program.field(made, "id");
    String parts = "/incidents/" + id + "/parts";
    String fresh = "{\"sort\":\"%s\",\"texts\":{%s}%s}";
    for (int i = 1; i <= 40; i++) {
      program.good(
          "POST",
          parts,
          fresh.formatted(
              "factor",
              "\"statement\":\"Condition %d of the system let the fault pass\"".formatted(i),
              i == 1 ? "" : ",\"explains\":\"F%d\"".formatted(Math.max(1, i / 2))));
    }
    for (int i = 1; i <= 30; i++) {
      program.good(
          "POST",
          parts,
          fresh.formatted(
              "action",
              "\"what\":\"Add check %d to the release pipeline\",\"owner\":\"Ines Okafor\",\"due\":\"2026-12-01\",\"answers\":\"F%d\""
                  .formatted(i, i),
              ""));
    }
    System.out.printf("%s/incidents/%s: %s%n", ROOT, id, counts(program, id));
    return id;
  }

  private static String counts(Program program, String id)
      throws IOException, InterruptedException {
    HttpResponse<String> incident = program.send("GET", "/incidents/" + id, "");
    return incident.body().replaceFirst(".*\"counts\":(\\{[^}]*}).*", "$1");
  }

  private static String asset(String page) {
    return page.replaceFirst("(?s).*?href=\"(/static/[^\"]+\\.css)\".*", "$1");
  }

  /// Nine of ten read the list or a page, one writes a part of one of the first thousand incidents.
  private static Path script(Path data, String token, String cookies, String full, int incidents)
      throws IOException {
    int known = Math.min(1000, incidents);
    String prefix = full.replaceFirst("\\d+$", "");
    return Files.writeString(
        data.resolve("mix.lua"),
        """
        local session = { ["Cookie"] = "%1$s" }
        local writing = { ["Authorization"] = "Bearer %2$s", ["If-Match"] = "*", ["Content-Type"] = "application/json" }
        local n = 0
        request = function()
          n = n + 1
          local id = "%3$s" .. string.format("%%03d", 10 + math.random(%4$d))
          if n %% 10 == 0 then
            return wrk.format("PUT", "/api/v1/incidents/" .. id .. "/part?part=section%%20Summary", writing,
              '{"texts":{"text":"Written ' .. n .. ' by ' .. math.random(1000000) .. '"}}')
          elseif n %% 3 == 0 then
            return wrk.format("GET", "/incidents", session)
          else
            return wrk.format("GET", "/incidents/" .. id, session)
          end
        end
        """
            .formatted(cookies, token, prefix, known));
  }
}
