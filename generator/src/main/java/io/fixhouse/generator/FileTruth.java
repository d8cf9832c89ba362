package io.fixhouse.generator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of one file: each of its lines is counted in one of fills, busts, corrects, status,
 * other, relays, duplicates, messages and rejected.
 */
public final class FileTruth {
  /** The file's name within the vendor's folder. */
  @JsonProperty public String file;

  @JsonProperty public long lines;
  @JsonProperty public long fills;
  @JsonProperty public long busts;
  @JsonProperty public long corrects;
  @JsonProperty public long status;
  @JsonProperty public long other;
  @JsonProperty public long relays;
  @JsonProperty public long duplicates;

  /** Of the fills, those whose ExecID another fill of the vendor's day has too. */
  @JsonProperty public long conflicts;

  @JsonProperty public long messages;

  /** Rejected lines by reason, as docs/profiles.md has them. */
  @JsonProperty public SortedMap<String, Long> rejected = new TreeMap<>();

  /** The same by what is wrong with them. */
  @JsonProperty public SortedMap<String, Long> malformed = new TreeMap<>();

  /** Lines rejected for any reason. */
  public long rejectedLines() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  /** All executions: fills, busts, corrects, status, other and relays. */
  public long executions() {
    return fills + busts + corrects + status + other + relays;
  }

  void count(Event event) {
    lines++;
    if (event.copy && event.original.issuer == event.issuer) {
      duplicates++;
    } else if (event.malformation != null) {
      rejected.merge(event.malformation.reason(), 1L, Long::sum);
      malformed.merge(event.malformation.text(), 1L, Long::sum);
    } else {
      switch (event.type) {
        case FILL -> {
          fills++;
          conflicts += event.conflict ? 1 : 0;
        }
        case BUST -> busts++;
        case CORRECT -> corrects++;
        case STATUS -> status++;
        case ACKNOWLEDGEMENT, ORDER_REJECT, CANCEL -> other++;
        case RELAY -> relays++;
        default -> messages++;
      }
    }
  }
}
