package dev.unrepeat;

import dev.unrepeat.api.ApiDoor;
import dev.unrepeat.api.ApiRoutes;
import dev.unrepeat.api.LintResource;
import dev.unrepeat.service.TextFindings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// The resources of the API.
@Configuration(proxyBeanMethods = false)
class ApiWiring {
  @Bean
  ApiRoutes apiRoutes(TextFindings findings) {
    return new ApiRoutes(new LintResource(findings));
  }

  /// Asked before the door of the browser, which has a page for whatever nobody knows.
  @Bean
  @Order(1)
  RouterFunction<ServerResponse> apiDoor(ApiRoutes routes) {
    return new ApiDoor(routes.table(), FaultNames::next).open();
  }
}
