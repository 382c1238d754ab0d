/** The wiring of the steps, and the count of what happened. */
package org.dateline.job;
