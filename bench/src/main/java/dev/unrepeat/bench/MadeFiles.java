package dev.unrepeat.bench;

import java.util.List;
import java.util.Set;

/// Files of which there is no sample, and such as nobody should hand in: one list, one record, one
/// line of all the bytes.
final class MadeFiles {
  private MadeFiles() {}

  /// The kinds that people hand in every day.
  static List<RepeatedFile> usual(long bytes) {
    Set<String> kinds =
        Set.of(
            "table.csv",
            "table-with-ids.csv",
            "notes.txt",
            "syslog-5424.log",
            "syslog-3164.log",
            "journald.json",
            "logback.log",
            "github.ndjson",
            "mapped-list.json",
            "alertmanager.ndjson",
            "pagerduty-list.json");
    return all(bytes).stream()
        .filter(file -> kinds.contains(file.path().substring("made/".length())))
        .toList();
  }

  static List<RepeatedFile> all(long bytes) {
    return List.of(
        new RepeatedFile(
            "made/table.csv",
            bytes,
            "time,severity,title,person\n",
            "2026-10-14T12:00:00Z,high,\"The queue, once more, is full\",Priya",
            "\n",
            "\n"),
        new RepeatedFile(
            "made/table-with-ids.csv",
            bytes,
            "id\ttime\ttitle\n",
            "{\"id\":\"a1\"}\t2026-10-14 12:00:00Z\tThe queue is full",
            "\n",
            "\n"),
        new RepeatedFile(
            "made/table-without-times.csv",
            bytes,
            "title,time\n" + "one,2026-10-14T12:00:00Z\n".repeat(100),
            "The queue is full,soon after",
            "\n",
            "\n"),
        new RepeatedFile(
            "made/one-cell.csv",
            bytes,
            "time,title\n2026-10-14T12:00:00Z,one\n2026-10-14T12:00:01Z,two\n2026-10-14T12:00:02Z,\"",
            "and so on",
            " ",
            "\"\n"),
        RepeatedFile.lines(
            "made/notes.txt",
            bytes,
            "2026-10-14 12:00 UTC — Priya: \"id\": \"the queue is full\"\nand nobody knows why\n"),
        RepeatedFile.lines(
            "made/syslog-5424.log",
            bytes,
            "<27>1 2026-10-14T12:00:00.003Z web-1 shopd 8710 ID47 - connection refused by db-1"),
        RepeatedFile.lines(
            "made/syslog-3164.log",
            bytes,
            "<27>Jan 14 12:00:00 web-1 shopd[8710]: connection refused by db-1"),
        RepeatedFile.lines(
            "made/journald.json",
            bytes,
            "{\"__CURSOR\":\"s=1\",\"__REALTIME_TIMESTAMP\":\"1791979200000000\",\"PRIORITY\":\"3\",\"_HOSTNAME\":\"web-1\",\"SYSLOG_IDENTIFIER\":\"shopd\",\"MESSAGE\":\"connection refused by db-1\"}"),
        RepeatedFile.lines(
            "made/logback.log",
            bytes,
            "2026-10-14 12:00:00.123 ERROR [main] d.shop.Queue - the queue is full\njava.lang.IllegalStateException: full\n\tat shop.Queue.add(Queue.java:17)"),
        RepeatedFile.lines(
            "made/github.ndjson",
            bytes,
            "{\"receivedAt\":\"2026-10-14T12:00:00Z\",\"headers\":{\"X-GitHub-Event\":\"deployment\"},\"body\":{\"action\":\"created\",\"deployment\":{\"id\":1,\"sha\":\"a84d88e7554fc1fa21bcbc4efae3c782a70d2b9d\",\"ref\":\"v1\",\"task\":\"deploy\",\"environment\":\"production\",\"created_at\":\"2026-10-14T12:00:00Z\",\"creator\":{\"login\":\"priya\"}},\"repository\":{\"full_name\":\"shop/checkout\"}}}"),
        new RepeatedFile(
            "made/mapped-list.json",
            bytes,
            "{\"deploys\":[",
            "{\"id\":\"d1\",\"service\":\"shop\",\"state\":\"done\",\"meta\":{\"at\":\"2026-10-14T12:00:00Z\"},\"detail\":{\"message\":\"ok\"},\"level\":\"info\"}",
            ",",
            "]}"),
        RepeatedFile.lines(
            "made/alertmanager.ndjson",
            bytes,
            "{\"receiver\":\"x\",\"status\":\"firing\",\"version\":\"4\",\"groupKey\":\"{}\",\"alerts\":[{\"status\":\"firing\",\"labels\":{\"alertname\":\"QueueFull\",\"service\":\"shop\"},\"annotations\":{\"summary\":\"full\"},\"startsAt\":\"2026-10-14T12:00:00Z\",\"endsAt\":\"0001-01-01T00:00:00Z\",\"fingerprint\":\"c1\"}]}"),
        new RepeatedFile(
            "made/pagerduty-list.json",
            bytes,
            "{\"log_entries\":[",
            "{\"id\":\"R1\",\"type\":\"trigger_log_entry\",\"summary\":\"Triggered\",\"created_at\":\"2026-10-14T12:00:00Z\",\"incident\":{\"id\":\"Q1\",\"summary\":\"Queue\"},\"channel\":{\"type\":\"api\",\"summary\":\"full\"}}",
            ",",
            "],\"limit\":100}"),
        new RepeatedFile(
            "made/cloudevents-batch.json",
            bytes,
            "[",
            "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"/shop\",\"type\":\"dev.shop.deployed\",\"time\":\"2026-10-14T12:00:00Z\",\"data\":{\"version\":\"v1\"}}",
            ",",
            "]"),
        new RepeatedFile(
            "made/elasticsearch-one-answer.json",
            bytes,
            "{\"took\":3,\"timed_out\":false,\"hits\":{\"total\":{\"value\":1},\"hits\":[",
            "{\"_index\":\"logs\",\"_id\":\"a1\",\"_source\":{\"@timestamp\":\"2026-10-14T12:00:00Z\",\"log.level\":\"error\",\"message\":\"full\"}}",
            ",",
            "]}}"),
        new RepeatedFile(
            "made/otlp-one-resource.json",
            bytes,
            "{\"resourceLogs\":[{\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":{\"stringValue\":\"shop\"}}]},\"scopeLogs\":[{\"scope\":{},\"logRecords\":[",
            "{\"timeUnixNano\":\"1791979200000000000\",\"severityText\":\"ERROR\",\"body\":{\"stringValue\":\"the queue is full\"}}",
            ",",
            "]}]}]}"),
        new RepeatedFile(
            "made/one-text.json",
            bytes,
            "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"/shop\",\"type\":\"x\",\"time\":\"2026-10-14T12:00:00Z\",\"data\":\"",
            "and so on",
            " ",
            "\"}"),
        new RepeatedFile("made/one-line.txt", bytes, "2026-10-14T12:00:00Z ", "and so on", " ", ""),
        new RepeatedFile(
            "made/one-line.log",
            bytes,
            "2026-10-14T12:00:00Z ERROR one\n2026-10-14T12:00:01Z ERROR two\n2026-10-14T12:00:02Z ERROR ",
            "and so on",
            " ",
            ""));
  }
}
