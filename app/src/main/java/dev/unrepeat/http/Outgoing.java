package dev.unrepeat.http;

import dev.unrepeat.trace.Step;
import dev.unrepeat.trace.Traces;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/// The one way by which this server asks others by HTTP: it looks the address up itself, refuses
/// private ones, and connects to just the address it has judged, so that a name that changes its
/// address meanwhile leads nowhere else. It follows no redirect, and limits time and size.
public final class Outgoing implements AutoCloseable {
  private static final int AT_ONCE = 64;
  private static final int ANSWER_BYTES = 64 * 1024;
  private static final int FILE_ANSWER_BYTES = 8 << 20;

  /// A second look-up could answer otherwise than the first, which was judged.
  private static final DnsResolver NEVER =
      new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
          throw new UnknownHostException(host + " was to be looked up twice");
        }

        @Override
        public String resolveCanonicalHostname(String host) {
          return host;
        }
      };

  private final AddressRule rule;
  private final AddressRule.Names names;
  private final Duration patience;
  private final Traces traces;
  private final CloseableHttpClient client;

  /// @param most how long a request may take, from its beginning to the end of the answer
  public Outgoing(AddressRule rule, AddressRule.Names names, Duration most) {
    this(rule, names, most, Traces.NONE);
  }

  /// @param traces told of each request, which carries on its trace
  public Outgoing(AddressRule rule, AddressRule.Names names, Duration most, Traces traces) {
    this.traces = traces;
    this.rule = rule;
    this.names = names;
    this.patience = most;
    Timeout timeout = Timeout.of(most);
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(NEVER)
                    .setMaxConnTotal(AT_ONCE)
                    .setMaxConnPerRoute(AT_ONCE)
                    .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(timeout).build())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(timeout)
                            .setSocketTimeout(timeout)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(timeout)
                    .setConnectionRequestTimeout(timeout)
                    .build())
            // Each request is judged, so none may go over the connection of another.
            .setConnectionReuseStrategy((request, response, context) -> false)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .setUserAgent("Unrepeat")
            .build();
  }

  /// Whether a request to this address could be made, as far as can be told without making it.
  ///
  /// @throws NotReached with the reason, for the person who wrote the address
  public void judge(URI address) throws NotReached {
    target(address);
  }

  /// Sends JSON of some kind and waits for the answer.
  public Answer post(URI address, Map<String, String> headers, String type, byte[] body)
      throws NotReached {
    HttpPost request = new HttpPost(address);
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(body, ContentType.create(type, StandardCharsets.UTF_8)));
    return answer(address, request, ANSWER_BYTES, false);
  }

  /// Asks and waits for the answer.
  ///
  /// @throws NotReached also where the body of the answer breaks off
  public Answer ask(Question question) throws NotReached {
    HttpUriRequestBase request = new HttpUriRequestBase(question.method(), question.address());
    question.headers().forEach(request::setHeader);
    if (!question.text().isEmpty()) {
      request.setEntity(
          new ByteArrayEntity(
              question.text().getBytes(StandardCharsets.UTF_8),
              ContentType.create(question.type(), StandardCharsets.UTF_8)));
    }
    return answer(question.address(), request, question.most(), true);
  }

  /// Sends bytes of any type, for example files in a form, and waits for the answer.
  ///
  /// @param type with its parameters, for example `multipart/form-data; boundary=x`
  /// @throws NotReached also where the body of the answer breaks off
  public Answer send(URI address, Map<String, String> headers, String type, byte[] body)
      throws NotReached {
    HttpPost request = new HttpPost(address);
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(body, ContentType.parse(type)));
    return answer(address, request, FILE_ANSWER_BYTES, true);
  }

  /// @param whole whether an answer without its whole body is none
  private Answer answer(URI address, HttpUriRequestBase request, int most, boolean whole)
      throws NotReached {
    HttpHost target = target(address);
    int port =
        target.getPort() > 0 ? target.getPort() : target.getSchemeName().equals("http") ? 80 : 443;
    try (Step step = traces.call(request.getMethod(), target.getHostName(), port)) {
      step.passOn(request::setHeader);
      return answer(target, request, most, whole, step);
    }
  }

  private Answer answer(
      HttpHost target, HttpUriRequestBase request, int most, boolean whole, Step step)
      throws NotReached {
    AtomicBoolean late = new AtomicBoolean();
    Thread watch =
        Thread.ofVirtual()
            .name("patience")
            .start(() -> {
              try {
                Thread.sleep(patience);
                late.set(true);
                request.cancel();
              } catch (InterruptedException answered) {
                Thread.currentThread().interrupt();
              }
            });
    try (ClassicHttpResponse response = client.executeOpen(target, request, null)) {
      step.status(response.getCode());
      String text = "";
      boolean read = false;
      if (response.getEntity() != null) {
        try (InputStream content = response.getEntity().getContent()) {
          text = new String(content.readNBytes(most), StandardCharsets.UTF_8);
          read = true;
          request.cancel(); // what comes behind it is not waited for
        } catch (IOException cut) {
          if (late.get() || (whole && !read)) {
            throw cut;
          }
        }
      }
      Map<String, String> headers = new HashMap<>();
      for (Header header : response.getHeaders()) {
        String name = header.getName().toLowerCase(Locale.ROOT);
        // Each cookie has a header of its own; of all else the last one counts.
        headers.merge(
            name,
            header.getValue(),
            (one, more) -> name.equals("set-cookie") ? one + "\n" + more : more);
      }
      return new Answer(response.getCode(), text, headers);
    } catch (IOException e) {
      step.failed(late.get() ? "timeout" : e.getClass().getName());
      throw new NotReached(late.get() ? tooLate(target) : why(target, e));
    } finally {
      watch.interrupt();
    }
  }

  private HttpHost target(URI address) throws NotReached {
    String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    String host = address.getHost();
    if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new NotReached("\"%s\" is no https address.".formatted(address));
    }
    if (address.getUserInfo() != null) {
      throw new NotReached("An address holds no password; leave out what stands before the @.");
    }
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    InetAddress[] found;
    try {
      found = names.addresses(bare);
    } catch (UnknownHostException e) {
      throw new NotReached("There is no host \"%s\".".formatted(bare));
    }
    for (InetAddress one : found) {
      if (!rule.allows(bare, one)) {
        throw new NotReached(
            "%s is at %s, an address that is not open to the Internet. Whoever runs this server can allow it: UNREPEAT_OUTGOING_ALLOW=%1$s"
                .formatted(bare, one.getHostAddress()),
            true);
      }
    }
    InetAddress chosen = found[0];
    if (scheme.equals("http") && !rule.names(bare, chosen)) {
      throw new NotReached(
          "What is sent to \"%s\" could be read on its way. Write https://.".formatted(address));
    }
    return new HttpHost(scheme, chosen, bare, address.getPort());
  }

  private String tooLate(HttpHost target) {
    return "%s did not answer within %d seconds."
        .formatted(target.getHostName(), patience.toSeconds());
  }

  private String why(HttpHost target, IOException e) {
    return switch (e) {
      case java.net.SocketTimeoutException late -> tooLate(target);
      case java.net.ConnectException refused ->
          "%s took no connection. Check that it runs, and that its address and port are right."
              .formatted(target.getHostName());
      case SSLException tls ->
          "%s could not show that it is who it says: %s"
              .formatted(target.getHostName(), tls.getMessage());
      default -> "%s broke off: %s".formatted(target.getHostName(), e.getClass().getSimpleName());
    };
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
