package dev.unrepeat.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Pattern;

/// A browser without a screen that keeps its cookies and goes from site to site, step by step.
final class Wanderer {
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI server;

  Wanderer(URI server) {
    this.server = server;
  }

  HttpResponse<String> get(String address) {
    try {
      return http.send(
          HttpRequest.newBuilder(server.resolve(address)).GET().build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Where the answer leads.
  String led(String address) {
    HttpResponse<String> answer = get(address);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(
            () -> new IllegalStateException("led nowhere: " + answer.statusCode() + answer.body()));
  }

  /// From our door to the provider and back, up to the answer of our server.
  HttpResponse<String> throughProvider(String start) {
    return get(led(led(start)));
  }

  static String parameter(String address, String name) {
    return Optional.of(Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address))
        .filter(found -> found.find())
        .map(found -> found.group(1))
        .orElse("");
  }
}
