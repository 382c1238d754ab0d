package org.dateline.bench;

/**
 * What a process and all that it started cost.
 *
 * @param stopped whether it was stopped because its time was over
 * @param cpuSeconds user and system time
 * @param peakBytes resident memory of its largest process, at its height
 */
record Cost(int exitCode, boolean stopped, double wallSeconds, double cpuSeconds, long peakBytes) {}
