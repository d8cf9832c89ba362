package io.fixhouse.line;

import io.fixhouse.fix.FixMessage;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.SliceMap;
import io.fixhouse.vendor.VendorProfile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The client: the first of the profile's tags that has a value, mapped by clients.csv. Without a
 * row a house identifier stands as it is, and a vendor's own as {@code vendor:raw}.
 */
final class ClientRule {
  private static final char CLIENT_ROLE = '3';

  private final int[] sources;
  private final SliceMap clients;
  private final boolean own;
  private final int prefixLength;

  private byte[] prefixed;
  private boolean unmapped;

  ClientRule(VendorProfile profile, ReferenceData reference) {
    sources = profile.clients().stream().mapToInt(Integer::intValue).toArray();
    clients = reference.clientsOf(profile.vendor());
    own = profile.ownClientIds();
    prefixed = (profile.vendor() + ":").getBytes(StandardCharsets.UTF_8);
    prefixLength = prefixed.length;
  }

  /** Fills the columns; returns whether there is a client, or none is asked for. */
  boolean fill(FixMessage message, RowFields fields) {
    unmapped = false;
    int raw = find(message);
    if (raw < 0) {
      return sources.length == 0;
    }
    Row row = fields.row();
    byte[] buffer = message.buffer();
    int start = message.start(raw);
    int length = message.length(raw);
    fields.take(raw);
    row.setBytes(ExecutionColumn.RAW_CLIENT_ID, buffer, start, length);
    byte[] client = clients.get(buffer, start, length);
    unmapped = client == null;
    if (client != null) {
      row.setBytes(ExecutionColumn.CLIENT_ID, client, 0, client.length);
    } else if (own) {
      int whole = prefixLength + length;
      if (prefixed.length < whole) {
        prefixed = Arrays.copyOf(prefixed, whole * 2);
      }
      System.arraycopy(buffer, start, prefixed, prefixLength, length);
      row.setBytes(ExecutionColumn.CLIENT_ID, prefixed, 0, whole);
    } else {
      row.setBytes(ExecutionColumn.CLIENT_ID, buffer, start, length);
    }
    return true;
  }

  /** Whether the client filled last has no row. */
  boolean unmapped() {
    return unmapped;
  }

  private int find(FixMessage message) {
    for (int source : sources) {
      int field = source == VendorProfile.PARTY ? findParty(message) : message.findValue(source);
      if (field >= 0) {
        return field;
      }
    }
    return -1;
  }

  /**
   * PartyID(448) of the first party whose PartyRole(452) is Client ID, or -1. A role closes its
   * party: what follows without a PartyID of its own is nobody.
   */
  private static int findParty(FixMessage message) {
    int party = message.find(Tags.PARTY_ID);
    if (party < 0) {
      return -1;
    }
    for (int field = party + 1; field < message.size(); field++) {
      int tag = message.tag(field);
      if (tag == Tags.PARTY_ID) {
        party = field;
      } else if (tag == Tags.PARTY_ROLE) {
        if (party >= 0 && message.is(field, CLIENT_ROLE) && message.length(party) > 0) {
          return party;
        }
        party = -1;
      }
    }
    return -1;
  }
}
