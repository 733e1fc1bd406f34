package dev.unrepeat.api;

import dev.unrepeat.model.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// One line of the table: what is asked and where, what comes in and goes out, and who answers. The
/// description of the API is made of it, so it says nothing that is not so.
///
/// @param pattern below `/api/v1`
/// @param name of the operation, for programs that are made from the description
/// @param says what it does, in one sentence
/// @param least role that it takes at all; services decide the rest
/// @param queries parameters behind the `?`
/// @param takes the record in the body; empty for none
/// @param media other media types of the body
/// @param gives the record in the answer
/// @param list whether the answer is a page of such records
/// @param made whether something new comes of it (201)
/// @param matched whether it takes `If-Match`
/// @param secret whether the answer must not be kept
public record ApiRoute(
    HttpMethod method,
    PathPattern pattern,
    String name,
    String says,
    Role least,
    List<Query> queries,
    Optional<Class<?>> takes,
    List<String> media,
    Class<?> gives,
    boolean list,
    boolean made,
    boolean matched,
    boolean secret,
    Asked<?> asked) {
  static final String ROOT = "/api/v1";

  /// A parameter behind the `?`.
  record Query(String name, String says, Optional<Class<?>> words) {}

  /// Answers a request.
  interface Asked<T> {
    Reply<T> answer(Call call) throws IOException;
  }

  /// Answers a request with a body.
  interface Sent<B, T> {
    Reply<T> answer(Call call, B body) throws IOException;
  }

  static <T> ApiRoute get(
      String pattern, String name, String says, Class<T> gives, Asked<T> asked) {
    return of(HttpMethod.GET, pattern, name, says, Role.VIEWER, Optional.empty(), gives, asked);
  }

  static <T> ApiRoute list(
      String pattern, String name, String says, Class<T> item, Asked<Listing<T>> asked) {
    ApiRoute route =
        of(HttpMethod.GET, pattern, name, says, Role.VIEWER, Optional.empty(), item, asked);
    return new ApiRoute(
            route.method,
            route.pattern,
            name,
            says,
            route.least,
            List.of(),
            route.takes,
            List.of(),
            item,
            true,
            false,
            false,
            false,
            asked)
        .with("after", "where the page begins: `next` of the page before")
        .with("limit", "how many items, from 1 to 200; 50 when left out");
  }

  static <T> ApiRoute post(
      String pattern, String name, String says, Class<T> gives, Asked<T> asked) {
    return of(HttpMethod.POST, pattern, name, says, Role.AUTHOR, Optional.empty(), gives, asked);
  }

  static <B, T> ApiRoute post(
      String pattern, String name, String says, Class<B> takes, Class<T> gives, Sent<B, T> sent) {
    return of(
        HttpMethod.POST,
        pattern,
        name,
        says,
        Role.AUTHOR,
        Optional.of(takes),
        gives,
        answering(takes, sent));
  }

  static <B, T> ApiRoute put(
      String pattern, String name, String says, Class<B> takes, Class<T> gives, Sent<B, T> sent) {
    return of(
            HttpMethod.PUT,
            pattern,
            name,
            says,
            Role.AUTHOR,
            Optional.of(takes),
            gives,
            answering(takes, sent))
        .whenMatched();
  }

  static <T> ApiRoute put(
      String pattern, String name, String says, Class<T> gives, Asked<T> asked) {
    return of(HttpMethod.PUT, pattern, name, says, Role.AUTHOR, Optional.empty(), gives, asked)
        .whenMatched();
  }

  static ApiRoute delete(String pattern, String name, String says, Asked<Reply.Nothing> asked) {
    return of(
        HttpMethod.DELETE,
        pattern,
        name,
        says,
        Role.AUTHOR,
        Optional.empty(),
        Reply.Nothing.class,
        asked);
  }

  private static <B, T> Asked<T> answering(Class<B> takes, Sent<B, T> sent) {
    return call -> sent.answer(call, call.json(takes));
  }

  private static ApiRoute of(
      HttpMethod method,
      String pattern,
      String name,
      String says,
      Role least,
      Optional<Class<?>> takes,
      Class<?> gives,
      Asked<?> asked) {
    return new ApiRoute(
        method,
        PathPatternParser.defaultInstance.parse(ROOT + pattern),
        name,
        says,
        least,
        List.of(),
        takes,
        List.of(),
        gives,
        false,
        false,
        false,
        false,
        asked);
  }

  ApiRoute from(Role role) {
    return new ApiRoute(
        method, pattern, name, says, role, queries, takes, media, gives, list, made, matched,
        secret, asked);
  }

  ApiRoute with(String query, String meaning) {
    return with(new Query(query, meaning, Optional.empty()));
  }

  /// A parameter that takes one of the words of an enum.
  ApiRoute with(String query, String meaning, Class<? extends Enum<?>> words) {
    return with(new Query(query, meaning, Optional.of(words)));
  }

  private ApiRoute with(Query query) {
    List<Query> longer = new ArrayList<>(queries);
    longer.add(query);
    return new ApiRoute(
        method, pattern, name, says, least, longer, takes, media, gives, list, made, matched,
        secret, asked);
  }

  ApiRoute reading(Class<?> json, String... types) {
    return new ApiRoute(
        method,
        pattern,
        name,
        says,
        least,
        queries,
        Optional.of(json),
        List.of(types),
        gives,
        list,
        made,
        matched,
        secret,
        asked);
  }

  ApiRoute reading(String... types) {
    return new ApiRoute(
        method,
        pattern,
        name,
        says,
        least,
        queries,
        takes,
        List.of(types),
        gives,
        list,
        made,
        matched,
        secret,
        asked);
  }

  ApiRoute making() {
    return new ApiRoute(
        method, pattern, name, says, least, queries, takes, media, gives, list, true, matched,
        secret, asked);
  }

  ApiRoute whenMatched() {
    return new ApiRoute(
        method, pattern, name, says, least, queries, takes, media, gives, list, made, true, secret,
        asked);
  }

  ApiRoute toldOnce() {
    return new ApiRoute(
        method, pattern, name, says, least, queries, takes, media, gives, list, made, matched, true,
        asked);
  }

  /// Whether the route answers this method; one that reads answers `HEAD` as well.
  boolean answers(HttpMethod other) {
    return method.equals(other) || (method.equals(HttpMethod.GET) && other.equals(HttpMethod.HEAD));
  }

  String path() {
    return pattern.getPatternString();
  }

  /// Media types of the body, as headers list them.
  String accepted() {
    List<String> all = new ArrayList<>(media);
    if (takes.isPresent()) {
      all.add("application/json");
    }
    return String.join(", ", all);
  }
}
