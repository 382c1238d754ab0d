/** Files to records, one reader class per format: the only package that opens input files. */
package org.dateline.ingest;
