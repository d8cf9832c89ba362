package io.fixhouse.vendor;

/** A hop of a log: SenderCompID(49) and TargetCompID(56). */
public record SessionPair(String sender, String target) {}
