package io.fixhouse.night.run;

/**
 * Why a step failed.
 *
 * @param step its name
 * @param reason in words, for the operator
 */
public record StepFailure(String step, String reason) {}
