package dev.unrepeat.source.json;

import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.MachineTimes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// A source whose records are JSON objects. A new one says by which fields its records are known,
/// and what each of them tells; reading, envelopes, times and repeats are the same for all.
public abstract class JsonSource implements EventSource {
  private final String name;
  private final JsonRecords records;
  private final List<String> telling;

  /// @param lists names of the fields in which an object may hold the records
  /// @param telling names of fields of which each file has at least one; the rest is looked at only
  ///   then
  protected JsonSource(String name, Set<String> lists, String... telling) {
    this.name = name;
    this.records = new JsonRecords(lists, Shape.ALL);
    this.telling = List.of(telling).stream().map(field -> '"' + field + '"').toList();
  }

  @Override
  public final String name() {
    return name;
  }

  /// Whether the first record of a file is one of ours.
  ///
  /// @param around what stands before the list that holds the records
  protected abstract boolean isOurs(JsonObject record, JsonObject around);

  /// Tells what a record tells of.
  protected abstract void tell(JsonObject record, RecordEvents to);

  @Override
  public final List<EvidenceFile> recognise(List<FileHead> heads) {
    return heads.stream().filter(this::isOurs).map(FileHead::file).toList();
  }

  private boolean isOurs(FileHead head) {
    // A name may also stand in a text that holds JSON, with its quotes escaped.
    return JsonHead.begins(head.text())
        && telling.stream()
            .anyMatch(field ->
                head.text().contains(field) || head.text().contains(field.replace("\"", "\\\"")))
        && JsonHead.of(head, records.lists()).filter(this::isOurs).isPresent();
  }

  private boolean isOurs(JsonHead first) {
    return isOurs(Envelope.open(first.record()).message(), first.around())
        || isOurs(first.record(), first.around());
  }

  @Override
  public final void read(List<EvidenceFile> files, Answers answers, EventSink sink) {
    MachineTimes times = new MachineTimes(answers);
    SentOnce sent = new SentOnce(sink);
    for (EvidenceFile file : files) {
      AtomicLong seen = new AtomicLong();
      records.read(
          file,
          sink,
          (record, number, few) -> {
            Envelope envelope = Envelope.open(record);
            RecordTime time = new RecordTime(times, file.path(), number, few);
            RecordEvents events = new RecordEvents(name, time, envelope, sent);
            tell(envelope.message(), events);
            if (events.finish()) {
              seen.incrementAndGet();
            }
          });
      if (seen.get() == 0) {
        sink.note(file.path(), "There is no record in the file.");
      }
    }
    sent.finish();
  }
}
