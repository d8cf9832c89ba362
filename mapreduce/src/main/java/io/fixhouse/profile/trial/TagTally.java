package io.fixhouse.profile.trial;

import io.fixhouse.line.Fate;
import io.fixhouse.table.Row;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tags of executions that no rule asks for: they are in the tags alone. */
public final class TagTally implements Tally {
  /** Tags that rules look at and leave in the tags: 9, 10, 20, 122, 442, 448, 452. */
  private static final Set<Integer> LOOKED_AT = Set.of(9, 10, 20, 122, 442, 448, 452);

  private static final int MOST_TAGS = 5_000;
  private static final int VALUE_CHARS = 100;

  private final Map<Integer, Tag> tags = new TreeMap<>();
  private long left;

  /** A tag, in how many executions it was, and a value of it, each byte as a character. */
  public static final class Tag {
    private final int number;
    private final String value;
    private long executions;

    Tag(int number, String value) {
      this.number = number;
      this.value = value;
    }

    public int number() {
      return number;
    }

    public String value() {
      return value;
    }

    public long executions() {
      return executions;
    }
  }

  @Override
  public void see(LineTrial line) {
    if (line.fate() != Fate.EXECUTION) {
      return;
    }
    Row row = line.row();
    for (int i = 0; i < row.tagCount(); i++) {
      int number = row.tagNumber(i);
      if (row.tagOccurrence(i) == 1 && !LOOKED_AT.contains(number)) {
        add(row, i, number);
      }
    }
  }

  private void add(Row row, int i, int number) {
    Tag tag = tags.get(number);
    if (tag == null) {
      if (tags.size() == MOST_TAGS) {
        left++;
        return;
      }
      int length = Math.min(row.tagLength(i), VALUE_CHARS);
      String value =
          new String(row.tagBytes(i), row.tagStart(i), length, StandardCharsets.ISO_8859_1);
      tag = new Tag(number, value);
      tags.put(number, tag);
    }
    tag.executions++;
  }

  /** The tags, the one in most executions first. */
  public List<Tag> tags() {
    return tags.values().stream()
        .sorted(Comparator.comparingLong(Tag::executions).reversed().thenComparing(Tag::number))
        .toList();
  }

  /** Fields of tags beyond the first 5,000, which were not counted. */
  public long left() {
    return left;
  }
}
