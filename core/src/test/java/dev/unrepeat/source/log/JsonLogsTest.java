package dev.unrepeat.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.source.Collected;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.time.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines of JSON as libraries and servers write them, with what runs containers puts before them.
class JsonLogsTest {
  private static List<String> lines(String text) {
    Collected read =
        Collected.read(new PlainLog(), Answers.NONE, MemoryFile.of("server.log", text));
    return read.lines();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          {"t":{"$date":"2026-10-14T14:31:02.5+00:00"},"s":"W","c":"STORAGE","msg":"unclean"}    ~ 2026-10-14T14:31:02.500Z WARN unclean
          {"timestamp":"2026-10-14T14:31:02Z","level":"WARN","fields":{"message":"no yak"}}      ~ 2026-10-14T14:31:02Z WARN no yak
          {"reqId":"x","level":3,"time":"2026-10-14T14:31:02+00:00","message":"no key"}          ~ 2026-10-14T14:31:02Z ERROR no key
          {"log":"14:31 ERROR no pool\\n","stream":"stderr","time":"2026-10-14T14:31:02.5Z"}     ~ 2026-10-14T14:31:02.500Z ERROR 14:31 ERROR no pool
          {"line":"level=error msg=\\"no pool\\"","timestamp":"1792000000123456789"}             ~ 2026-10-14T17:46:40.123456789Z  no pool level=error
          {"start_time":"2026-10-14T14:31:02Z","method":"GET","response_code":503}               ~ 2026-10-14T14:31:02Z  method=GET response_code=503
          {"@level":"error","@message":"boom","@timestamp":"2026-10-14T14:31:02.5Z"}             ~ 2026-10-14T14:31:02.500Z ERROR boom
          {"DownstreamStatus":502,"RequestPath":"/c","time":"2026-10-14T14:31:02Z","level":"info","msg":""} ~ 2026-10-14T14:31:02Z INFO downstreamstatus=502 requestpath=/c
          web-1  | {"level":"warn","ts":1792000000.5,"msg":"no tls"}                             ~ 2026-10-14T17:46:40.500Z WARN no tls
          2026-10-14T14:31:02.5Z stdout F {"level":"error","msg":"boom"}                         ~ 2026-10-14T14:31:02.500Z ERROR boom
          {"__REALTIME_TIMESTAMP":"1792000000123456","PRIORITY":"3","MESSAGE":[110,111]}         ~ 2026-10-14T17:46:40.123456Z ERROR no
          """)
  void readsTheFieldsOfTheMaker(String line, String expected) {
    assertThat(lines(line + "\n")).containsExactly(expected);
  }

  @Test
  void doesNotGuessWhatALevelOfOneDigitMeans() {
    assertThat(
            lines("{\"time\":\"2026-10-14T14:31:02Z\",\"level\":1,\"message\":\"all is well\"}\n"))
        .containsExactly("2026-10-14T14:31:02Z  all is well");
  }

  @Test
  void leavesInformationAsideWhereSerilogNamesNoLevel() {
    assertThat(
            lines(
                """
                {"@t":"2026-10-14T14:31:02Z","@mt":"Failed {Id}","@l":"Error"}
                {"@t":"2026-10-14T14:31:03Z","@mt":"Fine {Id}"}
                """))
        .containsExactly("2026-10-14T14:31:02Z ERROR Failed {Id}");
  }

  @Test
  void hidesNoFailedRequestBehindOneThatWentWell() {
    assertThat(
            lines(
                """
                {"time":"2026-10-14T14:31:02Z","msg":"request","status":200}
                {"time":"2026-10-14T14:31:03Z","msg":"request","status":500}
                """))
        .hasSize(2);
  }

  @Test
  void tellsTheMessageOfJsonAmongPlainLines() {
    assertThat(
            lines(
                """
                2026-10-14T14:31:02Z INFO ready
                2026-10-14T14:31:03Z stdout F {"level":"error","msg":"boom"}
                2026-10-14T14:31:04Z WARN slow
                """))
        .containsExactly("2026-10-14T14:31:03Z ERROR boom", "2026-10-14T14:31:04Z WARN slow");
  }
}
