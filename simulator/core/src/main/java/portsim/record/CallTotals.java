package portsim.record;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of the calls: attempted = completed + failed + in progress at the end.
 *
 * @param failedBy the failed calls by cause; every cause has an entry
 */
public record CallTotals(
    long attempted,
    long completed,
    long inProgress,
    Map<FailureCause, Long> failedBy,
    WaitTimes waits) {
  public CallTotals {
    failedBy = Collections.unmodifiableMap(new EnumMap<>(failedBy));
  }

  public long failed() {
    return failedBy.values().stream().mapToLong(Long::longValue).sum();
  }

  public long failedBy(FailureCause cause) {
    return failedBy.getOrDefault(cause, 0L);
  }
}
