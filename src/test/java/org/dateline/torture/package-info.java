/**
 * Writers that are killed, paused and started at once while readers look on; and a checker that
 * knows nothing of the store but what publishing promises.
 */
package org.dateline.torture;
