package dev.unrepeat.collect;

import dev.unrepeat.tracker.StandIn;
import java.util.Map;
import java.util.function.Function;

/// A system on this machine that answers as its vendor documents, told by each test.
public final class VendorStandIn extends StandIn {
  private final Function<Asked, Answered> vendor;

  public VendorStandIn(Function<Asked, Answered> vendor) {
    this.vendor = vendor;
  }

  public static Answered ok(String body) {
    return new Answered(200, Map.of(), body);
  }

  public static Answered ok(String body, Map<String, String> headers) {
    return new Answered(200, headers, body);
  }

  public static Answered refuse(int status) {
    return new Answered(status, Map.of(), "{\"error\": {\"message\": \"said by the vendor\"}}");
  }

  @Override
  protected Answered answer(Asked asked) {
    return vendor.apply(asked);
  }
}
