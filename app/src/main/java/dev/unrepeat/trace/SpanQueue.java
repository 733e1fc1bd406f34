package dev.unrepeat.trace;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Spans that wait for the receiver, no more than [#MOST]. A thread of its own sends them, so a
/// receiver that is slow or away costs a request nothing; what finds no place is dropped and
/// counted, which the library's own queue behind it does not do.
final class SpanQueue implements SpanProcessor {
  private static final Logger LOG = LoggerFactory.getLogger(SpanQueue.class);
  private static final int MOST = 2048;
  private static final int AT_ONCE = 512;

  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicBoolean away = new AtomicBoolean();
  private final SpanCounts counts;
  private final BatchSpanProcessor batches;

  SpanQueue(SpanExporter exporter, SpanCounts counts, Duration pause) {
    this.counts = counts;
    this.batches =
        BatchSpanProcessor.builder(new Counted(exporter))
            .setMaxQueueSize(MOST)
            .setMaxExportBatchSize(AT_ONCE)
            .setScheduleDelay(pause)
            .build();
  }

  @Override
  public void onEnd(ReadableSpan span) {
    if (waiting.incrementAndGet() > MOST) {
      waiting.decrementAndGet();
      counts.dropped(1);
      return;
    }
    batches.onEnd(span);
  }

  private void settled(int spans, boolean taken) {
    waiting.addAndGet(-spans);
    if (taken) {
      counts.sent(spans);
    } else {
      counts.dropped(spans);
    }
    if (away.getAndSet(!taken) == taken) {
      LOG.warn(
          taken
              ? "the receiver of UNREPEAT_TRACES takes traces again"
              : "the receiver of UNREPEAT_TRACES takes no traces now; they are dropped, and counted");
    }
  }

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {}

  @Override
  public boolean isStartRequired() {
    return false;
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }

  @Override
  public CompletableResultCode forceFlush() {
    return batches.forceFlush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return batches.shutdown();
  }

  /// Knows what became of each batch.
  private final class Counted implements SpanExporter {
    private final SpanExporter exporter;

    Counted(SpanExporter exporter) {
      this.exporter = exporter;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      int count = spans.size(); // the collection is the library's, and emptied afterwards
      CompletableResultCode result = exporter.export(spans);
      return result.whenComplete(() -> settled(count, result.isSuccess()));
    }

    @Override
    public CompletableResultCode flush() {
      return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
      return exporter.shutdown();
    }
  }
}
