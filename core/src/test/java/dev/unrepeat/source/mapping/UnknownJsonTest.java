package dev.unrepeat.source.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.Collected;
import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.ReadReport;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.SourceReading;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON of tools that nobody described; the usual shapes are samples in `examples/sources`.
class UnknownJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // What tells when it happened, not when it was written down or made.
        "{'createdAt':'2026-01-01T00:00:00Z','occurredAt':'2026-10-14T14:00:00Z','message':'down'}",
        "{'startTime':'2026-10-14T14:00:00Z','endTime':'2026-10-14T15:00:00Z','name':'job 7'}",
        "{'meta':{'at':'2026-10-14T14:00:00Z'},'state':'failed'}",
        "{'ts':1791986400,'action':'died','code':137}",
        "{'ts':1791986400000000000,'action':'died','code':137}",
        // No name says it, but only one field holds any.
        "{'lastSeenAlive':'2026-10-14T14:00:00Z','node':'db-3'}",
        "{'log':{'version':'1.2','entries':[{'startedDateTime':'2026-10-14T14:00:00Z','status':503,'host':'a'}]}}",
        "{'metadata':{'creationTimestamp':'2026-01-01T00:00:00Z'},'status':{'history':[{'deployedAt':'2026-10-14T14:00:00Z','revision':'abc'}]}}",
      })
  void theTimeOfTheHappeningIsFound(String json) {
    SourceEvent event = read(json.replace('\'', '"')).only();
    assertThat(event.time().known()).contains(Instant.parse("2026-10-14T14:00:00Z"));
  }

  @Test
  void whatIsSaidIsTheProseElseAllThatIsLeft() {
    assertThat(text("{'id':4,'time':'2026-10-14T14:00:00Z','displayMessage':'Pool is full','n':3}"))
        .isEqualTo("Pool is full");
    assertThat(
            text(
                "{'id':4,'time':'2026-10-14T14:00:00Z','state':'failed','at':{'pod':'a','n':3},"
                    + "'trace':'5f2c9b7a5f2c9b7a5f2c9b7a','none':null}"))
        .isEqualTo("state: failed, at: pod: a, n: 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // The name of the thing, where the message does not say it.
        "{'occurredAt':'2026-10-14T14:00:00Z','title':'Disk full','message':'12 % left'} | Disk full: 12 % left",
        "{'time':'2026-10-14T14:00:00Z','flag_name':'cart','comment':'beta'} | cart: beta",
        "{'occurredAt':'2026-10-14T14:00:00Z','title':'Disk full','message':'Disk full on a'} | Disk full on a",
        "{'created':'2026-10-14T14:00:00Z','summary':'Deleted','objectItem':{'name':'Shop'}} | Shop: Deleted",
        // A sentence under another name.
        "{'time':'2026-10-14T14:00:00Z','audit':{'action':'Role was given'},'n':{'x':1}} | Role was given",
      })
  void whatItIsAboutStandsBeforeTheMessage(String json, String text) {
    assertThat(text(json)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'timestamp':{'epochSecond':1791986400,'nano':0},'message':'x'}",
        "{'timestamp':{'milliseconds':1791986400000,'seconds':1791986400},'message':'x'}",
        "{'changed_utc_time':'2026-10-14T14:00:00','message':'x'}",
        "{'data':{'attributes':{'occurred_at':'2026-10-14T14:00:00Z','message':'x'}}}"
      })
  void timesInPartsInUtcByNameAndWithinAreFound(String json) {
    assertThat(read(json.replace('\'', '"')).only().time().known())
        .contains(Instant.parse("2026-10-14T14:00:00Z"));
  }

  @Test
  void anEndThatHasNotComeInTheFirstRecordIsToldInTheNext() {
    Collected told =
        read(
            """
            [{"what": "down", "started_at": "2026-10-14T14:00:00Z", "ended_at": null},
             {"what": "up", "started_at": "2026-10-14T14:00:00Z",
              "ended_at": "2026-10-14T14:09:00Z"}]
            """);
    assertThat(told.events.getLast().time())
        .isInstanceOfSatisfying(
            EventTime.At.class,
            at -> assertThat(at.until()).contains(Instant.parse("2026-10-14T14:09:00Z")));
  }

  @Test
  void aPersonASeverityAndAPageAreFound() {
    SourceEvent event =
        read("""
        [{"date": "2026-10-14T14:00:00Z", "text": "Rolled back", "level": "high",
          "url": "https://ci.example.com/7", "user": {"id": 3, "email": "a@example.com"}}]
        """)
            .only();
    assertThat(event.actor().orElseThrow().name()).isEqualTo("a@example.com");
    assertThat(event.severity()).isEqualTo("high");
    assertThat(event.address()).isEqualTo("https://ci.example.com/7");
  }

  @Test
  void aZoneIsAskedForAndNotGuessed() {
    SourceEvent event = read("[{\"date\": \"2026-10-14 14:00:00\", \"text\": \"Down\"}]").only();
    assertThat(event.time()).isInstanceOf(EventTime.Undated.class);
  }

  @Test
  void howItWasReadIsSaid() {
    Collected told =
        read("{\"events\": [{\"at\": \"2026-10-14T14:00:00Z\", \"what\": \"x\", \"id\": 1}]}");
    assertThat(told.notes)
        .singleElement()
        .asString()
        .contains("records: events, time: at, text: \"*\", key: id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'x':{'x.':[{'time':'2026-10-14T14:00:00Z','state':'x'}]},'':{}}",
        "{'name':'unrepeat','version':'1.2.0'}",
        "{'status':'success','data':{'result':[{'metric':{'job':'a'},'values':[[1791986400,'1']]}]}}",
        "{'a':'2026-10-14T14:00:00Z','b':'2026-10-14T15:00:00Z','state':'x'}",
        "{'ts':30001,'state':'x'}",
        "[{'time':'2026-10-14T14:00:00Z'}]"
      })
  void whatHasNoSingleTimeOrNothingToSayIsNamedWithWhatToDo(String json) {
    Collected told = new Collected();
    assertThat(report(json.replace('\'', '"'), told).unrecognised()).containsExactly("a.json");
    assertThat(told.events).isEmpty();
    assertThat(told.problems)
        .singleElement()
        .extracting(problem -> problem.reason())
        .asString()
        .contains("A mapping file beside it says where `time` and `text` stand.");
  }

  @Test
  void notesThatBeginWithABracketAndLogsStayWhatTheyAre() {
    assertThat(source("[14:05] first errors\n[14:07] rolled back\n")).isEqualTo("text");
    assertThat(
            source(
                """
                {"ts": "2026-10-14T14:00:00Z", "level": "error", "msg": "down"}
                {"ts": "2026-10-14T14:00:05Z", "level": "error", "msg": "up"}
                """))
        .isEqualTo("log");
  }

  private static String text(String json) {
    return read(json.replace('\'', '"')).only().text();
  }

  private static String source(String content) {
    return report(content, new Collected()).files().getFirst().source();
  }

  private static Collected read(String json) {
    Collected told = new Collected();
    assertThat(report(json, told).files().getFirst().source()).isEqualTo("json-fields");
    return told;
  }

  private static ReadReport report(String content, Collected told) {
    return new SourceReading(StandardSources.catalogue())
        .read(
            new EvidenceBundle("b", List.of(MemoryFile.of("a.json", content))),
            Optional.empty(),
            Answers.NONE,
            told);
  }

  @Test
  void whatSaysWhenItEndedIsToldToItsEnd() throws java.io.IOException {
    Collected told = new Collected();
    MemoryFile file =
        MemoryFile.of(
            "runs.json",
            "[{\"name\":\"deploy\",\"status\":\"failed\",\"created_at\":\"2026-10-14T14:00:00Z\","
                + "\"stopped_at\":\"2026-10-14T14:04:00Z\"}]");
    new SourceReading(StandardSources.catalogue())
        .read(new EvidenceBundle("b", List.of(file)), Optional.empty(), Answers.NONE, told);
    assertThat(told.only().time())
        .isInstanceOfSatisfying(
            EventTime.At.class,
            at -> {
              assertThat(at.instant()).isEqualTo(Instant.parse("2026-10-14T14:00:00Z"));
              assertThat(at.until()).contains(Instant.parse("2026-10-14T14:04:00Z"));
            });
  }

  @Test
  void whatTellsOnlyItsBeginningSaysSo() throws java.io.IOException {
    Collected told = new Collected();
    MemoryFile file =
        MemoryFile.of(
            "runs.json",
            "[{\"name\":\"deploy\",\"status\":\"failed\",\"created_at\":\"2026-10-14T14:00:00Z\"}]");
    new SourceReading(StandardSources.catalogue())
        .read(new EvidenceBundle("b", List.of(file)), Optional.empty(), Answers.NONE, told);
    assertThat(told.notes)
        .anyMatch(note -> note.contains("when it came into its state is not told"));
  }
}
