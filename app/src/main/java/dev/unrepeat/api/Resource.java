package dev.unrepeat.api;

import java.util.List;

/// What the API has of one noun.
public interface Resource {
  List<ApiRoute> routes();
}
