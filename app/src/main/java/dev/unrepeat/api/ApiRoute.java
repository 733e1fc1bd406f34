package dev.unrepeat.api;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// One line of the table: what is asked, where, and which resource answers.
public record ApiRoute(
    HttpMethod method, String pattern, HandlerFunction<ServerResponse> resource) {}
