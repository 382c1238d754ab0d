/**
 * The measuring bench: a made-up corpus with known truth, the stock ways to do the topics job and
 * to find copies, what runs cost, and how well they found copies and stories. Nothing here is
 * shipped or used by the job.
 */
package org.dateline.bench;
