package dev.unrepeat.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Tells a receiver by OTLP over HTTP, under the names of OpenTelemetry's semantic conventions.
///
/// All is told but what belongs to a trace whose sender says that it is not kept.
public final class OtlpTraces implements Traces {
  private static final String NAME = "unrepeat";
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);
  private static final Duration LONGEST_SENDING = Duration.ofSeconds(10);
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(3);

  static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  static final AttributeKey<String> HOST = AttributeKey.stringKey("server.address");
  static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");

  private final SpanCounts counts = new SpanCounts();
  private final SdkTracerProvider provider;
  private final Tracer tracer;

  /// @param version of this program
  /// @param node a name that no other running server has
  /// @param pause how long spans are collected before they are sent together
  public OtlpTraces(Receiver receiver, String version, String node, Duration pause) {
    OtlpHttpSpanExporterBuilder exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(receiver.address().toString())
            .setCompression("gzip")
            .setConnectTimeout(LONGEST_CONNECT)
            .setTimeout(LONGEST_SENDING)
            // The other mode spares objects by sun.misc.Unsafe, which the JVM warns of.
            .setMemoryMode(MemoryMode.IMMUTABLE_DATA);
    receiver.headers().forEach(exporter::addHeader);
    this.provider =
        SdkTracerProvider.builder()
            .setResource(
                Resource.getDefault()
                    .merge(
                        Resource.create(
                            Attributes.of(
                                AttributeKey.stringKey("service.name"), NAME,
                                AttributeKey.stringKey("service.version"), version,
                                AttributeKey.stringKey("service.instance.id"), node))))
            .setSampler(Sampler.parentBased(Sampler.alwaysOn()))
            .addSpanProcessor(new SpanQueue(exporter.build(), counts, pause))
            .build();
    this.tracer = provider.get(NAME, version);
  }

  @Override
  public Step request(String method, Function<String, Optional<String>> headers) {
    Context sender =
        W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, Sent.PARENT);
    return step(method(SpanKind.SERVER, method).setParent(sender), SpanKind.SERVER, method);
  }

  @Override
  public Step call(String method, String host, int port) {
    return step(
        method(SpanKind.CLIENT, method).setAttribute(HOST, host).setAttribute(PORT, (long) port),
        SpanKind.CLIENT,
        method);
  }

  private SpanBuilder method(SpanKind kind, String method) {
    return tracer.spanBuilder(method).setSpanKind(kind).setAttribute(METHOD, method);
  }

  @Override
  public Step work(String name) {
    return step(tracer.spanBuilder(name), SpanKind.INTERNAL, name);
  }

  private static Step step(SpanBuilder builder, SpanKind kind, String name) {
    Span span = builder.startSpan();
    return new OtlpStep(span, kind, name);
  }

  @Override
  public Optional<SpanCounts> counts() {
    return Optional.of(counts);
  }

  /// Sends what waits, and does not wait long for a receiver that is away.
  @Override
  public void close() {
    provider.shutdown().join(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Of what a sender says, its trace alone; what else the systems on the way noted for each other
  /// in `tracestate` stays out.
  private enum Sent implements TextMapGetter<Function<String, Optional<String>>> {
    PARENT;

    private static final String TRACE = "traceparent";

    @Override
    public Iterable<String> keys(Function<String, Optional<String>> headers) {
      return List.of(TRACE);
    }

    @Override
    public @Nullable String get(@Nullable Function<String, Optional<String>> headers, String name) {
      return headers == null || !name.equals(TRACE) ? null : headers.apply(name).orElse(null);
    }
  }
}
