/**
 * The measuring bench: a made-up corpus with known truth, the stock way to do the topics job, and
 * what runs cost. Nothing here is shipped or used by the job.
 */
package org.dateline.bench;
