package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Calls every operation over real HTTP and holds each answer against the description that is
/// served; one that nobody calls here fails.
class EveryOperationTest {
  private static final String LINES =
      "14:02 — checkout pods restarted after the deploy\n14:09 — alert fired: error rate 12 %\n14:40 — rolled back\n14:55 — resolved";

  @TempDir private Path folder;

  @Test
  void eachAnswerIsAsItIsDescribed() throws Exception {
    Files.writeString(folder.resolve("policy.yml"), "version: \"ours\"\nsoak: 0 h\n");
    Files.writeString(folder.resolve("workspace.yml"), "services:\n  checkout: {team: payments}\n");
    try (RunningServer server = RunningServer.start(folder)) {
      Api priya = Api.of(server, RunningServer.ADMINISTRATOR);
      Described described = new Described(Api.body(priya.get("/openapi.json")));
      assertThat(described.document().get("openapi").asString()).startsWith("3.1");
      Walk walk = new Walk(priya, described);
      walk.ok("GET", "/openapi.json", "");
      walk.ok("GET", "/reference", "");
      RecordWalk records = new RecordWalk(walk);
      records.incidents();
      String id = priya.incident("Checkout fails", LINES);
      records.milestones(id);
      records.timeline(id);
      new TellingWalk(walk).tellings(records.clock(server));
      records.evidence(id);
      records.images(id);
      records.impact(id);
      records.writing(id);
      records.found(id);
      records.history(id);
      CourseWalk course = new CourseWalk(walk);
      course.comments(id);
      course.score(id);
      course.outside(id, Api.of(server, RunningServer.FACILITATOR));
      course.course(id, Api.of(server, RunningServer.FACILITATOR));
      course.together();
      ActionWalk actions = new ActionWalk(walk);
      actions.besides(id);
      actions.board(id, server);
      actions.reminders();
      actions.recurrence(Api.of(server, RunningServer.FACILITATOR));
      TemplateWalk templates = new TemplateWalk(walk);
      templates.templates();
      templates.ofAPostmortem(priya.incident("Written by our own", LINES));
      templates.practice();
      templates.services();
      String reviewed = priya.incident("Reviewed together", LINES);
      MeetingWalk meeting = new MeetingWalk(walk, reviewed);
      meeting.called();
      meeting.held();
      meeting.ended(reviewed);
      String collected = priya.incident("Collected", LINES);
      PeopleWalk people = new PeopleWalk(walk);
      people.own(server);
      people.people();
      people.removals();
      new WebhookWalk(walk).webhooks();
      new ChatWalk(walk).chats(collected);
      new PullWalk(walk).sources(collected);
      new ImportWalk(walk).imports();
      new WikiWalk(walk).wikis(collected);
      new ArrivalWalk(walk).incoming(collected, server);
      new TrackerWalk(walk).trackers(actions.fresh());
      walk.ok("GET", "/rules?limit=3", "");
      walk.ok("GET", "/rules/agentless-blame", "");
      walk.ok("POST", "/lint", "{\"text\": \"Deleted by mistake.\", \"field\": \"field\"}");
      Set<String> missed = new HashSet<>(described.operations());
      missed.removeAll(described.called());
      assertThat(missed).as("operations that nobody calls here").isEmpty();
    }
  }
}
