package io.fixhouse.hive.amendment;

/**
 * Where a vendor's execution came from, which tells it from all its others.
 *
 * @param fileDate days since 1970-01-01
 * @param sourceBlock where its block begins in the file, as {@code executions.source_block}
 * @param sourcePosition bytes from there, as {@code executions.source_position}
 */
public record Place(
    int fileDate, int delivery, String sourceFile, long sourceBlock, long sourcePosition) {}
